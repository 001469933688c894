-- Where an external guarantor is told of its cases. The secret signs what it is told, so it is kept as it is.
create table guarantor_endpoint (
  marketplace_id uuid not null,
  guarantor      text not null,
  url            text not null,
  secret         text not null,
  gone_at        timestamptz,
  primary key (marketplace_id, guarantor),
  foreign key (marketplace_id, guarantor) references guarantor (marketplace_id, reference)
);
comment on column guarantor_endpoint.gone_at is 'it answered 410: nothing is sent until the marketplace gives the address again';

-- What an external guarantor is told, written in the transaction of what it tells of, sent once that is committed.
-- Instants are machine time.
create table guarantor_callback (
  marketplace_id  uuid not null,
  id              uuid not null,
  seq             bigint generated always as identity,
  guarantor       text not null,
  order_id        uuid not null,
  case_id         uuid not null,
  type            text not null,
  body            text not null,
  state           text not null check (state in ('WAITING', 'DELIVERED', 'FAILED', 'STOPPED')),
  attempts        int not null,
  next_attempt_at timestamptz not null,
  give_up_at      timestamptz not null,
  last_error      text,
  ended_at        timestamptz,
  primary key (marketplace_id, id),
  foreign key (marketplace_id, order_id) references orders (marketplace_id, id),
  check ((state = 'WAITING') = (ended_at is null))
);
create index guarantor_callback_due on guarantor_callback (next_attempt_at) where state = 'WAITING';
create index guarantor_callback_in_order on guarantor_callback (marketplace_id, case_id, seq) where state = 'WAITING';
create index guarantor_callback_of on guarantor_callback (marketplace_id, guarantor) where state in ('FAILED', 'STOPPED');

grant select, insert, update, delete on guarantor_endpoint to ${app};
grant select, insert, update on guarantor_callback to ${app};
