-- what a guarantor that gave no award owes within its cover, and what is then owed to it
do $$
declare
  found text;
begin
  for found in
    select conname from pg_constraint
    where conrelid = 'recovery'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%PAID_TWICE%'
  loop
    execute format('alter table recovery drop constraint %I', found);
  end loop;
end $$;
alter table recovery add constraint recovery_ground_check
  check (ground in ('REFUND', 'COVER', 'RECOURSE', 'LATE_PARCEL', 'PAID_TWICE'));

-- the cover of those whose guarantor was silent before is free since then: it stays so
update escalation set reserved = 0 where state = 'SILENT';
