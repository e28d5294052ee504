#!/usr/bin/env bash
# Licences, banned crates, sources and known vulnerabilities of all crates (deny.toml).
# Arguments name the checks to run; all by default. That on advisories needs the network.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v cargo-deny >/dev/null; then
    echo "cargo-deny is not installed: run 'cargo install --locked cargo-deny' first" >&2
    exit 1
fi
cargo deny --workspace check "$@"
