-- what a payment provider tells about our own refunds is no money of others
create table own_refund_reference (
  marketplace_id uuid not null,
  key            text not null,
  reference      text not null,
  over           boolean not null default false,
  primary key (marketplace_id, key, reference),
  foreign key (marketplace_id, key) references money_commitment (marketplace_id, key)
);
comment on table own_refund_reference is 'how our payments are known outside: to the provider by ours, here by its own, or by hand';
comment on column own_refund_reference.over is 'the bank has sent this payment back: a later one has another reference';

grant select, insert, update on own_refund_reference to ${app};
