create table refund (
  marketplace_id    uuid not null,
  id                uuid not null,
  seq               bigint generated always as identity,
  business_key      text not null,
  order_id          uuid not null,
  case_id           uuid,
  kind              text not null check (kind in ('REFUND', 'PAYOUT')),
  amount            bigint not null check (amount > 0),
  currency          text not null,
  shares            jsonb not null,
  paid_by           text not null check (paid_by in ('MERCHANT', 'MARKETPLACE', 'GUARANTOR')),
  borne_by          text not null check (borne_by in ('MERCHANT', 'MARKETPLACE', 'GUARANTOR', 'CARRIER', 'CUSTOMER')),
  provider          text not null,
  payment_reference text not null,
  merchant          text not null,
  carrier           text not null,
  destination       text,
  state             text not null check (state in
    ('AWAITING_DESTINATION', 'REQUESTED', 'SENT', 'UNKNOWN', 'CONFIRMED', 'REFUSED', 'BOUNCED')),
  trouble           text check (trouble in ('REFUSED', 'BOUNCED', 'NO_DESTINATION', 'NO_PROVIDER', 'ON_HOLD')),
  troubles          int not null,
  round             int not null,
  attempts          int not null,
  looks             int not null,
  due_at            timestamptz,
  requested_at      timestamptz not null,
  sent_at           timestamptz,
  confirmed_at      timestamptz,
  provider_id       text,
  failure           text,
  by_hand           text,
  version           int not null,
  primary key (marketplace_id, id),
  unique (marketplace_id, business_key),
  foreign key (marketplace_id, order_id) references orders (marketplace_id, id),
  check (trouble is null or due_at is null)
);
create index refund_of_order on refund (marketplace_id, order_id);
create index refund_of_case on refund (marketplace_id, case_id) where case_id is not null;
create index refund_due on refund (due_at) where due_at is not null;
comment on column refund.due_at is 'when its process acts by itself: the destination is missed, or the provider is asked';
comment on column refund.round is 'counts the requests that are different ones for the provider';

grant select, insert, update on refund to ${app};
