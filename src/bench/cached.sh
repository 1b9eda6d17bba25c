#!/bin/bash
# A kept article and its 304 against nginx with the same bytes from disk (gzip_static) and the same headers.
# PAIRS=5 SECONDS_EACH=8 ARTICLE=/slug/ CONNECTIONS="64 1" HEAP=256m src/bench/cached.sh
. "$(dirname "$0")/common.sh"
need nginx wrk curl python3
start_program "$(free_port)" -Xmx"${HEAP:-256m}" -XX:+UseSerialGC
curl -sf "$SITE$ARTICLE" >/dev/null
start_nginx "$ARTICLE"
tag() { curl -sf -H 'Accept-Encoding: gzip' -D - -o /dev/null "$1" | sed -n 's/\r$//; s/^[Ee][Tt]ag: //p'; }

printf 'Accept-Encoding: gzip\n' >"$WORK/page"
printf 'Accept-Encoding: gzip\nIf-None-Match: %s\n' "$(tag "$SITE$ARTICLE")" >"$WORK/ours-known"
printf 'Accept-Encoding: gzip\nIf-None-Match: %s\n' "$(tag "$NGINX$ARTICLE")" >"$WORK/peer-known"
machine
echo
echo "| | Connections | Intertitle, requests/s | nginx, requests/s | Ratio (range) | p50 ms, ours / nginx | p99 ms, ours / nginx | Failed |"
echo "|---|---|---|---|---|---|---|---|"
for connections in ${CONNECTIONS:-64 1}; do
  compare "Kept article, $(stat -c %s "$WORK/nginx/root${ARTICLE}index.html.gz") bytes of gzip" "$connections" "$SITE$ARTICLE" "$NGINX$ARTICLE" "$WORK/page" "$WORK/page"
  compare "304" "$connections" "$SITE$ARTICLE" "$NGINX$ARTICLE" "$WORK/ours-known" "$WORK/peer-known"
done
awk '/VmRSS/ { printf "\nMemory of the program after that: %.0f MB resident (heap at most '"${HEAP:-256m}"').\n", $2 / 1024 }' "/proc/$PROGRAM/status"
