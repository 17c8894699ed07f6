#!/bin/sh
# Two writers add records to one ledger at once, each with a run of the program of its own;
# none may be lost.
#
#   tests/bench/ledger.sh [RECORDS-OF-EACH]     10000 if left out
#
# PROGRAM names another program than target/release/interviewkit.
set -eu
each=${1:-10000}
here=$(cd "$(dirname "$0")/../.." && pwd)
program=${PROGRAM:-$here/target/release/interviewkit}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

for seed in a b; do
    "$program" compose screen-30 --seed "$seed" --format json --edition interviewer -q > /dev/null
done

write() {
    n=0
    while [ "$n" -lt "$each" ]; do
        "$program" ledger add "out/screen-30-$1.kit.json" --date 2026-11-23 --requisition "$1-$n" -q > /dev/null
        n=$((n + 1))
    done
}

began=$(date +%s)
write a &
first=$!
write b &
second=$!
wait "$first"
wait "$second"
took=$(($(date +%s) - began))

# Every record is there once, in order, and nothing else is.
file=ledger/2026-11.jsonl
LC_ALL=C sort -c -u "$file"
n=0
while [ "$n" -lt "$each" ]; do
    printf 'a-%s\nb-%s\n' "$n" "$n"
    n=$((n + 1))
done | LC_ALL=C sort > expected
sed 's/.*"requisition":"\([^"]*\)".*/\1/' "$file" | LC_ALL=C sort > found
cmp expected found
echo "$((2 * each)) records of two writers are all there, after $took s"
