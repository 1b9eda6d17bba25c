#!/bin/bash
# Makes an empty PGDATA the standby of the primary at PGHOST, and has that wait with each commit until the standby has it:
# what was said to be saved is then in both. PGUSER is a superuser, PGPASSWORD is its password.
set -euo pipefail
[ ! -s "$PGDATA/PG_VERSION" ] || exit 0

psql -q -d postgres -v ON_ERROR_STOP=1 <<'SQL'
select format('cat >> %L', current_setting('hba_file')) as append \gset
copy (select 'host replication all all scram-sha-256') to program :'append';
alter system set max_slot_wal_keep_size = '8GB';
select pg_reload_conf();
select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = 'standby' and not active;
SQL
pg_basebackup -D "$PGDATA" -d "application_name=standby" -R -C -S standby
psql -q -d postgres -v ON_ERROR_STOP=1 <<'SQL'
alter system set synchronous_standby_names = 'standby';
select pg_reload_conf();
SQL
