-- When a claim of a marketplace changed last. Whoever commits a change holds the row from there until it is committed:
-- so a later change has a later time, is committed later, and whoever asks for what came after a time misses nothing.
create table claim_clock (
  marketplace_id uuid        not null primary key,
  last_at        timestamptz not null
) with (fillfactor = 20);

grant select, insert, update on claim_clock to ${app};

-- no two of one time
update claim set updated_at = claim.updated_at + same.before * interval '1 microsecond'
from (
  select marketplace_id, id,
    row_number() over (partition by marketplace_id, updated_at order by seq) - 1 as before
  from claim) same
where same.marketplace_id = claim.marketplace_id and same.id = claim.id and same.before > 0;

insert into claim_clock select marketplace_id, max(updated_at) from claim group by marketplace_id;

create function claim_changed() returns trigger language plpgsql as $$
declare
  stamp timestamptz;
begin
  insert into claim_clock as clock values (new.marketplace_id, new.updated_at)
    on conflict (marketplace_id) do update
      set last_at = greatest(clock.last_at + interval '1 microsecond', excluded.last_at)
    returning last_at into stamp;
  update claim set updated_at = stamp where marketplace_id = new.marketplace_id and id = new.id;
  return null;
end
$$;

-- At the commit, behind all else that takes a lock.
create constraint trigger claim_opened after insert on claim deferrable initially deferred
  for each row execute function claim_changed();
create constraint trigger claim_changed after update on claim deferrable initially deferred
  for each row when (new.version is distinct from old.version) execute function claim_changed();

create index claim_by_change on claim (marketplace_id, updated_at);
comment on column claim.updated_at is 'business time of the last change, strictly later for each commit of a marketplace';
