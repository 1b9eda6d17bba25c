# What the benches share. Everything listens on the loopback and is ended by its process id.
set -euo pipefail
BENCH=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
ROOT=$(cd "$BENCH/../.." && pwd)
WORK=$(mktemp -d)
DATA=${BENCH_DATA:-$ROOT/target/bench}
PAIRS=${PAIRS:-5}
SECONDS_EACH=${SECONDS_EACH:-8}
ARTICLE=${ARTICLE:-/in-the-mood-for-love-review/}
PIDS=()

finish() {
  local pid
  for pid in "${PIDS[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${PIDS[@]}"; do wait "$pid" 2>/dev/null || true; done
  rm -rf "$WORK"
}
trap finish EXIT

need() {
  local tool
  for tool in "$@"; do
    PATH=$PATH:/usr/sbin command -v "$tool" >/dev/null || { echo "needs $tool: apt-get install ${PACKAGE:-$tool}" >&2; exit 2; }
  done
}

# The newest Java that is here, as the program needs 21 at least.
find_java() {
  local each version best=0
  for each in "${JAVA_HOME:-/none}/bin/java" "$(command -v java || true)" /usr/lib/jvm/*/bin/java; do
    [ -x "$each" ] || continue
    version=$("$each" -version 2>&1 | sed -n '1s/[^"]*"\([0-9]*\).*/\1/p')
    if [ "${version:-0}" -gt "$best" ]; then best=$version; JAVA=$each; fi
  done
  [ "$best" -ge 21 ] || { echo "needs Java 21 or later" >&2; exit 2; }
}

free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

wait_for() { # URL
  local i
  for i in $(seq 600); do curl -sf -m 5 -o /dev/null "$1" && return; sleep 0.1; done
  echo "$1 does not answer" >&2
  exit 1
}

