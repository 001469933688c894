-- The books of somebody else: the payment provider of a sandbox. Nothing of ours refers to them, and they to nothing of ours.
create schema sandbox_provider;

create table sandbox_provider.told (
  account uuid not null,
  payment text not null,
  next    text not null check (next in ('FAIL', 'DELAY', 'UNKNOWN_PAID', 'UNKNOWN_UNPAID', 'BOUNCE')),
  primary key (account, payment)
);

create table sandbox_provider.movement (
  account         uuid not null,
  seq             bigint generated always as identity,
  id              text not null unique,
  idempotency_key text not null,
  reference       text not null,
  kind            text not null,
  payment         text not null,
  destination     text,
  amount          bigint not null check (amount > 0),
  currency        text not null,
  order_id        text not null,
  case_id         text,
  at              timestamptz not null,
  succeeds_at     timestamptz,
  returned_at     timestamptz,
  primary key (account, seq)
);
create index movement_by_key on sandbox_provider.movement (idempotency_key);
create index movement_by_reference on sandbox_provider.movement (reference);
comment on column sandbox_provider.movement.succeeds_at is 'null: it failed at once';

grant usage on schema sandbox_provider to ${app};
grant select, insert, update, delete on sandbox_provider.told to ${app};
grant select, insert on sandbox_provider.movement to ${app};
