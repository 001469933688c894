#!/bin/bash
# Runs once, when the database server is new: the owner migrates, the application's role owns nothing.
set -euo pipefail
psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set=owner_password="$REDRESS_OWNER_PASSWORD" --set=app_password="$REDRESS_APP_PASSWORD" <<'SQL'
create role redress_owner login password :'owner_password';
create role redress_app login password :'app_password';
create database redress owner redress_owner;
revoke all on database redress from public;
grant connect on database redress to redress_app;
SQL
