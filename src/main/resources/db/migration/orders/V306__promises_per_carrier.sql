alter table orders
  add column carrier text generated always as (contract -> 'shipping' ->> 'carrier') stored;

-- all that is needed to count kept and broken promises of merchants and carriers
create index orders_promises on orders (marketplace_id, merchant_reference, carrier, promise_settled, promise_ends_at);
