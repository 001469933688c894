create table timeline_entry (
  marketplace_id uuid not null,
  seq            bigint generated always as identity,
  order_id       uuid not null,
  at             timestamptz not null,
  kind           text not null,
  actor_kind     text not null,
  actor_name     text not null,
  details        jsonb not null,
  primary key (marketplace_id, seq)
);
create index timeline_entry_of_order on timeline_entry (marketplace_id, order_id, seq);

grant select, insert on timeline_entry to ${app};
