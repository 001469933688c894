-- Editions never change: a changed table is the next edition.
create table policy_edition (
  marketplace_id uuid not null,
  number integer not null check (number > 0),
  hash text not null,
  pack text not null,
  holds_from timestamptz not null,
  primary key (marketplace_id, number)
);

create table policy_table (
  marketplace_id uuid not null,
  edition integer not null,
  name text not null,
  content text not null,
  primary key (marketplace_id, edition, name),
  foreign key (marketplace_id, edition) references policy_edition
);

create table decision (
  marketplace_id uuid not null,
  id uuid not null,
  seq bigint generated always as identity,
  order_id uuid not null,
  at timestamptz not null,
  table_name text not null,
  edition integer not null,
  edition_hash text not null,
  inputs jsonb not null,
  matched_rules jsonb not null,
  outputs jsonb not null,
  undecided text,
  explanation jsonb not null,
  primary key (marketplace_id, id),
  foreign key (marketplace_id, edition) references policy_edition
);

create unique index decision_of_order on decision (marketplace_id, order_id, seq);

grant select, insert on policy_edition, policy_table, decision to ${app};
