#!/usr/bin/env bash
# Looks into the package in target, installs it into a folder of its own, starts its command line there, removes it, and
# finds nothing left. Needs rpm and root, and changes nothing of the machine.
#   src/build/check-rpm.sh [FILE.rpm]
set -euo pipefail
cd "$(dirname "$0")/../.."
package=$(readlink -f "${1:-$(ls target/tandem-*.rpm)}")
folder=$(mktemp -d)
root=$folder/root
trap 'rm -rf "$folder"' EXIT
fail() { echo "check-rpm: $*" >&2; exit 1; }

[ -z "$(rpm -qp --scripts "$package")" ] || fail "it has scripts"
rpm -qp --requires "$package" | grep -q '^libgtk-3.so.0' || fail "it does not require GTK"
mkdir -p "$root"
rpm --root "$root" --dbpath /rpm --install --nodeps --nosignature "$package"
rpm -qpl "$package" | while read -r file; do
  [ -e "$root$file" ] || [ -L "$root$file" ] || fail "not installed: $file"
done
tandem=$root/usr/bin/tandem
[ "$("$tandem" --version)" = "tandem $(rpm -qp --queryformat '%{VERSION}' "$package")" ] || fail "another version"
"$tandem" --version --verbose | grep -q '^cache: used$' || fail "the AOT cache is not used"
mkdir "$folder/photos"
cp "$root/usr/share/icons/hicolor/256x256/apps/tandem.png" "$folder/photos/a.png"
TANDEM_DATA=$folder/data "$tandem" scale -s 100 "$folder/photos" "$folder/small" | grep -q '^copied 0 scaled 1 ' || fail "nothing was scaled"
gzip -t "$root/usr/share/man/man1/tandem.1.gz"
bash -n "$root/usr/share/bash-completion/completions/tandem"

rpm --root "$root" --dbpath /rpm --erase --nodeps tandem
left=$(find "$root" -path "$root/rpm" -prune -o -type f -print)
[ -z "$left" ] || fail "left: $left"
[ ! -e "$root/usr/lib/tandem" ] && [ ! -e "$root/usr/share/doc/tandem" ] || fail "folders are left"
echo "check-rpm: $(basename "$package") installs, starts, and leaves nothing"
