#!/bin/bash
# Two nodes behind HAProxy, on a Postgres and its synchronous standby, as in docker-compose.yml but as processes.
# One node is killed under load and comes back; then the primary is killed and the standby promoted, while somebody writes.
# LASTING=30 CONNECTIONS=64 src/bench/cluster.sh
. "$(dirname "$0")/common.sh"
need haproxy wrk curl python3
need_postgres
LASTING=${LASTING:-30}
PRIMARY=$(free_port) STANDBY=$(free_port) BALANCER=$(free_port)
BASE_URL=http://127.0.0.1:$BALANCER

ask() { psql -qtA -p "$1" -d intertitle -c "$2"; }

init_postgres "$WORK/postgres/primary"
start_postgres "$WORK/postgres/primary" "$PRIMARY"
FIRST_SERVER=$SERVER
createdb -p "$PRIMARY" intertitle
PGPORT=$PRIMARY PGDATA=$WORK/postgres/standby as_postgres "$ROOT/src/main/cluster/standby.sh" >"$WORK/standby.log" 2>&1 || { cat "$WORK/standby.log" >&2; exit 1; }
start_postgres "$WORK/postgres/standby" "$STANDBY"

node() { # NUMBER PORT; sets PROGRAM
  start_program "$2" -Xmx256m -XX:+UseSerialGC -- --intertitle.data="$WORK/node$1" --intertitle.media.folder="$WORK/media" --intertitle.demo=true \
    --intertitle.admin.email=editor@example.org --intertitle.admin.password="seventeen mice on a reel" \
    --spring.datasource.url="jdbc:postgresql://127.0.0.1:$PRIMARY,127.0.0.1:$STANDBY/intertitle" \
    --spring.datasource.username="$PGUSER" --spring.datasource.password="$PGPASSWORD"
}
FIRST_PORT=$(free_port)
node 1 "$FIRST_PORT"
FIRST_NODE=$PROGRAM
node 2 "$(free_port)"
LISTEN=127.0.0.1:$BALANCER FIRST=127.0.0.1:$FIRST_PORT SECOND=${SITE#http://} PATH=$PATH:/usr/sbin haproxy -f "$ROOT/src/main/cluster/haproxy.cfg" >"$WORK/haproxy.log" 2>&1 &
PIDS+=($!)
wait_for "$BASE_URL/"

list_addresses "$BASE_URL"
machine
echo
echo "$(wc -l <"$WORK/addresses") addresses, two nodes, nobody harmed: $(readers "$BASE_URL" 10)"
readers "$BASE_URL" "$LASTING" >"$WORK/read" &
READERS=$!
sleep $((LASTING / 3))
kill -9 "$FIRST_NODE"
wait "$FIRST_NODE" 2>/dev/null || true
sleep 1
node 1 "$FIRST_PORT"
wait "$READERS"
echo "One node killed after $((LASTING / 3)) s and started again: $(cat "$WORK/read")"

cat >"$WORK/writer.py" <<'PYTHON'
import http.cookiejar, json, sys, time, urllib.error, urllib.parse, urllib.request

site, seconds, told = sys.argv[1], float(sys.argv[2]), open(sys.argv[3], "w")
jar = http.cookiejar.CookieJar()
browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))


def token():
    with browser.open(urllib.request.Request(site + "/login/token", headers={"Accept": "application/json"}), timeout=10) as answer:
        return json.load(answer)["token"]


def post(path, proof, **fields):
    headers = {"X-XSRF-TOKEN": proof, "Accept": "application/json"}
    try:
        return browser.open(urllib.request.Request(site + path, urllib.parse.urlencode(fields).encode(), headers), timeout=10).status
    except urllib.error.HTTPError as error:
        return error.code
    except OSError:
        return 0


status = post("/login", token(), email="editor@example.org", password="seventeen mice on a reel")
assert status == 204, status
proof = token()
end, number = time.time() + seconds, 0
while time.time() < end:
    number += 1
    status = post("/admin/articles/autosave", proof, track=f"cluster-{number}", title=f"Text {number}", body="A word that nobody may lose.")
    print(time.time(), status, number, file=told, flush=True)
    time.sleep(0.02)
PYTHON
python3 "$WORK/writer.py" "$BASE_URL" "$LASTING" "$WORK/told" &
WRITER=$!
readers "$BASE_URL" "$LASTING" >"$WORK/read" &
READERS=$!
sleep $((LASTING / 3))
date +%s.%N >"$WORK/killed"
POSTMASTER=$(head -1 "$WORK/postgres/primary/postmaster.pid")
kill -9 "$POSTMASTER" $(pgrep -P "$POSTMASTER")
wait "$FIRST_SERVER" 2>/dev/null || true
sleep 3
as_postgres pg_ctl promote -s -w -D "$WORK/postgres/standby"
date +%s.%N >"$WORK/promoted"
wait "$READERS"
echo "The primary killed after $((LASTING / 3)) s, the standby promoted 3 s later: $(cat "$WORK/read")"
wait "$WRITER"
ask "$STANDBY" "select replace(track, 'cluster-', '') from autosave where track like 'cluster-%'" >"$WORK/kept"
python3 - "$WORK" <<'PYTHON'
import sys

work = sys.argv[1]
read = lambda name: open(f"{work}/{name}").read().split()
killed, promoted = float(read("killed")[0]), float(read("promoted")[0])
rows = [(float(at), int(status), number) for at, status, number in (line.split() for line in open(f"{work}/told"))]
kept = set(read("kept"))
acknowledged = [row for row in rows if row[1] == 204]
after = [row[0] for row in acknowledged if row[0] > promoted]
print(f"Writes: {len(rows)} sent, {len(acknowledged)} acknowledged, {sum(1 for row in acknowledged if row[2] not in kept)} of these lost; "
      f"the last before {max((row[0] for row in acknowledged if row[0] < promoted), default=0) - killed:+.2f} s of the kill, "
      f"the first {min(after) - promoted:.2f} s after the promotion")
sys.exit(0 if after and all(row[2] in kept for row in acknowledged) else 1)
PYTHON
