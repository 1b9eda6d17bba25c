#!/bin/bash
# From the call of the launcher to the first page of a program whose database is there: with the ahead-of-time cache and without, in turns.
# PAIRS=5 ARTICLE=/slug/ src/bench/start.sh
. "$(dirname "$0")/common.sh"
need python3
need_postgres
[ -f "$ROOT/target/intertitle/lib/intertitle.aot" ] || (cd "$ROOT" && ./mvnw -q -B -DskipTests -Pdist package)
find_java
export JAVA_HOME=${JAVA%/bin/java}
DATABASE=$(free_port)
init_postgres "$WORK/postgres/data"
start_postgres "$WORK/postgres/data" "$DATABASE"
createdb -p "$DATABASE" intertitle

cat >"$WORK/start.py" <<'PYTHON'
import http.client, os, signal, subprocess, sys, time

article, port, options, *command = sys.argv[1:]
begin = time.perf_counter()
program = subprocess.Popen(command, env={**os.environ, "JAVA_OPTS": options}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
while True:
    try:
        connection = http.client.HTTPConnection("127.0.0.1", int(port), timeout=60)
        connection.request("GET", article)
        answer = connection.getresponse()
        if answer.status == 200 and answer.read():
            break
    except OSError:
        pass
    if program.poll() is not None or time.perf_counter() - begin > 300:
        sys.exit("the program does not start")
    time.sleep(0.005)
print(f"{time.perf_counter() - begin:.3f}", next(line.split()[1] for line in open(f"/proc/{program.pid}/status") if line.startswith("VmRSS")))
program.send_signal(signal.SIGTERM)
program.wait()
PYTHON
start() { # JAVA-OPTIONS
  local port
  port=$(free_port)
  python3 "$WORK/start.py" "$ARTICLE" "$port" "$1" "$ROOT/target/intertitle/bin/intertitle" --server.address=127.0.0.1 --server.port="$port" --intertitle.base-url="http://127.0.0.1:$port" \
    --intertitle.data="$WORK/data" --intertitle.pages.disk=0B --intertitle.demo=true --spring.datasource.url="jdbc:postgresql://127.0.0.1:$DATABASE/intertitle" \
    --spring.datasource.username="$PGUSER" --spring.datasource.password="$PGPASSWORD"
}
machine
echo
echo "Empty database, with the demonstration to be written: $(start '') (s, kB)"
for round in $(seq "$PAIRS"); do echo "$(start '') $(start -XX:AOTMode=off)"; done >"$WORK/pairs"
python3 - "$WORK/pairs" <<'PYTHON'
import statistics, sys

rows = [[float(number) for number in line.split()] for line in open(sys.argv[1])]
middle = lambda column: statistics.median(row[column] for row in rows)
print("| | First page after, s (range) | Resident then, MB |\n|---|---|---|")
for name, column in (("with the cache", 0), ("without", 2)):
    print(f"| {name} | {middle(column):.2f} ({min(row[column] for row in rows):.2f}–{max(row[column] for row in rows):.2f}) | {middle(column + 1) / 1024:.0f} |")
print(f"\nRatio: {statistics.median(row[0] / row[2] for row in rows):.2f}")
PYTHON
