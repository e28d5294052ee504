#!/usr/bin/env bash
# Browser tests: the real binary, a fresh database, Chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
say=scripts/say

CHROMIUM=$(scripts/chromium.sh)
export CHROMIUM PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1

"$say" "Browser tests: building the server"
cargo build --locked -p maintainuk

"$say" "Browser tests: fetching Playwright"
stamp=e2e/node_modules/.stamp
if [ ! -e "$stamp" ] || [ e2e/package-lock.json -nt "$stamp" ]; then
    (cd e2e && npm ci)
    touch "$stamp"
fi

"$say" "Browser tests: running in $CHROMIUM"
cd e2e
npm run --silent check
npx --no-install playwright test "$@"
