#!/usr/bin/env bash
# Compiles the benchmarks of src/bench/java and runs one, on the classes that `mvn test-compile` leaves in target.
# usage: run.sh pulse SOURCE TARGET SIZE [LIST]  PulseProbe, with the window on the headless platform, or on the display of PROBE_DISPLAY
#        run.sh cancel SOURCE TARGET SIZE      CancelProbe, likewise: 20 times Cancel to idle
#        run.sh list [PICTURES]                ListProbe, likewise, with a list of 100,000 pictures
#        run.sh news FEEDS ENTRIES [DATA]      NewsProbe, likewise; 0 feeds for the empty window; DATA is filled once
#        with PROBE_IMAGE, these four run on a copy of the image, with its options and its cache
#        run.sh kernel [JMH OPTIONS]           ResamplerBenchmark
#        run.sh quality PHOTOS SIZE            ShrinkOnLoadQuality
#        run.sh fuzz feeds|pictures FOLDER SECONDS SEED
set -euo pipefail
what=${1:?kernel, quality, fuzz, news, list, cancel or pulse}; shift
cd "$(dirname "$0")/../.."
source src/bench/jdk.sh
out=target/bench
mkdir -p "$out/classes"
for artifact in jmh-core:1.37 jmh-generator-annprocess:1.37 ; do
    mvn -q dependency:copy "-Dartifact=org.openjdk.jmh:$artifact" "-DoutputDirectory=$out"
done
mvn -q dependency:copy -Dartifact=net.sf.jopt-simple:jopt-simple:5.0.4 "-DoutputDirectory=$out"
mvn -q dependency:copy -Dartifact=org.apache.commons:commons-math3:3.6.1 "-DoutputDirectory=$out"
mvn -q dependency:build-classpath "-Dmdep.outputFile=$out/classpath.txt"
path="$out/classes:target/test-classes:target/classes:$(cat "$out/classpath.txt"):$out/*"
find src/bench/java -name '*.java' -print0 | xargs -0 javac -proc:full -nowarn -d "$out/classes" -classpath "$path"
case $what in
    kernel) exec java -classpath "$path" org.openjdk.jmh.Main "$@" ;;
    quality) exec java --enable-native-access=ALL-UNNAMED -classpath "$path" app.tandem.engine.image.ShrinkOnLoadQuality "$@" ;;
    fuzz) exec java -Djava.awt.headless=true -Dtandem.natives=target/natives --enable-native-access=ALL-UNNAMED -classpath "$path" \
        app.tandem.engine.Fuzz "$@" ;;
    pulse | news | list | cancel)
        # the headless platform copies each frame pixel by pixel on the JavaFX thread, which no real one does
        glass=-Dglass.platform=Headless
        [ -z "${PROBE_DISPLAY:-}" ] || { export DISPLAY=$PROBE_DISPLAY; glass=-Dprobe.display; }
        case $what in pulse) probe=PulseProbe ;; news) probe=NewsProbe ;; list) probe=ListProbe ;; cancel) probe=CancelProbe ;; esac
        if [ -n "${PROBE_IMAGE:-}" ]; then
            if [ "$what" = news ]; then # an image has none of the classes that fill a store
                set -- "$1" "$2" "${3:-$(mktemp -d)}"
                java --enable-native-access=ALL-UNNAMED -classpath "$path" app.tandem.gui.LargeNewsStore "$@"
            fi
            app=$(readlink -f "$PROBE_IMAGE")/lib/app
            # beside tandem.jar, else the cache is refused; with the one class of the tests that a probe calls
            jar --create --file "$app/bench.jar" -C "$out/classes" . $(find target/test-classes/app/tandem/gui -name 'Screenshots*.class' |
                sed 's|^target/test-classes/|-C target/test-classes |')
            exec "$app/../runtime/bin/java" $(sed -n "/cache=tandem.aot/,/'\$/ { s/.*='//; s/'\$//; p }" "$PROBE_IMAGE/bin/tandem") \
                $(sed -n "s|\$APPDIR|$app|; s|^java-options=||p" "$app/tandem.cfg") ${PROBE_OPTIONS:-} "$glass" -Dprism.order=sw \
                -classpath "$app/tandem.jar:$app/bench.jar" "app.tandem.gui.$probe" "$@"
        fi
        exec java ${PROBE_OPTIONS:-} -XX:+UseSerialGC -XX:+UseCompactObjectHeaders "$glass" -Dprism.order=sw -Djava.awt.headless=true \
            -Dtandem.natives=target/natives --enable-native-access=ALL-UNNAMED -classpath "$path" "app.tandem.gui.$probe" "$@" ;;
esac
