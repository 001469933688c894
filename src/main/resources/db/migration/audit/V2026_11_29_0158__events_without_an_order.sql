-- What concerns keys, people and terms happens to no order.
alter table audit_entry alter column order_id drop not null;
