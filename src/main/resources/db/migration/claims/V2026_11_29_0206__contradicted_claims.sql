-- The customer did not deny a record that the parcel was delivered before its claim.
alter table claim add column contradicted boolean not null default false;
