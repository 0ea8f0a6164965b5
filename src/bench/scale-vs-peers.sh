#!/usr/bin/env bash
# Times `tandem scale` beside what else one would take, on the same JPEGs, all cores, one after the other:
# wall seconds, processor seconds, peak memory of the largest process.
# usage: scale-vs-peers.sh PHOTOS SIZE [TANDEM]     (Debian: libvips-tools graphicsmagick python3-pil time)
set -euo pipefail
photos=$(realpath "${1:?the folder of photographs}")
size=${2:?the longer side of the new pictures}
tandem=$(realpath "${3:-$(dirname "$0")/../../target/tandem/bin/tandem}")
cores=$(nproc)
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
cd "$photos"

timed() {
  local label=$1
  shift
  mkdir "$out/made"
  /usr/bin/time -o "$out/time" -f "%e %U %S %M" "$@" >/dev/null 2>&1
  awk -v label="$label" -v made="$(ls "$out/made" | wc -l)" \
    '{ printf "%-30s %6.2f s wall %6.2f s cpu %5d MB %4d pictures\n", label, $1, $2 + $3, $4 / 1024, made }' "$out/time"
  rm -rf "$out/made"
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

timed "tandem, $cores workers" "$tandem" scale -s "$size" "$photos" "$out/made"
timed "tandem, 1 worker" "$tandem" scale -c 1 -s "$size" "$photos" "$out/made"
timed "vipsthumbnail" vipsthumbnail *.jpg -s "$size" -o "$out/made/%s.jpg[Q=85]"
timed "vipsthumbnail, $cores processes" \
  sh -c "ls *.jpg | VIPS_CONCURRENCY=1 xargs -P$cores -n7 vipsthumbnail -s $size -o '$out/made/%s.jpg[Q=85]'"
timed "gm mogrify, $cores processes" \
  sh -c "ls *.jpg | xargs -P$cores -n7 gm mogrify -size $((size * 2))x$((size * 2)) -thumbnail ${size}x${size} -quality 85 -output-directory '$out/made'"
timed "Pillow, $cores processes" /usr/bin/python3 "$out/pillow.py" "$size" "$out/made" "$cores"
