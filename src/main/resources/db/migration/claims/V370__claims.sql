create sequence claim_number;

create table claim (
  marketplace_id     uuid not null,
  id                 uuid not null,
  seq                bigint generated always as identity,
  number             bigint not null,
  order_id           uuid not null,
  kind               text not null,
  lines              jsonb not null,
  statement          text not null,
  desired_remedy     text,
  opened_at          timestamptz not null,
  merchant_reference text not null,
  customer_reference text not null,
  currency           text not null,
  edition            int not null,
  claimed            bigint not null check (claimed >= 0),
  person             boolean not null,
  stage              text not null check (stage in ('NEGOTIATION', 'DECISION', 'GUARANTOR', 'SETTLEMENT', 'CLOSED')),
  status             text not null,
  next               text not null,
  next_until         timestamptz not null,
  deadline_party     text,
  deadline_at        timestamptz,
  deadline_meaning   text,
  position           text not null,
  merchant_by        timestamptz,
  delivery_event     uuid,
  delivery_confirmed boolean,
  wait_until         timestamptz,
  waited             boolean not null,
  denials            int not null,
  denied_by_policy   boolean not null,
  appealed           boolean not null,
  denied_at          timestamptz,
  appealable_until   timestamptz,
  refund_id          uuid,
  outcome            text,
  decided_by         text,
  paid_by            text,
  borne_by           text,
  closed_at          timestamptz,
  reviews            int not null,
  evidence_asked_at  timestamptz,
  deciders           jsonb not null,
  updated_at         timestamptz not null,
  version            int not null,
  primary key (marketplace_id, id),
  unique (marketplace_id, number),
  foreign key (marketplace_id, order_id) references orders (marketplace_id, id),
  check ((status = 'CLOSED') = (outcome is not null and closed_at is not null))
);
create unique index claim_by_seq on claim (marketplace_id, seq);
create index claim_of_order on claim (marketplace_id, order_id);
create index claim_of_customer on claim (marketplace_id, customer_reference, opened_at);
create index claim_against_merchant on claim (marketplace_id, merchant_reference, opened_at);
create index claim_waiting on claim (next_until) where next in ('ASK_MERCHANT', 'WAIT');

-- one open claim per order line
create table claim_line (
  marketplace_id uuid not null,
  claim_id       uuid not null,
  order_id       uuid not null,
  line           text not null,
  open           boolean not null,
  primary key (marketplace_id, claim_id, line),
  foreign key (marketplace_id, claim_id) references claim (marketplace_id, id)
);
create unique index claim_line_once on claim_line (marketplace_id, order_id, line) where open;

create table claim_offer (
  marketplace_id uuid not null,
  claim_id       uuid not null,
  number         int not null,
  party          text not null,
  remedy         text not null,
  amount         bigint check (amount > 0),
  made_at        timestamptz not null,
  answer_by      timestamptz not null,
  state          text not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'LAPSED', 'WITHDRAWN')),
  answered_at    timestamptz,
  text           text,
  primary key (marketplace_id, claim_id, number),
  foreign key (marketplace_id, claim_id) references claim (marketplace_id, id)
);
create unique index claim_offer_open on claim_offer (marketplace_id, claim_id) where state = 'OPEN';

-- What a person ruled and why; only ever added to.
create table claim_ruling (
  marketplace_id uuid not null,
  id             uuid not null,
  seq            bigint generated always as identity,
  claim_id       uuid not null,
  at             timestamptz not null,
  actor          text not null,
  ruling         text not null,
  amount         bigint,
  borne_by       text not null,
  proposal       text,
  departs        boolean not null,
  reason         text not null,
  told_customer  text not null,
  told_merchant  text not null,
  relied_on      jsonb not null,
  primary key (marketplace_id, id),
  foreign key (marketplace_id, claim_id) references claim (marketplace_id, id)
);
create unique index claim_ruling_of on claim_ruling (marketplace_id, claim_id, seq);

-- What the parties wrote about a claim: the merchant's answer, an appeal; only ever added to.
create table claim_word (
  marketplace_id uuid not null,
  seq            bigint generated always as identity,
  claim_id       uuid not null,
  at             timestamptz not null,
  party          text not null,
  kind           text not null,
  text           text not null,
  primary key (marketplace_id, seq),
  foreign key (marketplace_id, claim_id) references claim (marketplace_id, id)
);
create index claim_word_of on claim_word (marketplace_id, claim_id, seq);

-- Said before the promised day had passed; opens the claim in one step afterwards.
create table claim_kept_statement (
  marketplace_id uuid not null,
  order_id       uuid not null,
  kind           text not null,
  statement      text not null,
  kept_at        timestamptz not null,
  primary key (marketplace_id, order_id, kind),
  foreign key (marketplace_id, order_id) references orders (marketplace_id, id)
);

grant usage on sequence claim_number to ${app};
grant select, insert, update on claim, claim_line, claim_offer, claim_kept_statement to ${app};
grant select, insert on claim_ruling, claim_word to ${app};
