#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Refuses C++ that clang-format would write otherwise. With --herstel it is rewritten.
set -euo pipefail
cd "$(dirname "$(realpath "${BASH_SOURCE[0]}")")/.."

wijze=(--dry-run -Werror)
if [[ ${1:-} == --herstel ]]; then wijze=(-i); fi
find src bench tests \( -name '*.cpp' -o -name '*.hpp' \) -print0 |
  xargs -0 -r -P2 -n 40 clang-format "${wijze[@]}" || {
  echo "opmaak: herstel dit met tools/opmaak.sh --herstel" >&2
  exit 1
}
