-- case_id has no foreign key: cases belong to a module above. token_hash is looked up before the tenant is known.
create table case_link (
  marketplace_id  uuid not null references marketplace (id),
  id              uuid not null,
  token_hash      bytea not null unique check (octet_length(token_hash) = 32),
  case_id         uuid not null,
  party           text not null check (party in ('CUSTOMER', 'MERCHANT')),
  created_at      timestamptz not null,
  created_by_kind text not null,
  created_by      text not null,
  expires_at      timestamptz not null,
  revoked_at      timestamptz,
  revoked_by_kind text,
  revoked_by      text,
  last_opened_at  timestamptz,
  primary key (marketplace_id, id),
  check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoked_by_kind is null))
);

create index case_link_of_case on case_link (marketplace_id, case_id, created_at);

grant select, insert on case_link to ${app};
grant update (revoked_at, revoked_by_kind, revoked_by, last_opened_at) on case_link to ${app};
