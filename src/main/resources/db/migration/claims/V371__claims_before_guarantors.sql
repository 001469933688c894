alter table claim add column escalated_at timestamptz;
alter table claim_ruling add column decided_by text not null default 'AGENT';
alter table claim_ruling alter column decided_by drop default;
drop index claim_waiting;
create index claim_waiting on claim (next_until) where next in ('ASK_MERCHANT', 'WAIT', 'GUARANTOR');
comment on column claim.escalated_at is 'when it came before a guarantor, or was to: what is decided from then on is final here';
alter table claim add column guarantor text;
create index claim_before on claim (marketplace_id, guarantor, seq) where guarantor is not null;
