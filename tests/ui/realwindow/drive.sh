#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Drives the real window with mouse and keyboard on a display of its own, and asserts on the project
# file as pathloom-cli reads it and on what assistive technology finds in the window.
# Usage: drive.sh PATHLOOM PATHLOOM_CLI FOLDER_FOR_THE_SCREENSHOT
set -euo pipefail
pathloom=$1 cli=$2 pictures=$3

for tool in Xvfb openbox xdotool import; do
    command -v "$tool" >/dev/null || {
        echo "realwindow: $tool is missing; 'installer/packages.sh test' installs it" >&2
        exit 1
    }
done

work=$(mktemp -d)
tree=$work/tree.txt
project=$work/shop.pathloom
pids=()
finish() {
    status=$?
    if [ "$status" -ne 0 ]; then
        mkdir -p "$pictures"
        import -window root "$pictures/realwindow-failed.png" 2>/dev/null || true
        cp "$tree" "$pictures/realwindow-failed.txt" 2>/dev/null || true
        echo "realwindow: FAILED; see $pictures/realwindow-failed.png" >&2
    fi
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    rm -rf "$work"
    exit "$status"
}
trap finish EXIT

# await SECONDS WHAT COMMAND...: asks ten times a second until it is so.
await() {
    local tries=$(($1 * 10)) what=$2
    shift 2
    until "$@"; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || { echo "realwindow: waited in vain for: $what" >&2; return 1; }
        sleep 0.1
    done
    echo "ok: $what"
}
# find ROLE NAME-REGEX [STATE]: the first thing of that kind; sets X Y W H STATES NAME.
find_thing() {
    local line
    line=$(awk -F'\t' -v role="$1" -v name="$2" -v state="${3:-}" \
        '$2 == role && $5 ~ name && (state == "" || index("," $4 ",", "," state ",")) { print; exit }' "$tree" 2>/dev/null)
    [ -n "$line" ] || return 1
    IFS=$'\t' read -r _ _ place STATES NAME _ < <(sed 's/\t\t/\t-\t/g' <<<"$line")
    read -r X Y W H <<<"$place"
}
fail() { echo "realwindow: $1" >&2; exit 1; }
key() { xdotool key --clearmodifiers "$@"; }
# drag X1 Y1 X2 Y2: slow enough to be taken for a drag, fast enough not to be taken for a rest.
drag() {
    xdotool mousemove "$1" "$2" mousedown 1
    for step in 1 2 3 4 5 6 7 8; do
        xdotool mousemove --sync $(($1 + ($3 - $1) * step / 8)) $(($2 + ($4 - $2) * step / 8)) || true
        sleep 0.03
    done
    xdotool mousemove "$3" "$4" mouseup 1
}
definitions() {
    rm -rf "$work/$1"
    "$cli" dump "$project" "$work/$1" >/dev/null
}
kept() { definitions now && grep -rqs "$1" "$work/now"; }

"$cli" new "$project" --sample outdoor-shop >/dev/null
definitions before

# The whole display for the window, no frame around it and no keys of the window manager's own.
cat >"$work/openbox.xml" <<'END'
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <applications>
    <application type="normal"><decor>no</decor><position force="yes"><x>0</x><y>0</y></position></application>
  </applications>
</openbox_config>
END
mkfifo "$work/display"
Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$work/display" 2>"$work/xvfb.log" &
pids+=($!)
read -r -t 60 number <"$work/display" || fail "Xvfb does not start: $(cat "$work/xvfb.log")"
export DISPLAY=:$number QT_QPA_PLATFORM=xcb XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data
openbox --config-file "$work/openbox.xml" >"$work/openbox.log" 2>&1 &
pids+=($!)
"$pathloom" --accessible-dump "$tree" "$project" >"$work/window.log" 2>&1 &
window=$!
pids=("$window" "${pids[@]}")

await 60 "the sample's first journey on the canvas" find_thing List '^Canvas$'
await 10 "its entry" find_thing ListItem '^Entry'
xdotool search --sync --onlyvisible --name Pathloom windowactivate --sync >/dev/null

