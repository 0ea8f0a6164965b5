#!/bin/sh
# Starts Tandem on Linux, as tandem.cfg says. jpackage's own launcher first asks rpm and dpkg, each twice, which package
# it belongs to; on Debian that takes a quarter of a second.
set -f
IFS='
'
self=$(readlink -f "$0")
home=${self%/bin/*}
app=$home/lib/app
literal=$(printf '%s\n' "$app" | sed 's/[&|\\]/\\&/g')
# Commands have a cache of their own, without the window's classes. Feeds are waited for and read once, and the rest
# is short: compiling with C2, which pays for pictures, takes longer than it saves.
case ${1-} in
    scale) cache=commands.aot options= ;;
    whatsnew | inspect | report | -*) cache=commands.aot options=-XX:TieredStopAtLevel=1 ;;
    # The VM's own choice depends on the machine's memory. In so much a start needs no collection, and what a run has in
    # flight dies where it is new: see docs/decisions/build.md.
    # Most methods of a start are called some hundred times: compiling them so soon takes longer than it saves.
    *) cache=tandem.aot options='-Xms150m
-XX:NewSize=128m
-XX:SurvivorRatio=5
-XX:Tier3InvocationThreshold=2000
-XX:Tier3MinInvocationThreshold=1000
-XX:Tier3CompileThreshold=20000
-XX:Tier3BackEdgeThreshold=200000'
        # with large pages the kernel is asked for memory five hundred times less often, by Java and by C; where it
        # has none, Java would say so on stdout
        pages=
        [ ! -r /sys/kernel/mm/transparent_hugepage/enabled ] || read -r pages </sys/kernel/mm/transparent_hugepage/enabled
        case $pages in *'[madvise]'* | *'[always]'*)
            options="$options
-XX:+UseTransparentHugePages"
            export GLIBC_TUNABLES="${GLIBC_TUNABLES:-glibc.malloc.hugetlb=1}" MALLOC_TOP_PAD_="${MALLOC_TOP_PAD_:-16777216}" ;;
        esac ;;
esac
# Each picture is decoded on a thread of its own, and what is freed there stays with one of glibc's heaps, of which
# there are eight for each processor: two serve as well, and take a fifth less memory.
export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"
# libjpeg asks for the same large buffers with every picture: they are kept, not given back and cleared by the kernel anew.
export MALLOC_MMAP_THRESHOLD_="${MALLOC_MMAP_THRESHOLD_:-67108864}" MALLOC_TRIM_THRESHOLD_="${MALLOC_TRIM_THRESHOLD_:-67108864}"
# GTK, too, asks OpenGL on a display where no program of its was before: without a graphics processor (see gui.Display)
# that loads Mesa and LLVM for nothing, 50 MB.
[ -e /dev/dri ] || [ -e /dev/nvidiactl ] || [ -e /dev/dxg ] || export GDK_GL="${GDK_GL:-disable}"
exec "$home/lib/runtime/bin/java" $options \
    $(sed -n "s|\$APPDIR|$literal|; s|tandem\.aot|$cache|; s|^java-options=||p" "$app/tandem.cfg") \
    -cp "$app/tandem.jar" app.tandem.Main "$@"
