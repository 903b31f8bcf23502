#!/bin/sh
# Creates Temporal's two databases and brings their schema up to the version of this image.
# Repeatable: what is there already is left alone. Reads SQL_HOST, SQL_PORT, SQL_USER, SQL_PASSWORD.
set -eu

for store in temporal:temporal temporal_visibility:visibility; do
  database=${store%%:*}
  schema=/etc/temporal/schema/postgresql/v12/${store##*:}/versioned
  temporal-sql-tool --plugin postgres12 --db "$database" create-database
  temporal-sql-tool --plugin postgres12 --db "$database" setup-schema --version 0.0
  temporal-sql-tool --plugin postgres12 --db "$database" update-schema --schema-dir "$schema"
done
