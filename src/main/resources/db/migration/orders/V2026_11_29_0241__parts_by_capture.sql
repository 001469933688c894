-- money goes back to the capture it was taken by; a decision has a part for each
alter table money_commitment add column capture text;
comment on column money_commitment.capture is 'what the provider knows the captured money by; null where it goes back another way';
