alter table decision add column case_id uuid;

create index decision_of_case on decision (marketplace_id, case_id, seq) where case_id is not null;
