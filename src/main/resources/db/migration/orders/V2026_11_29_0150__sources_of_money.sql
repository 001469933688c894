-- what became of money is known to the provider of the payment and to the bank
alter table order_event drop constraint order_event_source_check;
alter table order_event
  add constraint order_event_source_check check (source in ('CARRIER', 'MERCHANT', 'MARKETPLACE', 'PROVIDER', 'BANK'));
