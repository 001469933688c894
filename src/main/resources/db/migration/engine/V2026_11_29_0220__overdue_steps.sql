-- What is due in PostgreSQL and was not done by a job: found again and again until it is done.
create table engine_overdue (
  marketplace_id uuid        not null,
  job_type       text        not null,
  subject_id     uuid        not null,
  number         bigint      not null generated always as identity,
  order_id       uuid        not null,
  case_id        uuid,
  since          timestamptz not null,
  first_seen_at  timestamptz not null,
  last_seen_at   timestamptz not null,
  drives         integer     not null,
  drive_after    timestamptz not null,
  stuck          boolean     not null,
  last_error     text,
  primary key (marketplace_id, job_type, subject_id)
);
comment on column engine_overdue.since is 'business time; all others are the machine''s';
comment on column engine_overdue.drive_after is 'until then whoever has driven it last has it in hand';

grant select, insert, update, delete on engine_overdue to ${app};