key ctrl+j
await 10 "the question for a name" find_thing EditableText '.' focused
xdotool type "Drive"
key Return
await 10 "a tab for the new journey" find_thing PageTab '^Drive$' focused
await 10 "its entry, which leads to its exit" find_thing ListItem '^Entry.*leads to'

find_thing List '^Canvas$'
to_x=$((X + W / 2)) to_y=$((Y + H * 3 / 4))
find_thing ListItem '^Wait$' || fail "no Wait in the palette"
drag $((X + W / 3)) $((Y + H / 2)) "$to_x" "$to_y"
await 10 "the wait on the canvas" find_thing ListItem '^Wait[,;].*'

wait_x=$X wait_y=$Y wait_w=$W
find_thing ListItem '^Exit[,;]' || fail "no Exit on the canvas"
port_y=$((wait_y + 32 * wait_w / 216))
drag $((wait_x + wait_w)) "$port_y" $((X + W / 2)) $((Y + 20))
await 10 "a path from the wait to the exit" find_thing ListItem '^Wait[,;].*leads to Exit'

find_thing ListItem '^Wait[,;]'
xdotool mousemove $((X + W / 2)) $((Y + 20)) click --repeat 2 --delay 60 1
await 10 "the field for the step's name" find_thing EditableText '^Name of the step$' focused
key ctrl+a
xdotool type "Cooling off"
key Return
await 10 "the new name on the canvas" find_thing ListItem '^Wait “Cooling off”'

key F2
await 10 "the field again, by its key" find_thing EditableText '^Name of the step$' focused
key ctrl+a
xdotool type "Second thoughts"
key Return
await 10 "the second name on the canvas" find_thing ListItem '^Wait “Second thoughts”'

width=$W
xdotool mousemove $((X + W / 2)) $((Y + 20)) keydown ctrl click 4 click 4 click 4 keyup ctrl
larger() { find_thing ListItem '^Wait “Second thoughts”' && [ "$W" -gt "$width" ]; }
await 10 "the wheel with Ctrl zooms in" larger
key ctrl+0
whole() { find_thing ListItem '^Wait “Second thoughts”' && [ "$W" -ge 215 ] && [ "$W" -le 218 ]; }
await 10 "Ctrl+0 is 100 %" whole

await 20 "the edits in the project file" kept 'Second thoughts'
grep -rqs '"kind": *"wait"' "$work/now" || grep -rqs 'wait' "$work/now" || fail "no wait in the file"

undone() { find_thing Button '^Undo' disabled || find_thing MenuItem '^Undo' disabled; }
for _ in $(seq 30); do
    undone && break
    before=$(md5sum <"$tree")
    key ctrl+z
    changed() { [ "$(md5sum <"$tree")" != "$before" ]; }
    await 10 "one step undone" changed
done
await 10 "everything undone" undone
same() { definitions now && diff -r "$work/before" "$work/now" >/dev/null; }
await 20 "the project file as it was at first" same

await 10 "the first journey again" find_thing PageTab '^Abandoned cart$' focused
key F5
await 10 "the page of runs" find_thing PageTab '^Runs$' focused
await 240 "the result" find_thing PageTab '^Results$'
await 30 "the run in the list" find_thing Cell '^run-1$'
"$cli" score "$project" --run run-1 --json >"$work/score.json" && grep -qi maturity "$work/score.json" ||
    fail "the run is not in the file"

key ctrl+shift+p
await 10 "the commands" find_thing EditableText '.' focused
xdotool type "Show Scores"
key Return
await 20 "the score board" find_thing PageTab '^Scores$' focused
await 30 "the maturity of this run" find_thing RadioButton '^Maturity: [0-9]'
mkdir -p "$pictures"
import -window root "$pictures/realwindow.png"
[ -s "$pictures/realwindow.png" ] || fail "no screenshot"

key ctrl+q
closed() { ! kill -0 "$window" 2>/dev/null; }
await 20 "the window closed" closed
wait "$window" || fail "the program ended with status $?: $(cat "$work/window.log")"
same || fail "closing changed the project"
echo "realwindow: all of it works"
