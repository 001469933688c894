alter table notice add column case_id uuid;
comment on column notice.case_id is 'null where it is about the order alone';

alter table notice drop constraint notice_marketplace_id_order_id_recipient_reason_occasion_key;
create unique index notice_about_order_once on notice (marketplace_id, order_id, recipient, reason, occasion)
  where case_id is null;
create unique index notice_about_case_once on notice (marketplace_id, case_id, recipient, reason, occasion)
  where case_id is not null;
create index notice_of_order on notice (marketplace_id, order_id, seq);
