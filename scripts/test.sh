#!/usr/bin/env bash
# Every check and test there is, cheapest first; stops at the first that fails.
# `make test` calls it after `make setup`.
set -euo pipefail
cd "$(dirname "$0")/.."
say=scripts/say

# One build that is used once gains nothing from incremental files.
if [ "${CI:-}" = true ]; then
    export CARGO_INCREMENTAL=0
fi
begin=$SECONDS

"$say" "Rust: formatting"
cargo fmt --all --check

"$say" "Web: formatting and lints"
(cd web && npm run check)

"$say" "Web: types"
(cd web && npm run tsc)

"$say" "Web: unit tests"
(cd web && npm test)

"$say" "Rust: lints (checks all dependencies the first time: some minutes)"
cargo clippy --locked --workspace --all-targets -- -D warnings

"$say" "Rust: tests, on a PostgreSQL of their own (compiles everything the first time)"
cargo test --locked --workspace

scripts/e2e.sh

"$say" "All checks and tests passed in $((SECONDS - begin)) s"
