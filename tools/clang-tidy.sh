#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# clang-tidy with the checks of .clang-tidy. Too slow for ./test (minutes), so a command of its own.
# Use: tools/clang-tidy.sh [BUILD]            every source
#      tools/clang-tidy.sh --gewijzigd [BUILD]  what differs from the last commit
# BUILD is a build folder with compile_commands.json (build/test when not given).
set -euo pipefail
cd "$(dirname "$(realpath "${BASH_SOURCE[0]}")")/.."

keuze=alles
if [[ ${1:-} == --gewijzigd ]]; then keuze=gewijzigd; shift; fi
bouw=${1:-build/test}
if [[ ! -f $bouw/compile_commands.json ]]; then
  echo "clang-tidy: $bouw/compile_commands.json ontbreekt; bouw eerst met ./test." >&2
  exit 1
fi
bronnen() {
  if [[ $keuze == alles ]]; then
    find src -name '*.cpp' | sort
  else
    { git diff --name-only HEAD -- src; git ls-files --others --exclude-standard src; } |
      grep '\.cpp$' | sort -u
  fi
}
mapfile -t lijst < <(bronnen)
echo "clang-tidy: ${#lijst[@]} bestanden" >&2
((${#lijst[@]})) || exit 0
printf '%s\0' "${lijst[@]}" | xargs -0 -P "$(nproc)" -n 1 clang-tidy --quiet -p "$bouw"
