create index claim_open on claim (marketplace_id, stage, opened_at) where status <> 'CLOSED';
