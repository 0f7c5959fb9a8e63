#!/usr/bin/env bash
# The figures of src/docs/keystream-statistics.md: ent and dieharder over 1 GiB of keystream for keys 1, 2 and 3.
#   src/benchmarks/keystream-statistics.sh [KEY...]
# Needs both programs, the packaged benchmarks and 1 GiB in TMPDIR.
set -euo pipefail

target=$(dirname "${BASH_SOURCE[0]}")/target
tests=(0 1 2 3 4 8 9 10 11 12 13 15 16 100)
[ $# -gt 0 ] || set -- 1 2 3

bytes=$(mktemp)
trap 'rm -f "$bytes"' EXIT
for key in "$@"; do
  java -cp "$target/*" vernam.benchmarks.KeystreamBytes "$key" $((1 << 30)) > "$bytes"
  echo "== key $key"
  ent "$bytes"
  for test in "${tests[@]}"; do
    # awk leaves out the banner; a test that wants more bytes says "Error: EOF" and gives no line
    dieharder -g 200 -d "$test" < "$bytes" | awk -F '|' 'NF == 6 && $5 + 0 == $5'
  done
done
