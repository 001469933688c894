-- One chain a marketplace: each row holds the hash of the row before it. Only ever added to.
create table audit_entry (
  marketplace_id uuid not null,
  number         bigint not null check (number > 0),
  at             timestamptz not null,
  actor_kind     text not null,
  actor_name     text not null,
  party          text,
  event          text not null,
  order_id       uuid not null,
  case_id        uuid,
  facts          text not null,
  previous       text not null,
  hash           text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (marketplace_id, number)
);
comment on column audit_entry.at is 'business time';
comment on column audit_entry.facts is 'canonical JSON (RFC 8785), kept as written';

-- Where each chain ends. Who adds to it holds this row until it commits: so numbers have no gap, and go by commits.
create table audit_head (
  marketplace_id uuid primary key,
  number         bigint not null,
  hash           text not null
) with (fillfactor = 20);

-- Heads that were signed; each stands in a file outside of the database as well.
create table audit_seal (
  marketplace_id uuid not null,
  number         bigint not null,
  hash           text not null,
  at             timestamptz not null,
  key_id         text not null,
  signature      text not null,
  primary key (marketplace_id, number)
);
comment on column audit_seal.at is 'the machine''s time';

create function audit_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is only added to' using errcode = 'restrict_violation';
end
$$;

create trigger audit_entry_stands before update or delete or truncate on audit_entry
  for each statement execute function audit_refuse_change();
create trigger audit_seal_stands before update or delete or truncate on audit_seal
  for each statement execute function audit_refuse_change();
create trigger audit_head_stays before delete or truncate on audit_head
  for each statement execute function audit_refuse_change();

grant select, insert on audit_entry, audit_seal to ${app};
grant select, insert, update on audit_head to ${app};
