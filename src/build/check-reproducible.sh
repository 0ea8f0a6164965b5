#!/usr/bin/env bash
# Builds the last commit twice, in folders, time zones and languages of their own, and compares the images and the
# packages byte for byte; only AOT caches, and what the package says of its size, may differ. Takes two builds
# without tests. Needs Maven, a JDK as the build does, and dpkg-deb for the package.
#   src/build/check-reproducible.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
source src/bench/jdk.sh
compare=$PWD/src/build/CompareBuilds.java
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

build() { # NAME TZ LANG
    git clone -q . "$folder/$1"
    (cd "$folder/$1" && TZ=$2 LC_ALL=$3 mvn -q --batch-mode --no-transfer-progress -Pdist -DskipTests verify)
}
build one UTC C.UTF-8
build another-folder Asia/Kathmandu C
status=0
java "$compare" "$folder/one/target/tandem" "$folder/another-folder/target/tandem" || status=1
if command -v dpkg-deb >/dev/null; then
    for name in one another-folder; do
        dpkg-deb --raw-extract "$folder/$name"/target/tandem_*.deb "$folder/$name/package"
        sed -i '/^Installed-Size:/d' "$folder/$name/package/DEBIAN/control"
        # owners and times, which a package keeps and a comparison of files does not see
        dpkg-deb --fsys-tarfile "$folder/$name"/target/tandem_*.deb | tar --list --verbose --full-time --file=- |
            grep -v '\.aot$' > "$folder/$name/package/DEBIAN/times"
    done
    java "$compare" "$folder/one/package" "$folder/another-folder/package" || status=1
fi
exit $status
