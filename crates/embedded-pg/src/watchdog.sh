# PostgreSQL's parent. Standard input is a pipe that only our owner holds open: when it closes,
# the owner has gone (or asks for the end), and PostgreSQL is stopped.
#
# Arguments: the signal that stops PostgreSQL; a folder to remove afterwards, or nothing;
# the path of postmaster.pid; then the command that starts PostgreSQL.
signal=$1 remove=$2 pidfile=$3
shift 3

pid='' stop='' deaths=0
trap 'stop=yes; [ -z "$pid" ] || kill -s "$signal" "$pid" 2>/dev/null' TERM
# A terminal that closes is the owner's affair.
trap '' HUP

exec 3<&0 </dev/null
(
    read -r _ <&3
    kill -s TERM $$
) &
reader=$!
exec 3<&-

while [ -z "$stop" ]; do
    since=$(date +%s)
    "$@" &
    pid=$!
    # The owner may have gone before the line above.
    [ -z "$stop" ] || kill -s "$signal" "$pid" 2>/dev/null
    # A signal to us ends `wait` early, so ask whether PostgreSQL has really ended.
    while kill -0 "$pid" 2>/dev/null; do
        wait "$pid"
        code=$?
    done
    [ -z "$stop" ] || break
    # An orderly end, or a start that failed, is not for us to mend. A server that was up and
    # died leaves its file behind, saying so.
    [ "$code" -ne 0 ] && grep -q '^ready' "$pidfile" 2>/dev/null || break
    [ $(($(date +%s) - since)) -lt 60 ] || deaths=0
    deaths=$((deaths + 1))
    [ "$deaths" -le 30 ] || break
    sleep 0.2
done

kill "$reader" 2>/dev/null
# Not after a start that failed: its log is still to be read.
[ -z "$stop" ] || [ -z "$remove" ] || rm -rf -- "$remove"
exit 0
