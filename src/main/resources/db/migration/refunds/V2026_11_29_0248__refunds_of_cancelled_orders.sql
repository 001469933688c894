-- what a cancelled order is owed may need a person first, and may not be owed after all
alter table refund
  drop constraint refund_trouble_check,
  add constraint refund_trouble_check check (trouble in
    ('REFUSED', 'BOUNCED', 'NO_DESTINATION', 'NO_PROVIDER', 'ON_HOLD', 'PERSON_FIRST', 'CONTRADICTED')),
  drop constraint refund_state_check,
  add constraint refund_state_check check (state in
    ('AWAITING_DESTINATION', 'REQUESTED', 'SENT', 'UNKNOWN', 'CONFIRMED', 'REFUSED', 'BOUNCED', 'SETTLED_ELSEWHERE', 'WITHDRAWN'));
