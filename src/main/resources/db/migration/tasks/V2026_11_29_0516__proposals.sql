-- What staff did that moves money, or who bears it; above the limit of the table SecondPerson a proposal until a second,
-- independent person confirms it. hand and second_hand are the accounts that may have been behind either at that moment,
-- whose is who gains by it, revision is what the act was proposed on.
create table proposal (
  marketplace_id uuid not null,
  id             uuid not null,
  seq            bigint generated always as identity,
  kind           text not null,
  subject        text not null,
  order_id       uuid not null,
  case_id        uuid,
  whose          text not null,
  amount         bigint not null check (amount >= 0),
  currency       text not null,
  summed         bigint not null check (summed >= amount),
  terms          jsonb not null,
  revision       text not null,
  state          text not null check (state in ('PROPOSED', 'DONE', 'REJECTED', 'LAPSED')),
  proposed_by    text not null,
  hand           jsonb not null,
  proposed_at    timestamptz not null,
  until          timestamptz not null,
  second         text,
  second_hand    jsonb not null default '[]',
  ended_at       timestamptz,
  primary key (marketplace_id, id),
  check ((state = 'PROPOSED') = (ended_at is null)),
  check (second is null or second <> proposed_by or state = 'REJECTED')
);
create unique index proposal_open on proposal (marketplace_id, subject) where state = 'PROPOSED';
create index proposal_of on proposal (marketplace_id, subject);
create index proposal_summed on proposal (marketplace_id, currency, ended_at) where state = 'DONE';

grant select, insert on proposal to ${app};
grant update (state, second, second_hand, ended_at) on proposal to ${app};
