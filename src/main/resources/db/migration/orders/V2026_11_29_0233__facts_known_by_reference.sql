-- What makes an event the same fact is more than its time: money is known by its reference. A fact that was taken
-- back may be reported anew; again counts how often it was there before.
alter table order_event
  add column fact  text,
  add column again int;

with named as (
  select marketplace_id, id, order_id, seq, type || case
    when type = 'RETRACTED' then ' of ' || about
    else case when source = 'MERCHANT' and type <> 'PAID' then ' word ' else ' ' end || case
      when type in ('CHARGEBACK_OPENED', 'CHARGEBACK_WON', 'CHARGEBACK_LOST') and details ->> 'reference' is not null
        then 'round ' || coalesce(details ->> 'round', '1') || ' of ' || (details ->> 'reference')
      when type in ('PAID', 'REFUNDED') and details ->> 'reference' is not null
        then 'of ' || (details ->> 'reference')
      when type = 'PAID' and details ->> 'amount' is null then 'in full'
      when type in ('PAID', 'REFUNDED', 'CHARGEBACK_OPENED', 'CHARGEBACK_WON', 'CHARGEBACK_LOST')
        then 'at ' || (extract(epoch from occurred_at) * 1000000)::bigint || ' of ' || coalesce(details ->> 'amount', 'null')
      else 'at ' || (extract(epoch from occurred_at) * 1000000)::bigint || ' ' || about
    end
  end as fact
  from order_event
), counted as (
  select marketplace_id, id, fact,
    row_number() over (partition by marketplace_id, order_id, fact order by seq) - 1 as again
  from named
)
update order_event e set fact = c.fact, again = c.again
from counted c where c.marketplace_id = e.marketplace_id and c.id = e.id;

alter table order_event
  alter column fact set not null,
  alter column again set not null,
  drop column about,
  add unique (marketplace_id, order_id, fact, again);
comment on column order_event.fact is 'what makes it the same fact';
comment on column order_event.again is 'how often it was reported before, and taken back';
