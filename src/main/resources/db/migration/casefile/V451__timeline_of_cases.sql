alter table timeline_entry add column case_id uuid;

create index timeline_entry_of_case on timeline_entry (marketplace_id, case_id, seq) where case_id is not null;
