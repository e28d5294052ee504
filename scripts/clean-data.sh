#!/usr/bin/env bash
# Removes the demo's data: .data, and root's database where that had to lie elsewhere.
set -euo pipefail
cd "$(dirname "$0")/.."

home=.data/postgres
if [ -f "$home/moved-to" ]; then
    moved=$(cat "$home/moved-to")
fi
for dir in "$home" "${moved:-$home}"; do
    if [ -f "$dir/pgdata/postmaster.pid" ]; then
        pid=$(head -n 1 "$dir/pgdata/postmaster.pid")
        if kill -0 "$pid" 2>/dev/null; then
            echo "The database is running (process $pid): stop MaintainUK first" >&2
            exit 1
        fi
    fi
done
case ${moved:-} in
/var/lib/maintainuk/*/* | *..*) ;;
/var/lib/maintainuk/?*) rm -rf -- "$moved" ;;
esac
rm -rf .data
echo "Removed the demo's data"
