-- The accounts that may have been behind who checked an item, at that moment.
alter table evidence_check add column hand jsonb not null default '[]';
update evidence_check set hand = jsonb_build_array(actor_name);
