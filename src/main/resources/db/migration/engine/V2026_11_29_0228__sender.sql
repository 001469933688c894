-- Whose turn it is to send the outbox; until then, by the database's clock.
create table engine_sender (
  only_row boolean     not null primary key default true check (only_row),
  owner    uuid,
  until    timestamptz not null
) with (fillfactor = 20);

insert into engine_sender (until) values ('-infinity');

grant select, update on engine_sender to ${app};
