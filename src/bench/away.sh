#!/bin/bash
# Postgres is stopped under load and stays away; the program is killed and started again in between. Then every published address is asked for.
# MINUTES=10 CONNECTIONS=64 src/bench/away.sh
. "$(dirname "$0")/common.sh"
need wrk curl python3
need_postgres
MINUTES=${MINUTES:-10}
DATABASE=$(free_port) PORT=$(free_port)
init_postgres "$WORK/postgres/data"
start_postgres "$WORK/postgres/data" "$DATABASE"
createdb -p "$DATABASE" intertitle

program() {
  start_program "$PORT" -Xmx256m -XX:+UseSerialGC -- --intertitle.data="$WORK/data" --intertitle.demo=true \
    --spring.datasource.url="jdbc:postgresql://127.0.0.1:$DATABASE/intertitle" --spring.datasource.username="$PGUSER" --spring.datasource.password="$PGPASSWORD"
}
answered() {
  xargs -a "$WORK/addresses" -I{} curl -s -o /dev/null -w '%{http_code}\n' "$SITE{}" | sort | uniq -c | awk '{ printf "%s%d × %s", separator, $1, $2; separator = ", " } END { print "" }'
}
program
list_addresses "$SITE"
machine
echo
echo "$(wc -l <"$WORK/addresses") addresses, the database there: $(answered)"
# Pages that nobody has asked for are made meanwhile, too
sleep "${AHEAD:-30}"
readers "$SITE" 10 >/dev/null
echo "Normal: $(readers "$SITE" 30)"
as_postgres pg_ctl stop -s -w -m immediate -D "$WORK/postgres/data"
wait "$SERVER" 2>/dev/null || true
echo "The database away: $(readers "$SITE" $((MINUTES * 30)))"
kill -9 "$PROGRAM"
wait "$PROGRAM" 2>/dev/null || true
program
readers "$SITE" 10 >/dev/null
echo "The program killed and started again: $(readers "$SITE" $((MINUTES * 30 - 10)))"
echo "The database still away: $(answered)"
start_postgres "$WORK/postgres/data" "$DATABASE"
for i in $(seq 100); do [ "$(curl -s -o /dev/null -w '%{http_code}' "$SITE/actuator/health/writers")" = 200 ] && break; sleep 0.1; done
echo "Writers are let in $((i / 10)).$((i % 10)) s after it is back: $(answered)"
