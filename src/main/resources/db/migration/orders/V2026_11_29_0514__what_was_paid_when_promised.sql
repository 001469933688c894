-- a payment that is taken back later does not end what it was promised back
alter table money_commitment
  add column paid bigint,
  drop constraint money_commitment_check1,
  add constraint money_commitment_nothing check (nothing is null or amount = 0);
comment on column money_commitment.paid is 'what was paid of the order when it was promised; null where nobody knows any more';
comment on column money_commitment.amount is '0 while the payment that it would come from is not there';
