-- What people paid outside of the provider, and proposals of it that wait for a second person. refund_version is
-- that of the refund as its proposer saw it, dossier that of its case; customer and the two names are what slices are summed by.
create table hand_payment (
  marketplace_id uuid not null,
  id             uuid not null,
  seq            bigint generated always as identity,
  refund_id      uuid not null,
  refund_version int not null,
  dossier        bigint,
  case_id        uuid,
  order_id       uuid not null,
  customer       text not null,
  amount         bigint not null check (amount > 0),
  currency       text not null,
  summed         bigint not null check (summed >= amount),
  reference      text not null,
  reason         text not null,
  state          text not null check (state in ('PROPOSED', 'PAID', 'REJECTED', 'LAPSED')),
  proposed_by    text not null,
  proposed_at    timestamptz not null,
  until          timestamptz not null,
  second         text,
  ended_at       timestamptz,
  primary key (marketplace_id, id),
  foreign key (marketplace_id, refund_id) references refund (marketplace_id, id),
  check ((state = 'PROPOSED') = (ended_at is null)),
  check (second is null or second <> proposed_by or state = 'REJECTED')
);
create unique index hand_payment_open on hand_payment (marketplace_id, refund_id) where state = 'PROPOSED';
create index hand_payment_of on hand_payment (marketplace_id, refund_id);
create index hand_payment_summed on hand_payment (marketplace_id, currency, ended_at) where state = 'PAID';

-- what was paid by hand before counts too
insert into hand_payment (marketplace_id, id, refund_id, refund_version, case_id, order_id, customer, amount, currency,
  summed, reference, reason, state, proposed_by, proposed_at, until, ended_at)
select r.marketplace_id, gen_random_uuid(), r.id, r.version, r.case_id, r.order_id, o.customer_reference, r.amount,
  r.currency, r.amount, r.by_hand, '-', 'PAID',
  coalesce((select t.closed_by_name from task t where t.marketplace_id = r.marketplace_id
    and t.key = 'refund:' || r.id || ':' || r.troubles), 'unknown'),
  coalesce(r.confirmed_at, r.requested_at), coalesce(r.confirmed_at, r.requested_at), coalesce(r.confirmed_at, r.requested_at)
from refund r join orders o on o.marketplace_id = r.marketplace_id and o.id = r.order_id
where r.by_hand is not null;

grant select, insert on hand_payment to ${app};
grant update (state, second, ended_at) on hand_payment to ${app};
