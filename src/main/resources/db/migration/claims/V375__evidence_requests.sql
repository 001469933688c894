-- What whoever decides asked of a party first; only ever added to.
create table claim_evidence_request (
  marketplace_id uuid not null,
  claim_id       uuid not null,
  number         int not null check (number > 0),
  asker          text not null check (asker in ('MARKETPLACE', 'GUARANTOR')),
  party          text not null check (party in ('CUSTOMER', 'MERCHANT')),
  types          jsonb not null,
  asked_at       timestamptz not null,
  due_by         timestamptz not null,
  text           text,
  primary key (marketplace_id, claim_id, number),
  foreign key (marketplace_id, claim_id) references claim (marketplace_id, id)
);

grant select, insert on claim_evidence_request to ${app};
