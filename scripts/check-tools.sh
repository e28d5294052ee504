#!/usr/bin/env bash
# Fails, saying what to install, when a tool is missing or too old.
set -euo pipefail
cd "$(dirname "$0")/.."

missing=0
lacks() {
    printf 'MaintainUK needs %s\n' "$1" >&2
    missing=1
}

# Whether version $1 is at least $2, both as major.minor.
at_least() {
    local have_major=${1%%.*} have_minor want_major=${2%%.*} want_minor
    have_minor=${1#*.} want_minor=${2#*.}
    have_minor=${have_minor%%.*} want_minor=${want_minor%%.*}
    [ "$have_major" -gt "$want_major" ] ||
        { [ "$have_major" -eq "$want_major" ] && [ "$have_minor" -ge "$want_minor" ]; }
}

rust=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
if ! command -v cargo >/dev/null; then
    lacks "Rust $rust or newer: install rustup (rustup.rs)"
elif ! at_least "$(rustc --version | cut -d ' ' -f 2)" "$rust"; then
    lacks "Rust $rust or newer, this is $(rustc --version): run 'rustup update'"
fi

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    lacks "Node.js 20 or newer with npm: install it from nodejs.org or your system's packages"
elif ! at_least "$(node --version | tr -d v)" 20.19; then
    lacks "Node.js 20.19 or newer, this is $(node --version): install a newer one from nodejs.org"
fi

if ! command -v cc >/dev/null; then
    lacks "a C compiler: Debian 'apt-get install build-essential', macOS 'xcode-select --install'"
fi

exit "$missing"
