-- Jobs whose handler threw: the broker forgets how often, we do not.
create table engine_job (
  marketplace_id uuid        not null,
  order_id       uuid        not null,
  job_key        bigint      not null,
  type           text        not null,
  element_id     text        not null,
  attempts       integer     not null,
  last_error     text        not null,
  stuck          boolean     not null,
  first_tried_at timestamptz not null,
  last_tried_at  timestamptz not null,
  done_at        timestamptz,
  primary key (marketplace_id, order_id, job_key)
);

create index engine_job_open on engine_job (stuck) where done_at is null;

grant select, insert, update on engine_job to ${app};
