-- A process is about an order, a claim or a refund; until now all were about orders.
alter table engine_step add column process_id text;
alter table engine_step add column subject_id uuid;
alter table engine_step add column case_id uuid;

update engine_step set process_id = 'OrderGuaranteeProcess', subject_id = order_id;

alter table engine_step alter column process_id set not null;
alter table engine_step alter column subject_id set not null;

drop index engine_step_of_order;
create index engine_step_of_subject on engine_step (marketplace_id, subject_id, process_id, seq);
create index engine_step_of_case on engine_step (marketplace_id, case_id, seq) where case_id is not null;

alter table engine_job add column process_id text;
alter table engine_job add column subject_id uuid;

update engine_job set process_id = 'OrderGuaranteeProcess', subject_id = order_id;

alter table engine_job alter column process_id set not null;
alter table engine_job alter column subject_id set not null;

-- The jobs of the user task at which a subject's process waits for a person. The row is also what an arriving job and
-- the person's answer meet at, so it stays when nothing is waited for.
create table engine_user_task (
  marketplace_id uuid     not null,
  process_id     text     not null,
  subject_id     uuid     not null,
  element_id     text,
  job_keys       bigint[] not null,
  primary key (marketplace_id, process_id, subject_id)
);

grant select, insert, update on engine_user_task to ${app};

-- With a job key the row completes that job of a user task instead of sending a message.
alter table engine_outbox add column job_key bigint;
