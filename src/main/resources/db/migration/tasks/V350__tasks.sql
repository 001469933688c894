create table task (
  marketplace_id uuid not null,
  id             uuid not null,
  seq            bigint generated always as identity,
  key            text not null,
  kind           text not null,
  order_id       uuid not null,
  case_id        uuid,
  about          jsonb not null,
  not_by         jsonb not null,
  due_at         timestamptz not null,
  opened_at      timestamptz not null,
  assignee       text,
  state          text not null check (state in ('OPEN', 'DONE', 'LIFTED')),
  outcome        text,
  closed_at      timestamptz,
  closed_by_kind text,
  closed_by_name text,
  primary key (marketplace_id, id),
  unique (marketplace_id, key),
  check ((state = 'OPEN') = (closed_at is null)),
  check ((state = 'DONE') = (outcome is not null))
);
comment on column task.not_by is 'users who must not take or finish it';

create index task_open on task (marketplace_id, due_at, seq) where state = 'OPEN';
create index task_of_order on task (marketplace_id, order_id, seq);
create index task_of_case on task (marketplace_id, case_id, seq) where case_id is not null;

grant select, insert, update on task to ${app};
