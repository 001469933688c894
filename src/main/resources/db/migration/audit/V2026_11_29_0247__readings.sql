-- Who read what, in batches; each batch is sealed by a row of its marketplace's chain. Only ever added to.
create table reading_entry (
  marketplace_id uuid not null,
  batch          uuid not null,
  place          int not null,
  at             timestamptz not null,
  actor_kind     text not null,
  actor_name     text not null,
  what           text not null,
  subject        uuid,
  primary key (marketplace_id, batch, place)
);
create index reading_entry_of on reading_entry (marketplace_id, subject, at);
comment on column reading_entry.at is 'business time';
comment on column reading_entry.what is 'the pattern of the address that was read';

create trigger reading_entry_stands before update or delete or truncate on reading_entry
  for each statement execute function audit_refuse_change();

grant select, insert on reading_entry to ${app};
