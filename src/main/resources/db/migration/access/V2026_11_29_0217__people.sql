-- People come and go. in_hand_of: who made or reset this account, and so may know how to come in by it; until somebody
-- else has confirmed that another person has it, the two count as one where two are needed.
alter table app_user add column name text;
update app_user set name = username;
alter table app_user alter column name set not null;
alter table app_user add column password_set_at timestamptz;
update app_user set password_set_at = created_at;
alter table app_user add column in_hand_of text;
alter table app_user add column confirmed_by text;
alter table app_user add column disabled_at timestamptz;
alter table app_user add column last_sign_in_at timestamptz;
alter table app_user add column stamp int not null default 0;
comment on column app_user.password_set_at is 'null: invited, or reset, and the link was not used yet';
comment on column app_user.stamp is 'sessions that began under another one are over';
comment on column app_user.role is 'one a person';

-- A link by which somebody sets the own password, once. token_hash is looked up before the tenant is known.
create table person_link (
  marketplace_id uuid not null,
  id             uuid not null,
  token_hash     bytea not null unique check (octet_length(token_hash) = 32),
  username       text not null,
  made_at        timestamptz not null,
  made_by_kind   text not null,
  made_by        text not null,
  expires_at     timestamptz not null,
  opened_at      timestamptz,
  opened_from    text,
  ended_at       timestamptz,
  primary key (marketplace_id, id),
  foreign key (marketplace_id, username) references app_user (marketplace_id, username)
);
create index person_link_of on person_link (marketplace_id, username) where ended_at is null;
comment on column person_link.ended_at is 'it was used, or another one took its place';

grant update (name, role, password_hash, password_set_at, in_hand_of, confirmed_by, disabled_at, last_sign_in_at, stamp)
  on app_user to ${app};
grant select, insert on person_link to ${app};
grant update (opened_at, opened_from, ended_at) on person_link to ${app};
