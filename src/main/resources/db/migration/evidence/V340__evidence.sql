-- Only ever added to. A case belongs to a module above: that it exists is for the caller to know.
create table evidence (
  marketplace_id uuid not null,
  id             uuid not null,
  seq            bigint generated always as identity,
  case_id        uuid not null,
  order_id       uuid not null,
  party          text not null check (party in ('CUSTOMER', 'MERCHANT', 'MARKETPLACE', 'GUARANTOR')),
  type           text not null,
  facts          jsonb not null,
  text           text,
  visibility     text not null check (visibility in ('ALL_PARTIES', 'STAFF_AND_GUARANTOR')),
  standing       text not null check (standing in ('ASSERTED', 'CARRIER_REPORTED')),
  added_at       timestamptz not null,
  actor_kind     text not null,
  actor_name     text not null,
  file_name      text,
  file_type      text,
  file_size      int check (file_size > 0),
  file_sha256    bytea check (octet_length(file_sha256) = 32),
  primary key (marketplace_id, id),
  unique (marketplace_id, case_id, party, type, file_sha256),
  check (num_nulls(file_name, file_type, file_size, file_sha256) in (0, 4)),
  check (text is not null or facts <> '{}' or file_name is not null)
);
create unique index evidence_of_case on evidence (marketplace_id, case_id, seq);

create table evidence_file (
  marketplace_id uuid not null,
  evidence_id    uuid not null,
  content        bytea not null,
  primary key (marketplace_id, evidence_id),
  foreign key (marketplace_id, evidence_id) references evidence (marketplace_id, id)
);
-- pictures do not get any smaller
alter table evidence_file alter column content set storage external;

-- An item that an agent has verified stands as CHECKED_BY_AGENT.
create table evidence_check (
  marketplace_id uuid not null,
  seq            bigint generated always as identity,
  evidence_id    uuid not null,
  checked_at     timestamptz not null,
  actor_kind     text not null,
  actor_name     text not null,
  note           text not null,
  primary key (marketplace_id, seq),
  foreign key (marketplace_id, evidence_id) references evidence (marketplace_id, id)
);
create index evidence_check_of on evidence_check (marketplace_id, evidence_id, seq);

grant select, insert on evidence, evidence_file, evidence_check to ${app};
