-- a refund waits for a payment that was taken back; what is owed again is a refund of its own
alter table refund
  drop constraint refund_trouble_check,
  add constraint refund_trouble_check check (trouble in
    ('REFUSED', 'BOUNCED', 'NO_DESTINATION', 'NO_PROVIDER', 'ON_HOLD', 'PERSON_FIRST', 'CONTRADICTED', 'REPORTED_PAID',
     'UNPAID', 'OWED_AGAIN')),
  drop constraint refund_check1,
  add constraint refund_ruled_check check (state = 'SETTLED_ELSEWHERE' or amount <= ruled);
comment on column refund.ruled is 'what was asked for and is owed by no other refund; amount is what of it had not come back another way';
