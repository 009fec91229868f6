#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Every shell script of the repository through shellcheck.
set -euo pipefail
cd "$(dirname "$(realpath "${BASH_SOURCE[0]}")")/.."

mapfile -t scripts < <(find tools tests bench -name '*.sh')
shellcheck -x -S info run test .ci/run "${scripts[@]}"
