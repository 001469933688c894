-- Every public key this installation has signed with, so that what an earlier one signed can still be checked.
-- Of the installation, not of a tenant.
create table signing_key (
  key_id text collate "C" primary key,
  x      text not null
);
comment on column signing_key.x is 'the Ed25519 public key as a JWK gives it: base64url, 32 bytes';

grant select, insert on signing_key to ${app};
