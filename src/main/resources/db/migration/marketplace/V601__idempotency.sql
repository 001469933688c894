-- One row for each write that its client gave a key: inserted and answered in the transaction of the command, so that a
-- second request waits for the first. For a move of time, which takes many transactions, the target is kept first.
create table idempotency (
  marketplace_id uuid not null,
  method         text not null,
  path           text not null,
  key            text not null,
  fingerprint    bytea not null,
  target         timestamptz,
  status         int,
  location       text,
  body           bytea,
  created_at     timestamptz not null,
  primary key (marketplace_id, method, path, key)
);

create index idempotency_age on idempotency (marketplace_id, created_at);

grant select, insert, update, delete on idempotency to ${app};
