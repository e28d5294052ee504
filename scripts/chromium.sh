#!/usr/bin/env bash
# Prints the path of a Chromium for the browser tests. Root on Debian gets one installed; others
# are told what to install.
set -euo pipefail

find_chromium() {
    local candidate
    for candidate in "${CHROMIUM:-}" /usr/bin/chromium /usr/bin/chromium-browser \
        /usr/bin/google-chrome \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
        /Applications/Chromium.app/Contents/MacOS/Chromium; do
        if [ -n "$candidate" ] && [ -x "$candidate" ]; then
            printf '%s\n' "$candidate"
            return
        fi
    done
    return 1
}

find_chromium && exit

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    "$(dirname "$0")/say" "Installing Chromium for the browser tests" >&2
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq >&2
    apt-get install -y -qq --no-install-recommends chromium fonts-liberation >&2
    find_chromium && exit
fi

cat >&2 <<'TEXT'
The browser tests need Chromium, which is not installed.
  Debian, Ubuntu:  sudo apt-get update && sudo apt-get install -y chromium
  Fedora:          sudo dnf install chromium
  macOS:           brew install --cask chromium
Or set CHROMIUM to the path of a Chromium or Chrome.
TEXT
exit 1