# Starts the packaged program with the demonstration publication; sets SITE and PROGRAM.
# start_program PORT OPTIONS-OF-JAVA... -- ARGUMENTS...
start_program() {
  local port=$1 options=()
  shift
  while [ $# -gt 0 ] && [ "$1" != -- ]; do options+=("$1"); shift; done
  [ $# -gt 0 ] && shift
  [ -f "$ROOT/target/intertitle.jar" ] || (cd "$ROOT" && ./mvnw -q -B -DskipTests package)
  find_java
  mkdir -p "$DATA"
  SITE=http://127.0.0.1:$port
  (cd "$DATA" && exec "$JAVA" "${options[@]}" -jar "$ROOT/target/intertitle.jar" --server.address=127.0.0.1 --server.port="$port" \
    --intertitle.base-url="${BASE_URL:-$SITE}" "$@" >"$WORK/program-$port.log" 2>&1) &
  PROGRAM=$!
  PIDS+=("$PROGRAM")
  wait_for "$SITE/about/" || { tail -20 "$WORK/program-$port.log" >&2; exit 1; }
}

# A Postgres of Debian's, beside the one that the program brings along.
need_postgres() {
  PACKAGE=postgresql need psql
  POSTGRES=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
  export PATH=$POSTGRES:$PATH PGUSER=intertitle PGPASSWORD=bench PGHOST=127.0.0.1
}

# It does not run as root.
as_postgres() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; else "$@"; fi; }

init_postgres() { # FOLDER
  chmod 711 "$WORK"
  mkdir -p "$(dirname "$1")"
  printf %s "$PGPASSWORD" >"$(dirname "$1")/password"
  [ "$(id -u)" != 0 ] || chown -R postgres "$(dirname "$1")"
  (cd / && as_postgres initdb -D "$1" -U "$PGUSER" -A scram-sha-256 --pwfile="$(dirname "$1")/password" --locale=C --encoding=UTF8 >"$WORK/initdb.log")
}

start_postgres() { # FOLDER PORT; sets SERVER
  as_postgres postgres -D "$1" -p "$2" -c listen_addresses=127.0.0.1 -c unix_socket_directories= >>"$WORK/$2.log" 2>&1 &
  SERVER=$!
  PIDS+=("$SERVER")
  local i
  for i in $(seq 300); do pg_isready -q -p "$2" && return; sleep 0.1; done
  cat "$WORK/$2.log" >&2
  exit 1
}

# Serves with nginx, two workers, what the program answered for one page: the same bytes, the same headers.
# start_nginx PATH; sets NGINX
start_nginx() {
  local port name value
  port=$(free_port)
  mkdir -p "$WORK/nginx/root$1"
  curl -sf -H 'Accept-Encoding: gzip' -D "$WORK/nginx/headers" -o "$WORK/nginx/root$1/index.html.gz" "$SITE$1"
  curl -sf -o "$WORK/nginx/root$1/index.html" "$SITE$1"
  touch -r "$WORK/nginx/root$1/index.html" "$WORK/nginx/root$1/index.html.gz"
  sed -n '2,$s/\r$//p' "$WORK/nginx/headers" | while IFS= read -r line; do
    name=${line%%: *}
    value=${line#*: }
    case ${name,,} in
      date | server | connection | content-* | etag | vary | '') [ "${name,,}" = content-security-policy ] || [ "${name,,}" = content-language ] || continue ;;
    esac
    printf 'add_header %s "%s";\n' "$name" "${value//\"/\\\"}"
  done >"$WORK/nginx/same-headers.conf"
  cat >"$WORK/nginx/nginx.conf" <<CONF
daemon off; worker_processes 2; pid $WORK/nginx/pid; error_log $WORK/nginx/error.log warn;
events { worker_connections 1024; multi_accept on; }
http {
  default_type text/html; charset utf-8; types { text/html html; } access_log off; server_tokens off;
  client_body_temp_path $WORK/nginx/t1; proxy_temp_path $WORK/nginx/t2; fastcgi_temp_path $WORK/nginx/t3; uwsgi_temp_path $WORK/nginx/t4; scgi_temp_path $WORK/nginx/t5;
  sendfile on; tcp_nopush on; tcp_nodelay on; keepalive_timeout 65; keepalive_requests 100000000;
  open_file_cache max=1000 inactive=60s; open_file_cache_valid 60s;
  gzip_static on; gzip_vary on;
  server { listen 127.0.0.1:$port backlog=1024; root $WORK/nginx/root; include $WORK/nginx/same-headers.conf; }
}
CONF
  chmod 755 "$WORK"
  PATH=$PATH:/usr/sbin nginx -p "$WORK/nginx" -c "$WORK/nginx/nginx.conf" 2>/dev/null &
  PIDS+=($!)
  NGINX=http://127.0.0.1:$port
  wait_for "$NGINX$1"
}

# One run of wrk: prints requests/s, p50 and p99 in ms, and failures.
# load CONNECTIONS SECONDS URL HEADER...
load() {
  local connections=$1 seconds=$2 url=$3 threads=2 headers=()
  shift 3
  [ "$connections" -gt 1 ] || threads=1
  while [ $# -gt 0 ]; do headers+=(-H "$1"); shift; done
  wrk -t$threads -c"$connections" -d"${seconds}s" --timeout 30s --latency "${headers[@]}" "$url" | awk '
    function ms(text) { number = text + 0; return text ~ /us$/ ? number / 1000 : text ~ /ms$/ ? number : text ~ /m$/ ? number * 60000 : number * 1000 }
    $1 == "50%" { p50 = ms($2) }
    $1 == "99%" { p99 = ms($2) }
    /Requests\/sec/ { rate = $2 }
    /Non-2xx/ { failed += $NF }
    /Socket errors/ { gsub(",", ""); failed += $4 + $6 + $8 + $10 }
    END { printf "%.1f %.3f %.3f %d\n", rate, p50, p99, failed }'
}

# All that the sitemap of a site names, for readers who ask for one after the other as chance has it.
list_addresses() { # SITE
  curl -sf "$1/sitemap.xml" | grep -o '<loc>[^<]*' | sed 's/<loc>//' | xargs -n1 curl -sf | grep -o '<loc>[^<]*' | sed "s/<loc>//; s|^$1||" >"$WORK/addresses"
  cat >"$WORK/addresses.lua" <<'LUA'
local addresses = {}
for line in io.lines(os.getenv("ADDRESSES")) do addresses[#addresses + 1] = line end
function init() math.randomseed(os.time()) end
function delay() return tonumber(os.getenv("PAUSE") or 0) end
function request() return wrk.format("GET", addresses[math.random(#addresses)], { ["Accept-Encoding"] = "gzip" }) end
LUA
}

# Prints what readers of all addresses got. PAUSE: how long each waits before the next, in ms.
# readers SITE SECONDS
readers() {
  ADDRESSES=$WORK/addresses wrk -t2 -c"${CONNECTIONS:-64}" -d"$2s" --timeout 30s --latency -s "$WORK/addresses.lua" "$1" | awk '
    /50%|99%/ { printf "%s %s, ", $1, $2 }
    /requests in/ { requests = $1 }
    /Requests\/sec/ { rate = $2 }
    /Non-2xx/ { failed += $NF }
    /Socket errors/ { gsub(",", ""); failed += $4 + $6 + $8 + $10 }
    END { printf "%.0f requests/s, %d requests, %d failed\n", rate, requests, failed }'
}

# Measures two addresses in turns and prints a row of a Markdown table with medians and the median of the ratios.
# compare NAME CONNECTIONS OUR-URL PEER-URL OUR-HEADERS-FILE PEER-HEADERS-FILE
compare() {
  local name=$1 connections=$2 ours=$3 peer=$4 round
  local our_headers=() peer_headers=()
  mapfile -t our_headers <"$5"
  mapfile -t peer_headers <"$6"
  load "$connections" "$SECONDS_EACH" "$ours" "${our_headers[@]}" >/dev/null
  load "$connections" "$SECONDS_EACH" "$peer" "${peer_headers[@]}" >/dev/null
  for round in $(seq "$PAIRS"); do
    echo "$(load "$connections" "$SECONDS_EACH" "$ours" "${our_headers[@]}") $(load "$connections" "$SECONDS_EACH" "$peer" "${peer_headers[@]}")"
  done >"$WORK/pairs"
  python3 - "$name" "$connections" "$WORK/pairs" <<'PYTHON'
import statistics
import sys

name, connections, pairs = sys.argv[1:]
rows = [[float(number) for number in line.split()] for line in open(pairs)]
middle = lambda column: statistics.median(row[column] for row in rows)
ratios = sorted(row[0] / row[4] for row in rows)
print(f"| {name} | {connections} | {middle(0):,.0f} | {middle(4):,.0f} | {statistics.median(ratios):.2f} ({ratios[0]:.2f}–{ratios[-1]:.2f}) "
      f"| {middle(1):.2f} / {middle(5):.2f} | {middle(2):.2f} / {middle(6):.2f} | {sum(row[3] for row in rows):.0f} / {sum(row[7] for row in rows):.0f} |")
PYTHON
}

machine() {
  echo "$(date -u +%F), $(nproc) × $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(awk '/MemTotal/ { printf "%.0f GB", $2 / 1048576 }' /proc/meminfo), $("$JAVA" -version 2>&1 | sed -n 2p)"
}
