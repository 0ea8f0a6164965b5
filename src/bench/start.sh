#!/usr/bin/env bash
# What the start of the window takes, beside a bare JavaFX window on the same run-time without a cache, in turn: seconds
# until the window is on the screen, processor seconds two and a half seconds later, resident memory then, threads.
# Under a display of its own; needs Xvfb, xdotool and a JDK. One line a start; the medians at the end.
#   src/bench/start.sh IMAGE [TURNS]        IMAGE as target/tandem, or a copy of it
set -euo pipefail
cd "$(dirname "$0")/../.."
source src/bench/jdk.sh
image=$(readlink -f "${1:?the folder of the image}")
turns=${2:-5}
folder=$(mktemp -d)
screen= process=
cleanup() {
    [ -z "$process" ] || kill "$process" 2>/dev/null || true
    [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
    rm -rf "$folder"
}
trap cleanup EXIT
javafx=$(find ~/.m2/repository/org/openjfx -name 'javafx-*-linux*.jar' | paste -sd:)
javac -d "$folder" -cp "$javafx" src/bench/BareWindow.java
# a server that starts anew after its last window would refuse the next one for a moment
Xvfb -displayfd 3 -noreset -screen 0 1400x1000x24 3> "$folder/display" 2>/dev/null &
screen=$!
until [ -s "$folder/display" ]; do sleep 0.1; done
DISPLAY=":$(cat "$folder/display")"
export DISPLAY

# start NAME TITLE COMMAND...
start() {
    local name=$1 title=$2 from to ticks
    shift 2
    from=$(date +%s%N)
    TANDEM_DATA="$folder/data" "$@" 2>/dev/null &
    process=$!
    until xdotool search --onlyvisible --name "$title" >/dev/null 2>&1; do sleep 0.02; done
    to=$(date +%s%N)
    sleep 2.5
    ticks=$(sed 's/.*) //' "/proc/$process/stat" | awk '{ print $12 + $13 }')
    awk -v name="$name" -v wall=$(( (to - from) / 1000000 )) -v ticks="$ticks" -v hz="$(getconf CLK_TCK)" \
        '/^VmRSS/ { kb = $2 } /^Threads/ { threads = $2 }
         END { printf "%s %.2f %.2f %.0f %d\n", name, wall / 1000, ticks / hz, kb / 1024, threads }' "/proc/$process/status" | tee -a "$folder/figures"
    kill "$process"
    wait "$process" 2>/dev/null || true
    process=
}

echo "what, seconds to the window, processor seconds, MB, threads (load $(cut -d' ' -f1 /proc/loadavg))"
for _ in $(seq "$turns"); do
    start bare 'Bare window' "$image/lib/runtime/bin/java" -cp "$folder" BareWindow
    start tandem 'Tandem$' "$image/bin/tandem"
done
for name in bare tandem; do
    printf 'median of %s:' "$name"
    for column in 2 3 4 5; do
        printf ' %s' "$(awk -v name="$name" -v c="$column" '$1 == name { print $c }' "$folder/figures" | sort -n | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }')"
    done
    echo
done
