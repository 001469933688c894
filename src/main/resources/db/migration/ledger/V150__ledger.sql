-- Books are only ever added to; a correction is a new entry.
create table ledger_entry (
  marketplace_id uuid not null,
  seq            bigint generated always as identity,
  key            text not null,
  at             timestamptz not null,
  order_id       uuid not null,
  case_id        uuid,
  kind           text not null,
  currency       text not null check (currency ~ '^[A-Z]{3}$'),
  postings       int not null check (postings >= 2),
  primary key (marketplace_id, seq),
  unique (marketplace_id, key),
  unique (marketplace_id, seq, currency)
);
comment on column ledger_entry.postings is 'how many it has: none can be added later';

create index ledger_entry_of_order on ledger_entry (marketplace_id, order_id, seq);
create index ledger_entry_of_case on ledger_entry (marketplace_id, case_id, seq) where case_id is not null;

-- Debit positive, credit negative.
create table ledger_posting (
  marketplace_id uuid not null,
  entry_seq      bigint not null,
  position       int not null,
  account        text collate "C" not null,
  currency       text collate "C" not null,
  amount         bigint not null check (amount <> 0),
  primary key (marketplace_id, entry_seq, position),
  foreign key (marketplace_id, entry_seq, currency) references ledger_entry (marketplace_id, seq, currency)
);

create index ledger_posting_of_account on ledger_posting (marketplace_id, account, currency) include (amount);

create function ledger_refuse_unbalanced(marketplace uuid, entry bigint) returns void language plpgsql as $$
declare
  expected int;
  found    int;
  balance  numeric;
begin
  select postings into expected from ledger_entry where marketplace_id = marketplace and seq = entry;
  select count(*), coalesce(sum(amount), 0) into found, balance
    from ledger_posting where marketplace_id = marketplace and entry_seq = entry;
  if found <> expected or balance <> 0 then
    raise exception 'ledger entry % does not balance: % of % postings, sum %', entry, found, expected, balance
      using errcode = 'check_violation';
  end if;
end
$$;

create function ledger_entry_balances() returns trigger language plpgsql as $$
begin
  perform ledger_refuse_unbalanced(new.marketplace_id, new.seq);
  return null;
end
$$;

create function ledger_posting_balances() returns trigger language plpgsql as $$
begin
  perform ledger_refuse_unbalanced(new.marketplace_id, new.entry_seq);
  return null;
end
$$;

create constraint trigger ledger_entry_balances after insert on ledger_entry
  deferrable initially deferred for each row execute function ledger_entry_balances();
create constraint trigger ledger_posting_balances after insert on ledger_posting
  deferrable initially deferred for each row execute function ledger_posting_balances();

create function ledger_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the books are only added to: post a correcting entry' using errcode = 'restrict_violation';
end
$$;

create trigger ledger_entry_stands before update or delete or truncate on ledger_entry
  for each statement execute function ledger_refuse_change();
create trigger ledger_posting_stands before update or delete or truncate on ledger_posting
  for each statement execute function ledger_refuse_change();

grant select, insert on ledger_entry, ledger_posting to ${app};
