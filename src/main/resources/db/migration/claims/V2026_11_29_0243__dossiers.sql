-- What a decision may rest on, counted: facts, evidence, words, offers, rulings; not notices, tasks or readings.
-- The count stands in the claim's own row, so that whoever has locked it to decide has locked its dossier too.
alter table claim add column dossier bigint not null default 0;

create table claim_dossier_entry (
  marketplace_id uuid not null,
  claim_id       uuid not null,
  number         bigint not null,
  at             timestamptz not null,
  kind           text not null,
  party          text,
  subject        text,
  primary key (marketplace_id, claim_id, number),
  foreign key (marketplace_id, claim_id) references claim (marketplace_id, id)
);
grant select, insert on claim_dossier_entry to ${app};

-- what a person ruled it ruled on this state of the dossier, above a limit with a second one
alter table claim_ruling add column dossier bigint;
alter table claim_ruling add column confirmed_by text;
alter table claim_objection add column dossier bigint;

-- A ruling that one person must not give alone, until a second one has confirmed it; review counts the reviews of the claim.
create table claim_proposal (
  marketplace_id uuid not null,
  id             uuid not null,
  seq            bigint generated always as identity,
  claim_id       uuid not null,
  review         int not null,
  dossier        bigint not null,
  ruling         text not null,
  amount         bigint,
  borne_by       text not null,
  reason         text not null,
  relied_on      jsonb not null,
  state          text not null check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED', 'LAPSED')),
  proposed_by    text not null,
  proposed_at    timestamptz not null,
  until          timestamptz not null,
  second         text,
  ended_at       timestamptz,
  primary key (marketplace_id, id),
  foreign key (marketplace_id, claim_id) references claim (marketplace_id, id),
  check ((state = 'PROPOSED') = (ended_at is null)),
  check (second is null or second <> proposed_by or state = 'REJECTED')
);
create unique index claim_proposal_open on claim_proposal (marketplace_id, claim_id) where state = 'PROPOSED';
grant select, insert on claim_proposal to ${app};
grant update (state, second, ended_at) on claim_proposal to ${app};
