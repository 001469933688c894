-- What a guarantor agreed to, and what it was asked to. Rows of terms stand; only the answer is written once.
-- from_at: they hold for orders placed from then on (business time); the first ones for all before them, too.
create table guarantor_terms (
  marketplace_id   uuid not null,
  guarantor        text not null,
  number           int not null check (number > 0),
  name             text not null,
  answer_days      int not null check (answer_days > 0),
  reminder_days    int not null check (reminder_days >= 0 and reminder_days < answer_days),
  languages        jsonb not null,
  needs            jsonb not null,
  limits           jsonb not null,
  callback_url     text,
  proposed_at      timestamptz not null,
  proposed_by_kind text not null,
  proposed_by      text not null,
  answered_at      timestamptz,
  answered_by_kind text,
  answered_by      text,
  from_at          timestamptz,
  primary key (marketplace_id, guarantor, number),
  check (from_at is null or answered_at is not null)
);
comment on column guarantor_terms.from_at is 'null where they are not agreed: unanswered, superseded or declined';

insert into guarantor_terms
  (marketplace_id, guarantor, number, name, answer_days, reminder_days, languages, needs, limits,
   proposed_at, proposed_by_kind, proposed_by, answered_at, answered_by_kind, answered_by, from_at)
select marketplace_id, reference, 1, name, answer_days, reminder_days, languages, needs, limits,
  now(), 'SYSTEM', 'redress', now(), 'SYSTEM', 'redress', now()
from guarantor;

-- Who covers the orders that a table gives to a guarantor, once that one was replaced; earlier orders stay with theirs.
create table guarantor_successor (
  marketplace_id uuid not null,
  guarantor      text not null,
  from_at        timestamptz not null,
  successor      text not null,
  primary key (marketplace_id, guarantor, from_at),
  foreign key (marketplace_id, successor) references guarantor (marketplace_id, reference),
  check (guarantor <> successor)
);

grant select, insert on guarantor_terms, guarantor_successor to ${app};
grant update (answered_at, answered_by_kind, answered_by, from_at) on guarantor_terms to ${app};
