#!/bin/sh
# Runs once, on an empty data folder: one role for our database, one for Temporal's two.
# Neither is a superuser; the passwords come from the environment.
set -eu

psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set vinhdanh_password="$VINHDANH_DB_PASSWORD" \
  --set temporal_password="$TEMPORAL_DB_PASSWORD" <<'SQL'
create role vinhdanh login password :'vinhdanh_password';
create role temporal login createdb password :'temporal_password';
create database vinhdanh owner vinhdanh;
revoke connect on database vinhdanh from public;
SQL
