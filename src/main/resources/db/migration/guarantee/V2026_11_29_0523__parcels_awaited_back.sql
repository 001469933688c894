-- a late parcel is to be sent back first: only what is not handed over in time is asked for
do $$
declare
  found text;
begin
  for found in
    select conname from pg_constraint
    where conrelid = 'recovery'::regclass and contype = 'c'
      and (pg_get_constraintdef(oid) like '%DISPUTED%' and pg_get_constraintdef(oid) like '%state%')
  loop
    execute format('alter table recovery drop constraint %I', found);
  end loop;
end $$;
alter table recovery
  add constraint recovery_state_check
    check (state in ('AWAITED', 'OPEN', 'DISPUTED', 'SETTLED', 'WRITTEN_OFF', 'VOID')),
  add constraint recovery_closed_check
    check ((state in ('AWAITED', 'OPEN', 'DISPUTED')) = (closed_at is null));

drop index recovery_due;
create index recovery_due on recovery (looks_at) where state in ('AWAITED', 'OPEN');
