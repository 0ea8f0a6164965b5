#!/usr/bin/env bash
# Times `tandem scale` beside what else one would take, on the same JPEGs, all cores, one after the other:
# wall seconds, processor seconds, peak memory of the largest process. First as each does by default, then at equal
# light. On a busy machine compare the processor seconds. What is not installed is left out.
# usage: scale-vs-peers.sh PHOTOS SIZE [TANDEM]     (Debian: libvips-tools graphicsmagick python3-pil time nodejs npm)
# sharp comes from npm, into a folder that is removed again; or from SHARP, a folder where it is installed.
set -euo pipefail
photos=$(realpath "${1:?the folder of photographs}")
size=${2:?the longer side of the new pictures}
tandem=$(realpath "${3:-$(dirname "$0")/../../target/tandem/bin/tandem}")
cores=$(nproc)
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

simd=none
for each in neon asimd sse2 avx2 avx512bw; do
  ! grep -qsw "$each" /proc/cpuinfo || simd=$each
done
echo "$(date +%F), $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $cores cores, SIMD up to $simd"

timed() {
  local label=$1
  shift
  mkdir "$out/made"
  /usr/bin/time -o "$out/time" -f "%e %U %S %M" "$@" >/dev/null 2>&1
  awk -v label="$label" -v made="$(ls "$out/made" | wc -l)" \
    '{ printf "%-32s %6.2f s wall %6.2f s cpu %5d MB %4d pictures\n", label, $1, $2 + $3, $4 / 1024, made }' "$out/time"
  rm -rf "$out/made"
}

has() {
  command -v "$1" >/dev/null
}

vips() { # options of vipsthumbnail, for a process per core
  echo "ls *.jpg | VIPS_CONCURRENCY=1 xargs -P$cores -n7 vipsthumbnail $* -s $size -o '$out/made/%s.jpg[Q=85]'"
}

cat > "$out/pillow.py" <<'P'
import os, sys
from concurrent.futures import ProcessPoolExecutor
from PIL import Image
size, out, cores = int(sys.argv[1]), sys.argv[2], int(sys.argv[3])
def one(name):
    image = Image.open(name)
    image.thumbnail((size, size), Image.LANCZOS)
    image.save(os.path.join(out, name), quality=85)
with ProcessPoolExecutor(cores) as pool:
    list(pool.map(one, sorted(os.listdir('.'))))
P

cat > "$out/sharp.cjs" <<'J'
const [, , home, size, out, cores, light] = process.argv;
const sharp = require(require.resolve('sharp', { paths: [home] }));
const fs = require('fs');
const path = require('path');
sharp.concurrency(1);
sharp.cache(false);
const names = fs.readdirSync('.').sort();
let next = 0;
async function work() {
  while (next < names.length) {
    const name = names[next++];
    let image = sharp(name, { sequentialRead: true }).autoOrient();
    if (light === 'linear') image = image.gamma(2.2);
    image = image.resize(+size, +size, { fit: 'inside', withoutEnlargement: true });
    await image.jpeg({ quality: 85 }).toFile(path.join(out, name));
  }
}
Promise.all(Array.from({ length: +cores }, work));
J

sharp=${SHARP:-}
if [ -z "$sharp" ] && has npm; then
  mkdir "$out/npm"
  (cd "$out/npm" && npm init -y && npm install sharp) >/dev/null 2>&1 && sharp=$out/npm
fi

cd "$photos"
echo "By default: Tandem in linear light, the others not"
timed "tandem, $cores workers" "$tandem" scale -s "$size" "$photos" "$out/made"
timed "tandem, 1 worker" "$tandem" scale -c 1 -s "$size" "$photos" "$out/made"
[ -z "$sharp" ] || timed "sharp, $cores at once" node "$out/sharp.cjs" "$sharp" "$size" "$out/made" "$cores" plain
if has vipsthumbnail; then
  timed "vipsthumbnail" vipsthumbnail *.jpg -s "$size" -o "$out/made/%s.jpg[Q=85]"
  timed "vipsthumbnail, $cores processes" sh -c "$(vips)"
fi
! has gm || timed "gm mogrify, $cores processes" \
  sh -c "ls *.jpg | xargs -P$cores -n7 gm mogrify -size $((size * 2))x$((size * 2)) -thumbnail ${size}x${size} -quality 85 -output-directory '$out/made'"
! /usr/bin/python3 -c 'import PIL' 2>/dev/null \
  || timed "Pillow, $cores processes" /usr/bin/python3 "$out/pillow.py" "$size" "$out/made" "$cores"

echo "At equal light: all linear"
timed "tandem, $cores workers" "$tandem" scale -s "$size" "$photos" "$out/made"
timed "tandem, $cores workers, --exact" "$tandem" scale --exact -s "$size" "$photos" "$out/made"
[ -z "$sharp" ] || timed "sharp, $cores at once, gamma" node "$out/sharp.cjs" "$sharp" "$size" "$out/made" "$cores" linear
! has vipsthumbnail || timed "vipsthumbnail --linear" sh -c "$(vips --linear)"
