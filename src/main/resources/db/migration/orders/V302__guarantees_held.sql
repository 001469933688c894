alter table orders add column guarantor text;
alter table orders add check (covered = (guarantor is not null));

-- what keeps a guarantee, or what it may still cost the guarantor, beyond its end
create table guarantee_hold (
  marketplace_id uuid not null,
  order_id       uuid not null,
  holder         text not null,
  what           text not null check (what in ('GUARANTEE', 'EXPOSURE')),
  held_at        timestamptz not null,
  primary key (marketplace_id, order_id, holder),
  foreign key (marketplace_id, order_id) references orders (marketplace_id, id)
);
comment on column guarantee_hold.what is 'GUARANTEE: its end waits; EXPOSURE: only the cover stays taken';

grant select, insert, delete on guarantee_hold to ${app};
