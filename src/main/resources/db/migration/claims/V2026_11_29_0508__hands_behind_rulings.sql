-- The accounts that may have been behind the proposer when it proposed. The deciders of a claim are kept so as well.
alter table claim_proposal add column hand jsonb not null default '[]';
update claim_proposal set hand = jsonb_build_array(proposed_by);
