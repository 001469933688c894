-- What the processes are told: written with the change it tells of, sent afterwards, in order for each subject.
create table engine_outbox (
  marketplace_id  uuid        not null,
  id              uuid        not null,
  seq             bigint      not null generated always as identity,
  subject_id      uuid        not null,
  message         text        not null,
  variables       jsonb       not null,
  created_at      timestamptz not null,
  attempts        integer     not null default 0,
  next_attempt_at timestamptz not null,
  last_error      text,
  sent_at         timestamptz,
  primary key (marketplace_id, id)
);

create index engine_outbox_unsent on engine_outbox (seq) where sent_at is null;
create index engine_outbox_unsent_of_subject on engine_outbox (marketplace_id, subject_id, seq) where sent_at is null;

grant select, insert, update on engine_outbox to ${app};
