#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Runs each benchmark for a moment on a small database, so that none of them rots unseen.
# Use: tests/bench.sh FOLDER      FOLDER holds the programs of bench/
set -euo pipefail

programmas=$1
map=$(mktemp -d)
trap 'rm -rf "$map"' EXIT
opslag=(--data "$map" --sleutelbestand "$map/sleutel")

"$programmas/baken_bench_vul" "${opslag[@]}" --dossiers 500
"$programmas/handelingen_bench" "${opslag[@]}" --aantal 100
"$programmas/logboek_bench" "${opslag[@]}" --aantal 80 --ronden 1
"$programmas/afwezig_bench" "${opslag[@]}" --aantal 20
"$programmas/kluis_bench" --benchmark_min_time=0.001
"$programmas/termijn_bench" --benchmark_min_time=0.001
"$programmas/inloggen_bench" 50 8 1
