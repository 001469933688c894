-- What the installation's operator did that touches a guarantor: told to it, and read on its page.
-- at: business time; told_at: machine time, when it was passed on to its callbacks, or found to have none.
create table guarantor_operator_act (
  marketplace_id uuid not null,
  number         bigint generated always as identity,
  guarantor      text not null,
  what           text not null,
  other          text,
  at             timestamptz not null,
  told_at        timestamptz,
  primary key (marketplace_id, number)
);
create index guarantor_operator_act_of on guarantor_operator_act (marketplace_id, guarantor, number);
create index guarantor_operator_act_untold on guarantor_operator_act (number) where told_at is null;

grant select, insert on guarantor_operator_act to ${app};
grant update (told_at) on guarantor_operator_act to ${app};
