-- a guarantor is told of the terms that are proposed to it, too: that is about no case
alter table guarantor_callback alter column order_id drop not null;
alter table guarantor_callback alter column case_id drop not null;
