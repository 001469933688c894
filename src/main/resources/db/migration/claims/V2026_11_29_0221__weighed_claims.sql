create index claim_weighed on claim (updated_at)
  where status = 'UNDER_REVIEW' and next in ('ASK_MERCHANT', 'WAIT', 'GUARANTOR');
