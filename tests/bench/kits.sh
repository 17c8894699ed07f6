#!/usr/bin/env bash
# What a thousand parallel kits cost against one packet, in time and memory: prints ratios, asserts nothing.
# Usage: tests/bench/kits.sh [KITS]; needs GNU time as /usr/bin/time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

kits=${1:-1000}
cargo build --release --quiet
program=$PWD/target/release/interviewkit
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

measure() { # prints seconds and kilobytes
    /usr/bin/time -f '%e %M' "$program" compose screen-30 --quiet "$@" 2>&1 >/dev/null | tail -n 1
}

one=0 one_kb=0
for seed in 1 2 3 4 5 6 7 8 9 10; do
    read -r seconds kb < <(measure --seed "one-$seed")
    one=$(awk "BEGIN { print $one + $seconds / 10 }")
    one_kb=$((kb > one_kb ? kb : one_kb))
done
read -r all all_kb < <(measure --kits "$kits" --overlap 3 --seed campus)
echo "one packet: $one s, $one_kb kB; $kits kits: $all s, $all_kb kB"
awk "BEGIN { printf \"time: %.0f times one packet for %d kits; memory: %.2f times\n\", $all / $one, $kits, $all_kb / $one_kb }"
