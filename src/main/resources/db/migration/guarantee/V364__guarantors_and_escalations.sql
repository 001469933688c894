create table guarantor (
  marketplace_id uuid not null,
  reference      text not null,
  name           text not null,
  answer_days    int not null check (answer_days > 0),
  reminder_days  int not null check (reminder_days >= 0 and reminder_days < answer_days),
  languages      jsonb not null,
  needs          jsonb not null,
  limits         jsonb not null,
  primary key (marketplace_id, reference)
);

create table escalation (
  marketplace_id  uuid not null,
  id              uuid not null,
  seq             bigint generated always as identity,
  claim_id        uuid not null,
  order_id        uuid not null,
  guarantor       text not null,
  ground          text not null check (ground in ('CUSTOMER', 'AGENT', 'POLICY')),
  reason          text,
  currency        text not null,
  claimed         bigint not null check (claimed > 0),
  reserved        bigint not null check (reserved > 0),
  state           text not null check (state in ('OPEN', 'STOPPED', 'AWARDED', 'SILENT', 'WITHDRAWN')),
  opened_at       timestamptz not null,
  handed_over_at  timestamptz,
  acknowledged_at timestamptz,
  remind_at       timestamptz,
  answer_by       timestamptz not null,
  asked_at        timestamptz,
  ended_at        timestamptz,
  awarded_at      timestamptz,
  awarded_by      text,
  ruling          text check (ruling in ('REFUND', 'PARTIAL_REFUND', 'DENY')),
  amount          bigint check (amount between 0 and reserved),
  borne_by        text,
  award_reason    text,
  primary key (marketplace_id, id),
  unique (marketplace_id, claim_id),
  foreign key (marketplace_id, guarantor) references guarantor (marketplace_id, reference),
  foreign key (marketplace_id, order_id) references orders (marketplace_id, id),
  check ((state = 'AWARDED') = (ruling is not null)),
  check ((state in ('OPEN', 'STOPPED')) = (ended_at is null))
);
create index escalation_of_order on escalation (marketplace_id, order_id);
create index escalation_before on escalation (marketplace_id, guarantor, seq);
comment on column escalation.reserved is 'of the cover granted to the order, in minor units';

grant select, insert, update on guarantor, escalation to ${app};
