create table import (
  marketplace_id uuid not null,
  id             uuid not null,
  seq            bigint generated always as identity,
  key_name       text not null,
  status         text not null check (status in ('RUNNING', 'DONE')),
  lines          int not null,
  taken          int not null default 0,
  known          int not null default 0,
  refused        int not null default 0,
  received_at    timestamptz not null,
  started_at     timestamptz,
  finished_at    timestamptz,
  primary key (marketplace_id, id)
);

create index import_running on import (seq) where status = 'RUNNING';

-- The body of a line is kept until it was taken, known or refused.
create table import_line (
  marketplace_id uuid not null,
  import_id      uuid not null,
  line           int not null,
  body           bytea,
  outcome        text check (outcome in ('TAKEN', 'KNOWN', 'REFUSED')),
  errors         jsonb,
  primary key (marketplace_id, import_id, line),
  foreign key (marketplace_id, import_id) references import (marketplace_id, id)
);

create index import_line_waiting on import_line (marketplace_id, import_id, line) where outcome is null;
create index import_line_refused on import_line (marketplace_id, import_id, line) where outcome = 'REFUSED';

grant select, insert, update on import, import_line to ${app};
