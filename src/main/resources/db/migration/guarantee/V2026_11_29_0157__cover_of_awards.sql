-- what of an award came back another way before it was paid is free again
do $$
declare
  found text;
begin
  for found in
    select conname from pg_constraint
    where conrelid = 'escalation'::regclass and contype = 'c'
      and (pg_get_constraintdef(oid) like '%reserved > 0%' or pg_get_constraintdef(oid) like '%amount <= reserved%')
  loop
    execute format('alter table escalation drop constraint %I', found);
  end loop;
end $$;
alter table escalation
  add constraint escalation_reserved_check check (reserved >= 0),
  add constraint escalation_amount_check check (amount >= 0);
comment on column escalation.reserved is 'the most that can be awarded; after the award what of the cover it still takes';
