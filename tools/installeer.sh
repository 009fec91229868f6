#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Installs the Debian packages that are missing, and asks apt nothing when none is.
# Use: tools/installeer.sh GROUP…      GROUP is bouw (to build and run) or test.
set -euo pipefail

readonly BOUW=(
  g++ cmake ninja-build ccache pkg-config python3 python3-yaml tzdata ca-certificates
  libsqlite3-dev libpq-dev libsodium-dev libssl-dev libboost1.81-dev nlohmann-json3-dev
  libfmt-dev libspdlog-dev libcli11-dev libicu-dev libexpected-dev libhowardhinnant-date-dev
  libp11-kit-dev
)
readonly TEST=(
  libgtest-dev libgmock-dev librapidcheck-dev libbenchmark-dev postgresql-15 chromium softhsm2
  python3-pytest python3-hypothesis python3-jsonschema python3-cryptography
  clang-format clang-tidy shellcheck
)

export DEBIAN_FRONTEND=noninteractive
als_root=()

gebruik() {
  echo "gebruik: tools/installeer.sh GROEP…    (GROEP is bouw of test)"
}

# The packages of the asked groups that are not there, one per line.
ontbrekend() {
  local -A er
  local naam staat pakket
  while read -r naam staat; do
    [[ $staat == installed ]] && er[$naam]=1
  done < <(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null)
  for pakket in "$@"; do
    [[ -n ${er[$pakket]:-} ]] || echo "$pakket"
  done
  # Node may come from anywhere; one that is too old for web/ is no matter (tools/node).
  command -v node >/dev/null || echo nodejs
  command -v npm >/dev/null || echo npm
}

word_root() {
  ((EUID == 0)) && return
  if ! command -v sudo >/dev/null; then
    echo "installeer: deze pakketten ontbreken: $*" >&2
    echo "installeer: start dit als root, of installeer sudo en probeer het opnieuw." >&2
    exit 1
  fi
  als_root=(sudo --preserve-env=DEBIAN_FRONTEND)
}

apt() {
  "${als_root[@]}" apt-get -q -o Dpkg::Use-Pty=0 -o Dpkg::Progress-Fancy=0 "$@"
}

lijsten_verversen() {
  apt update && return
  echo "installeer: apt-get update mislukte; nog één keer." >&2
  apt update
}

haal() {
  apt install -y --no-install-recommends "$@"
}

# Debian's package makes and starts a database server on the machine. The tests start their own
# in a temporary folder, so none is left behind here: the setting stands only during this call.
haal_postgres() {
  local instelling=/etc/postgresql-common/createcluster.conf
  haal postgresql-common
  "${als_root[@]}" cp -p "$instelling" "$instelling.baken"
  trap '"${als_root[@]}" mv "'"$instelling.baken"'" "'"$instelling"'"' EXIT
  "${als_root[@]}" sh -c "sed -i '/^ *create_main_cluster/d' $instelling"
  "${als_root[@]}" sh -c "echo 'create_main_cluster = false' >>$instelling"
  haal postgresql-15
}

installeer() {
  local overig=() postgres=0 pakket
  for pakket in "$@"; do
    if [[ $pakket == postgresql-15 ]]; then postgres=1; else overig+=("$pakket"); fi
  done
  word_root "$@"
  echo "installeer: $# Debian-pakketten ontbreken en worden geïnstalleerd:"
  printf '  %s\n' "$@"
  lijsten_verversen
  if ((${#overig[@]})); then haal "${overig[@]}"; fi
  if ((postgres)); then haal_postgres; fi
  echo "installeer: klaar."
}

main() {
  local lijst=() mist groep
  (($# > 0)) || { gebruik >&2; exit 2; }
  for groep in "$@"; do
    case $groep in
      bouw) lijst+=("${BOUW[@]}") ;;
      test) lijst+=("${TEST[@]}") ;;
      -h | --help) gebruik; exit 0 ;;
      *) echo "installeer: onbekende groep '$groep'." >&2; gebruik >&2; exit 2 ;;
    esac
  done
  if ! command -v dpkg-query >/dev/null; then
    echo "installeer: geen Debian; zorg zelf voor: ${lijst[*]} nodejs npm" >&2
    return
  fi
  mapfile -t mist < <(ontbrekend "${lijst[@]}")
  if ((${#mist[@]})); then installeer "${mist[@]}"; fi
}

main "$@"
