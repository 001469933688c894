-- a customer's "no" to a delay ends the order only where it answered a notice that offered it
alter table orders add column declined_event uuid;
comment on column orders.declined_event is 'the DELAY_DECLINED that answered an open notice';
update orders o
set declined_event = (
  select e.id from order_event e
  where e.marketplace_id = o.marketplace_id and e.order_id = o.id and e.type = 'DELAY_DECLINED'
  order by e.occurred_at, e.seq limit 1)
where o.delay_may_cancel and o.cancelled_at is not null;
