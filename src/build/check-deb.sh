#!/usr/bin/env bash
# Installs the package in target, starts its command line and its window (under Xvfb), uses both, purges it, and finds
# nothing left. Needs root, apt-get and xvfb: for a machine that may be changed, such as CI's. Takes half a minute.
#   src/build/check-deb.sh [FILE.deb]
set -euo pipefail
cd "$(dirname "$0")/../.."
package=$(readlink -f "${1:-$(ls target/tandem_*.deb)}")
folder=$(mktemp -d)
window=
screen=
cleanup() {
  [ -z "$window" ] || kill "$window" 2>/dev/null || true
  [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
  rm -rf "$folder"
}
trap cleanup EXIT
fail() { echo "check-deb: $*" >&2; exit 1; }
# tries a command twice a second, for half a minute
await() { for _ in $(seq 60); do if "$@"; then return; fi; sleep 0.5; done; fail "not within 30 s: $*"; }
export TANDEM_DATA="$folder/data" DEBIAN_FRONTEND=noninteractive

apt-get install -y -qq --no-install-recommends "$package" >/dev/null
dpkg -L tandem > "$folder/files"
[ "$(tandem --version)" = "tandem $(dpkg-query -W -f '${Version}' tandem)" ] || fail "another version"
tandem --version --verbose | grep -q '^cache: used$' || fail "the AOT cache is not used"
bash -n /usr/share/bash-completion/completions/tandem
# words as the commands take them, not names of constants
for file in bash-completion/completions/tandem zsh/vendor-completions/_tandem fish/vendor_completions.d/tandem.fish; do
  grep -q 'long-edge' "/usr/share/$file" || fail "no --fit long-edge in $file"
  ! grep -q 'LONG_EDGE' "/usr/share/$file" || fail "names of constants in $file"
done
for shell in zsh fish; do
  if command -v "$shell" >/dev/null; then
    "$shell" -n "$(dpkg -L tandem | grep -E "/$shell/vendor.completions.*/_?tandem")" || fail "completions for $shell"
  fi
done
gzip -t /usr/share/man/man1/tandem.1.gz
if command -v appstreamcli >/dev/null; then
  appstreamcli validate --no-net /usr/share/metainfo/app.tandem.Tandem.metainfo.xml || fail "metainfo"
fi
if command -v desktop-file-validate >/dev/null; then
  desktop-file-validate /usr/share/applications/tandem.desktop || fail "desktop entry"
fi

mkdir "$folder/photos"
cp /usr/share/icons/hicolor/256x256/apps/tandem.png "$folder/photos/a.png"
tandem scale -s 100 "$folder/photos" "$folder/small" | grep -q '^copied 0 scaled 1 ' || fail "nothing was scaled"
[ -s "$folder/small/a.png" ] || fail "no scaled picture"

status=0
DISPLAY=:987 tandem 2> "$folder/dead.err" || status=$?
[ "$status" = 2 ] || fail "a dead display ends with $status"
[ "$(cat "$folder/dead.err")" = "tandem: the display :987 can't be opened; use the command line: tandem --help" ] || {
  cat "$folder/dead.err" >&2
  fail "a dead display is not one line"
}

Xvfb -displayfd 3 -noreset -screen 0 1280x900x24 3> "$folder/display" 2>/dev/null &
screen=$!
await test -s "$folder/display"
export DISPLAY=":$(cat "$folder/display")"
tandem "$folder/photos" 2> "$folder/window.err" &
window=$!
await test -S "$TANDEM_DATA/instance/socket"
timeout 20 tandem "$folder/photos" || fail "a second start was not taken over"
kill -TERM "$window"
wait "$window" || fail "the window ended with $?"
window=
[ -s "$TANDEM_DATA/window.properties" ] || fail "the window has not kept its settings"
[ ! -e "$TANDEM_DATA/instance/socket" ] || fail "the socket stays"
if [ -s "$folder/window.err" ]; then cat "$folder/window.err" >&2; fail "the window printed something"; fi

apt-get purge -y -qq tandem >/dev/null
while read -r file; do
  [ -d "$file" ] || [ ! -e "$file" ] || fail "left: $file"
done < "$folder/files"
[ ! -e /usr/lib/tandem ] && [ ! -e /usr/share/doc/tandem ] || fail "folders are left"
echo "check-deb: $(basename "$package") installs, starts, and leaves nothing"
