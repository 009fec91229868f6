#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Every shell script of the repository through shellcheck.
set -euo pipefail
cd "$(dirname "$(realpath "${BASH_SOURCE[0]}")")/.."

mapfile -t scripts < <(find tools tests bench -name node_modules -prune -o -name '*.sh' -print)
# SC2317 does not see that a trap calls a function; SC1007 dislikes `a= b=`.
shellcheck -x -S info -e SC2317,SC1007 run test .ci/run "${scripts[@]}"
