alter table orders
  add column payment_provider  text not null generated always as (contract -> 'payment' ->> 'provider') stored,
  add column payment_reference text not null generated always as (contract -> 'payment' ->> 'reference') stored;

create index orders_of_payment on orders (marketplace_id, payment_provider, payment_reference, currency);

-- Money promised to a customer, once per key; an answer that granted nothing is kept too.
create table money_commitment (
  marketplace_id uuid not null,
  key            text not null,
  order_id       uuid not null,
  ask            jsonb not null,
  asked          bigint not null check (asked >= 0),
  amount         bigint not null check (amount >= 0 and amount <= asked),
  nothing        text check ((nothing is null) = (amount > 0)),
  state          text not null check (state in ('RESERVED', 'SETTLED', 'RELEASED')),
  primary key (marketplace_id, key),
  foreign key (marketplace_id, order_id) references orders (marketplace_id, id)
);
comment on column money_commitment.nothing is 'why nothing was granted';

create index money_commitment_of_order on money_commitment (marketplace_id, order_id);

create table money_commitment_share (
  marketplace_id uuid not null,
  key            text not null,
  line           text not null,
  quantity       int not null check (quantity > 0),
  items          bigint not null check (items >= 0),
  shipping       bigint not null check (shipping >= 0),
  tax            bigint not null check (tax >= 0),
  duty           bigint not null check (duty >= 0),
  primary key (marketplace_id, key, line),
  foreign key (marketplace_id, key) references money_commitment (marketplace_id, key)
);

grant select, insert, update on money_commitment to ${app};
grant select, insert on money_commitment_share to ${app};
