-- what came back another way before it was paid lowers a refund, or settles it
alter table refund add column ruled bigint;
update refund set ruled = amount;
alter table refund
  alter column ruled set not null,
  add check (amount <= ruled),
  drop constraint refund_state_check,
  add constraint refund_state_check check (state in
    ('AWAITING_DESTINATION', 'REQUESTED', 'SENT', 'UNKNOWN', 'CONFIRMED', 'REFUSED', 'BOUNCED', 'SETTLED_ELSEWHERE'));
comment on column refund.ruled is 'what was asked for; amount is what of it had not come back another way';
