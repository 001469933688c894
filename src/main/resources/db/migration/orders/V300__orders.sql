create table merchant (
  marketplace_id uuid not null,
  reference      text not null,
  name           text not null,
  country        text not null,
  region         text,
  status         text not null check (status in ('ACTIVE', 'SUSPENDED', 'INSOLVENT')),
  cover_level    text,
  primary key (marketplace_id, reference)
);

create table orders (
  marketplace_id      uuid not null,
  id                  uuid not null,
  seq                 bigint generated always as identity,
  reference           text not null,
  contract            jsonb not null,
  currency            text not null,
  merchant_reference  text not null,
  customer_reference  text not null,
  registered_at       timestamptz not null,
  status              text not null check (status in ('OPEN', 'CANCELLED', 'COMPLETED')),
  history             boolean not null,
  edition             int not null,
  claim_opens_after_days int not null,
  claim_window_days   int not null,
  guarantee_days      int not null,
  tracking_still_days int not null,
  agreed_ship_by      timestamptz,
  agreed_deliver_by   date not null,
  ship_by             timestamptz,
  deliver_by          date not null,
  promise_ends_at     timestamptz not null,
  at_risk_from        timestamptz,
  promise_settled     text check (promise_settled in ('KEPT', 'BROKEN', 'VOID')),
  broken_told         boolean not null,
  covered             boolean not null,
  cover_limit         bigint not null check (cover_limit >= 0),
  guarantee_until     timestamptz not null,
  cover_reason        text not null,
  paid                bigint not null,
  refunded            bigint not null,
  delay_notices       int not null,
  delay_may_cancel    boolean not null,
  silence_means       text check (silence_means in ('KEEP', 'CANCEL')),
  shipped_at          timestamptz,
  delivered_at        timestamptz,
  cancelled_at        timestamptz,
  version             int not null,
  primary key (marketplace_id, id),
  unique (marketplace_id, reference),
  foreign key (marketplace_id, merchant_reference) references merchant (marketplace_id, reference)
);
create unique index orders_by_seq on orders (marketplace_id, seq);
create index orders_exposure on orders (marketplace_id, merchant_reference, currency) where covered and status = 'OPEN';

create table order_event (
  marketplace_id uuid not null,
  id             uuid not null,
  seq            bigint generated always as identity,
  order_id       uuid not null,
  type           text not null,
  occurred_at    timestamptz not null,
  about          text not null,
  source         text not null check (source in ('CARRIER', 'MERCHANT', 'MARKETPLACE')),
  details        jsonb not null,
  reported_at    timestamptz not null,
  actor_kind     text not null,
  actor_name     text not null,
  primary key (marketplace_id, id),
  unique (marketplace_id, order_id, type, occurred_at, about),
  foreign key (marketplace_id, order_id) references orders (marketplace_id, id)
);
comment on column order_event.about is 'parcel, tracking number or retracted event; empty: all of the order';

create table order_deadline (
  marketplace_id uuid not null,
  order_id       uuid not null,
  meaning        text not null,
  due_at         timestamptz not null,
  fire_at        timestamptz not null,
  state          text not null check (state in ('OPEN', 'MET', 'MISSED', 'LIFTED')),
  closed_at      timestamptz,
  primary key (marketplace_id, order_id, meaning),
  foreign key (marketplace_id, order_id) references orders (marketplace_id, id)
);
create index order_deadline_open on order_deadline (fire_at) where state = 'OPEN';

create table order_statement (
  marketplace_id uuid not null,
  seq            bigint generated always as identity,
  order_id       uuid not null,
  kind           text not null,
  stated_at      timestamptz not null,
  text           text not null,
  primary key (marketplace_id, seq),
  unique (marketplace_id, order_id, kind, stated_at),
  foreign key (marketplace_id, order_id) references orders (marketplace_id, id)
);

grant select, insert, update on merchant, orders, order_deadline to ${app};
grant select, insert on order_event, order_statement to ${app};
