create table recovery (
  marketplace_id  uuid not null,
  id              uuid not null,
  seq             bigint generated always as identity,
  refund_id       uuid not null,
  order_id        uuid not null,
  case_id         uuid,
  creditor        text not null check (creditor in ('MERCHANT', 'MARKETPLACE', 'GUARANTOR')),
  debtor          text not null check (debtor in ('MERCHANT', 'MARKETPLACE', 'GUARANTOR', 'CARRIER', 'CUSTOMER')),
  merchant        text not null,
  carrier         text not null,
  amount          bigint not null check (amount > 0),
  currency        text not null,
  state           text not null check (state in ('OPEN', 'DISPUTED', 'SETTLED', 'WRITTEN_OFF', 'VOID')),
  received        bigint not null check (received >= 0),
  written_off     bigint not null check (written_off >= 0),
  due_at          timestamptz not null,
  reminders       int not null,
  looks_at        timestamptz not null,
  dispute         text,
  written_off_for text,
  opened_at       timestamptz not null,
  closed_at       timestamptz,
  primary key (marketplace_id, id),
  foreign key (marketplace_id, refund_id) references refund (marketplace_id, id),
  foreign key (marketplace_id, order_id) references orders (marketplace_id, id),
  check (creditor <> debtor),
  check (received + written_off <= amount),
  check ((state = 'WRITTEN_OFF') = (written_off_for is not null)),
  check ((state in ('OPEN', 'DISPUTED')) = (closed_at is null))
);
create unique index recovery_of_refund on recovery (marketplace_id, refund_id) where state <> 'VOID';
create index recovery_of_case on recovery (marketplace_id, case_id, seq);
create unique index recovery_by_seq on recovery (marketplace_id, seq);
create index recovery_due on recovery (looks_at) where state = 'OPEN';

-- what came in; only ever added to
create table recovery_part (
  marketplace_id uuid not null,
  recovery_id    uuid not null,
  number         int not null,
  at             timestamptz not null,
  kind           text not null check (kind in ('SET_OFF', 'PAYMENT')),
  amount         bigint not null check (amount > 0),
  reference      text not null,
  primary key (marketplace_id, recovery_id, number),
  unique (marketplace_id, recovery_id, reference),
  foreign key (marketplace_id, recovery_id) references recovery (marketplace_id, id)
);

grant select, insert, update on recovery to ${app};
grant select, insert on recovery_part to ${app};
