create table notice (
  marketplace_id uuid not null,
  id             uuid not null,
  seq            bigint generated always as identity,
  order_id       uuid not null,
  recipient      text not null check (recipient in ('CUSTOMER', 'MERCHANT')),
  reason         text not null,
  occasion       text not null,
  at             timestamptz not null,
  language       text not null,
  subject        text not null,
  body           text not null,
  primary key (marketplace_id, id),
  unique (marketplace_id, order_id, recipient, reason, occasion)
);
comment on column notice.occasion is 'which of several notices for the same reason; empty where there can be only one';

grant select, insert on notice to ${app};
