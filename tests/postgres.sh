#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Runs a command beside a throwaway PostgreSQL 15 and removes it afterwards:
#
#   tests/postgres.sh [-c setting=value]… command [argument]…
#
# The server listens on a unix socket in its own temporary folder only, so copies do not meet.
# The command finds its address in BAKEN_TEST_POSTGRES. The exit code is the command's.
set -euo pipefail

opties=()
while [[ ${1-} == -c ]]; do
  opties+=(-c "$2")
  shift 2
done
if [[ $# -eq 0 || $1 == --help ]]; then
  sed -n '3,8s/^# \?//p' "$0"
  exit 2
fi

bin=
for map in /usr/lib/postgresql/15/bin "$(dirname "$(command -v initdb || echo /x/x)")"; do
  if [[ -x $map/initdb && -x $map/postgres ]]; then bin=$map; break; fi
done
if [[ -z $bin ]]; then
  echo "tests/postgres.sh: PostgreSQL 15 is niet gevonden; installeer het pakket postgresql-15." >&2
  exit 3
fi

# PostgreSQL refuses to run as root.
als=()
if [[ $(id -u) -eq 0 ]]; then als=(setpriv --reuid=postgres --regid=postgres --clear-groups --); fi

# Short and always under /tmp: a socket's path holds at most 107 characters.
map=$(mktemp -d /tmp/baken-pg-XXXXXXXX)
# The data in memory where there is room: fsync stays on, as Baken demands, but costs nothing.
data=$map/data
ruimte=$(df --output=avail -k /dev/shm 2>/dev/null | tail -n 1 || true)
if [[ -w /dev/shm && ${ruimte:-0} -gt 2000000 ]]; then
  data=$(mktemp -d /dev/shm/baken-pg-XXXXXXXX)
fi
server= opdracht=
opruimen() {
  trap '' INT TERM HUP
  if [[ -n $opdracht ]] && kill -TERM "$opdracht" 2>/dev/null; then
    wait "$opdracht" 2>/dev/null || true
  fi
  if [[ -n $server ]] && kill -0 "$server" 2>/dev/null; then
    kill -INT "$server" 2>/dev/null || true   # fast shutdown
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "$map" "$data"
}
trap opruimen EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

if [[ $(id -u) -eq 0 ]]; then
  chown postgres:postgres "$map"
  if [[ -d $data ]]; then chown postgres:postgres "$data"; fi
fi
cd "$map"   # the server's user may not be able to see where we were
"${als[@]}" "$bin/initdb" --no-sync -D "$data" -U postgres -A trust \
  --locale=C.UTF-8 --encoding=UTF8 >"$map/initdb.log" 2>&1 || { cat "$map/initdb.log" >&2; exit 3; }
"${als[@]}" "$bin/postgres" -D "$data" -k "$map" -c listen_addresses= -c max_connections=200 \
  -c max_wal_size=256MB -c log_min_messages=fatal "${opties[@]}" \
  >"$map/server.log" 2>&1 </dev/null &
server=$!
for ((i = 0; i < 300; i++)); do
  if "$bin/pg_isready" -q -h "$map" -U postgres -d postgres; then break; fi
  kill -0 "$server" 2>/dev/null || { cat "$map/server.log" >&2; exit 3; }
  sleep 0.1
done
"$bin/pg_isready" -q -h "$map" -U postgres -d postgres ||
  { echo "tests/postgres.sh: PostgreSQL start niet." >&2; cat "$map/server.log" >&2; exit 3; }

cd "$OLDPWD"
export BAKEN_TEST_POSTGRES="host=$map dbname=postgres user=postgres"
# In the background, because bash runs a trap only after a foreground command has ended.
"$@" <&0 &
opdracht=$!
code=0
wait "$opdracht" || code=$?
opdracht=
exit "$code"
