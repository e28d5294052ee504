#!/usr/bin/env bash
# Builds the release and measures it under load; see bench/.
set -euo pipefail
cd "$(dirname "$0")/.."
say=scripts/say

"$say" "Benchmark: building the release"
cargo build --locked --release -p maintainuk

"$say" "Benchmark: running"
bench/run "$@"
