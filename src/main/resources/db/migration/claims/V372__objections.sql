-- a merchant's objection against bearing a refund: changes who bears it, never what the customer has
create table claim_objection (
  marketplace_id uuid not null,
  claim_id       uuid not null,
  made_at        timestamptz not null,
  made_by        text not null,
  text           text not null,
  state          text not null check (state in ('OPEN', 'UPHELD', 'REJECTED')),
  decided_at     timestamptz,
  decided_by     text,
  reason         text,
  borne_by       text,
  primary key (marketplace_id, claim_id),
  foreign key (marketplace_id, claim_id) references claim (marketplace_id, id),
  check ((state = 'OPEN') = (decided_at is null)),
  check ((state = 'UPHELD') = (borne_by is not null))
);
alter table claim add column objectable_until timestamptz;

grant select, insert, update on claim_objection to ${app};
