-- customers are asked for what they got twice, too: here and from their bank
alter table recovery add column ground text not null default 'REFUND'
  check (ground in ('REFUND', 'LATE_PARCEL', 'PAID_TWICE'));
update recovery set ground = 'LATE_PARCEL' where debtor = 'CUSTOMER';
alter table recovery alter column ground drop default;

-- a bank may take the money of one refund in several rounds
drop index recovery_of_refund;
create unique index recovery_of_refund on recovery (marketplace_id, refund_id, ground)
  where state <> 'VOID' and ground <> 'PAID_TWICE';
create index recovery_of_order on recovery (marketplace_id, order_id, seq);

-- what the books say that banks have taken of an order, in minor units of its currency
create table bank_loss (
  marketplace_id uuid not null,
  order_id       uuid not null,
  booked         bigint not null check (booked >= 0),
  entries        int not null,
  primary key (marketplace_id, order_id),
  foreign key (marketplace_id, order_id) references orders (marketplace_id, id)
);

grant select, insert, update on bank_loss to ${app};
