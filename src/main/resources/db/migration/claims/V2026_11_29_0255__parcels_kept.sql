-- late parcels that customers could keep: several of them in a short time are no accident
create table parcel_kept (
  marketplace_id uuid not null,
  order_id       uuid not null,
  customer       text not null,
  at             timestamptz not null,
  primary key (marketplace_id, order_id, at),
  foreign key (marketplace_id, order_id) references orders (marketplace_id, id)
);
create index parcel_kept_by on parcel_kept (marketplace_id, customer, at);

grant select, insert on parcel_kept to ${app};
