# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# What ./run and ./test share. Sourced with the root of the repository as current folder.

BAKEN_STEMPELS=build/stempels

# A heading for a long step: bold on a terminal, plain in a log file.
zeg() {
  if [[ -t 1 ]]; then
    printf '\n\033[1m== %s\033[0m\n' "$*"
  else
    printf '\n== %s\n' "$*"
  fi
}

# One clear sentence, and stop.
stop() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}

# The checksum of everything in the given files and folders, names included. A checksum and not
# the time of change: it also sees that a branch was switched back, and takes 50 ms.
som_van() {
  find "$@" \( -name node_modules -o -name dist -o -name e2e -o -name test-results \
    -o -name playwright-report -o -name __pycache__ -o -name schema.d.ts \) -prune \
    -o -type f -print0 2>/dev/null | LC_ALL=C sort -z | xargs -0 -r sha256sum | sha256sum
}

# is_bij NAME SUM: was this step done with exactly this input?
is_bij() {
  [[ -f "$BAKEN_STEMPELS/$1" && "$(<"$BAKEN_STEMPELS/$1")" == "$2" ]]
}

# stempel NAME SUM: the step is done. SUM is taken before the step, so that a file which
# changes while it runs is seen the next time.
stempel() {
  mkdir -p "$BAKEN_STEMPELS"
  printf '%s\n' "$2" >"$BAKEN_STEMPELS/$1"
}

# npm_ci FOLDER WHAT: the packages of its lock file and nothing else, without install scripts.
npm_ci() {
  local som bewijs=$1/node_modules/.baken-stempel
  som=$(sha256sum "$1/package.json" "$1/package-lock.json") ||
    stop "$1/package-lock.json ontbreekt; haal de bronnen opnieuw op."
  [[ -f $bewijs && "$(<"$bewijs")" == "$som" ]] && return
  zeg "$2 installeren (npm ci in $1)"
  npm --prefix "$1" ci --ignore-scripts --no-audit --no-fund ||
    stop "npm ci is niet gelukt; de melding van npm staat hierboven."
  printf '%s\n' "$som" >"$bewijs"
}

# Is the node of this machine at least $1 (as 20.19)?
node_is_minstens() {
  local versie
  versie=$(node --version 2>/dev/null) || return 1
  printf '%s\n' "$1" "${versie#v}" | sort -CV
}

# The tools of web/ ask a newer node than Debian 12 has (18). Where the machine's own is too old,
# tools/node holds one, from the npm registry, with its checksum in the lock file.
web_installeren() {
  local node
  if ! node_is_minstens 20.19; then
    npm_ci tools/node "Een nieuwere Node"
    # Not only .bin: Debian's npm makes no link there for an optional package.
    node=$(echo "$PWD"/tools/node/node_modules/node-linux-*/bin)
    export PATH=$node:$PWD/tools/node/node_modules/.bin:$PATH
    node_is_minstens 20.19 || stop "Node 20 werkt niet op deze computer ($(uname -m))."
  fi
  npm_ci web "De pakketten van de webapplicatie"
}

# The web application in web/dist, only when something it is made of has changed.
web_bouwen() {
  local som
  som=$(som_van web api)
  [[ -f web/dist/index.html ]] && is_bij web "$som" && return
  zeg "De webapplicatie bouwen (web/dist)"
  npm --prefix web run build ||
    stop "de webapplicatie bouwt niet; de fouten staan hierboven."
  stempel web "$som"
}
