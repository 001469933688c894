-- A claim that nobody decides in time goes before the guarantor: its review is waited for, too.

drop index claim_waiting;
create index claim_waiting on claim (next_until)
  where next in ('ASK_MERCHANT', 'WAIT', 'GUARANTOR', 'REVIEW');
