#!/bin/bash
# Half of the load that the program can bear, while articles are changed and scheduled, and Postgres is restarted in the middle.
# MINUTES=10 CONNECTIONS=64 src/bench/soak.sh
. "$(dirname "$0")/common.sh"
need wrk curl python3
need_postgres
MINUTES=${MINUTES:-10}
DATABASE=$(free_port)
init_postgres "$WORK/postgres/data"
start_postgres "$WORK/postgres/data" "$DATABASE"
createdb -p "$DATABASE" intertitle
start_program "$(free_port)" -Xmx256m -XX:+UseSerialGC -- --intertitle.data="$WORK/data" --intertitle.demo=true \
  --spring.datasource.url="jdbc:postgresql://127.0.0.1:$DATABASE/intertitle" --spring.datasource.username="$PGUSER" --spring.datasource.password="$PGPASSWORD"
list_addresses "$SITE"
machine
echo
readers "$SITE" 20 >/dev/null
MOST=$(readers "$SITE" 10)
echo "As much as it can: $MOST"
export PAUSE=$(echo "$MOST" | sed 's|.* \([0-9]*\) requests/s.*|\1|' | awk '{ printf "%d", '"${CONNECTIONS:-64}"' * 2000 / $1 + 0.5 }')

cat >"$WORK/editor.py" <<'PYTHON'
import subprocess, sys, time, urllib.error, urllib.request

site, port, seconds = sys.argv[1], sys.argv[2], float(sys.argv[3])
end, number, waits, lost, due = time.time() + seconds, 0, [], 0, []


def ask(statement):
    return subprocess.run(["psql", "-qtA", "-p", port, "-d", "intertitle", "-c", statement], capture_output=True, text=True, timeout=20).returncode == 0


def reads(path, words):
    try:
        return words in urllib.request.urlopen(site + path, timeout=10).read().decode()
    except urllib.error.HTTPError:
        return False


def wait(path, words, since):
    while not reads(path, words):
        if time.time() - since > 30:
            return 30.0
        time.sleep(0.02)
    return time.time() - since


while time.time() < end:
    number += 1
    begin = time.time()
    if number % 10 == 0:
        if ask(f"insert into article (slug, kind, status, title, body, published_at, live) values ('soak-{number}', 'FEATURE', 'SCHEDULED', 'Soak {number}', 'Text.', now() + interval '2 seconds', 1)"):
            due.append(wait(f"/soak-{number}/", f"Soak {number}", begin + 2))
    elif ask(f"update article set title = 'Edition {number}', version = version + 1 where slug = 'in-the-mood-for-love-review'"):
        waits.append(wait("/in-the-mood-for-love-review/", f"Edition {number}", time.time()))
    else:
        lost += 1
    time.sleep(max(0, begin + 1 - time.time()))
waits.sort()
print(f"{len(waits)} edits, seen after {waits[len(waits) // 2]:.2f} s (median), {waits[-1]:.2f} s (slowest); {len(due)} scheduled articles, seen at most {max(due):.2f} s late; {lost} edits refused while Postgres was restarted")
sys.exit(0 if waits[-1] < 5 else 1)
PYTHON
python3 "$WORK/editor.py" "$SITE" "$DATABASE" $((MINUTES * 60)) &
EDITOR=$!
readers "$SITE" $((MINUTES * 60)) >"$WORK/read" &
READERS=$!
sleep $((MINUTES * 30))
as_postgres pg_ctl stop -s -w -m fast -D "$WORK/postgres/data"
wait "$SERVER" 2>/dev/null || true
start_postgres "$WORK/postgres/data" "$DATABASE"
wait "$READERS"
echo "Half of that for $MINUTES min: $(cat "$WORK/read")"
wait "$EDITOR"
awk '/VmRSS/ { printf "Memory of the program after that: %.0f MB resident.\n", $2 / 1024 }' "/proc/$PROGRAM/status"
