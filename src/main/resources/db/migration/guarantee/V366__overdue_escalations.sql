alter table escalation drop constraint escalation_ground_check;
alter table escalation add constraint escalation_ground_check
  check (ground in ('CUSTOMER', 'AGENT', 'POLICY', 'OVERDUE'));
