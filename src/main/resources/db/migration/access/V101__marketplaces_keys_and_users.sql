create table marketplace (
  id        uuid primary key,
  name      text not null,
  time_zone text not null,
  country   char(2) not null,
  currency  char(3) not null,
  guarantor text not null,
  opened_at timestamptz not null
);

-- key_hash and username are looked up before the tenant is known: the only UNIQUEs that do not begin with it.
create table api_key (
  marketplace_id uuid not null references marketplace (id),
  key_hash       bytea not null unique check (octet_length(key_hash) = 32),
  name           text not null,
  role           text not null check (role in ('MARKETPLACE', 'GUARANTOR')),
  issued_at      timestamptz not null,
  primary key (marketplace_id, name)
);

create table app_user (
  marketplace_id uuid not null references marketplace (id),
  username       text not null unique,
  password_hash  text not null,
  role           text not null check (role in ('AGENT', 'SUPERVISOR', 'ANALYST', 'GUARANTOR', 'PRIVACY')),
  created_at     timestamptz not null,
  primary key (marketplace_id, username)
);

grant select, insert on marketplace, api_key, app_user to ${app};
