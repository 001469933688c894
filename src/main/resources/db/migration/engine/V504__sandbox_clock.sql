-- Business time of a sandbox: the machine's plus an offset, or frozen; shift leads from business time to the broker's.
create table sandbox_clock (
  only_row      boolean     not null primary key default true check (only_row),
  offset_millis bigint      not null,
  frozen_at     timestamptz,
  shift_millis  bigint      not null
);

insert into sandbox_clock (offset_millis, frozen_at, shift_millis) values (0, null, 0);

grant select, update on sandbox_clock to ${app};
