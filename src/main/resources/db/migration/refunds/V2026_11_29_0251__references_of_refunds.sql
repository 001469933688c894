-- refunds as the outside knows them: by the reference of each round, the provider's own, or by hand
insert into own_refund_reference (marketplace_id, key, reference)
select r.marketplace_id, r.business_key, known.reference
from refund r
join money_commitment c on c.marketplace_id = r.marketplace_id and c.key = r.business_key
cross join lateral (
  select r.id::text as reference
  union select r.id || '-' || n from generate_series(2, r.round) as n
  union select r.provider_id where r.provider_id is not null
  union select r.by_hand where r.by_hand is not null) as known
on conflict do nothing;

alter table refund
  drop constraint refund_trouble_check,
  add constraint refund_trouble_check check (trouble in
    ('REFUSED', 'BOUNCED', 'NO_DESTINATION', 'NO_PROVIDER', 'ON_HOLD', 'PERSON_FIRST', 'CONTRADICTED', 'REPORTED_PAID'));
