-- The models as they were deployed; a process goes on with the one it began with.
create table engine_model (
  hash          text        not null primary key,
  process_id    text        not null,
  version       integer     not null,
  bpmn_xml      text        not null,
  first_used_at timestamptz not null,
  unique (process_id, version)
);

-- The steps that a process took, from the facts told to it and the jobs done for it.
create table engine_step (
  marketplace_id uuid        not null,
  seq            bigint      not null generated always as identity,
  order_id       uuid        not null,
  element_id     text        not null,
  job_key        bigint,
  model_hash     text,
  over           boolean     not null,
  recorded_at    timestamptz not null,
  primary key (marketplace_id, seq),
  -- the order beside the key of the job: a broker that lost its data gives its keys anew
  unique (marketplace_id, order_id, job_key)
);

create index engine_step_of_order on engine_step (marketplace_id, order_id, seq);

grant select, insert on engine_model, engine_step to ${app};
