#!/usr/bin/env bash
# Takes the pictures of docs/images without a display, on the classes that `mvn test-compile` leaves in target.
# usage: screenshots.sh [BEGINNING OF NAMES] [FOLDER=docs/images]     scenes are listed in ScreenshotScenes
set -euo pipefail
cd "$(dirname "$0")/../.."
source src/bench/jdk.sh
mkdir -p target/bench
mvn -q dependency:build-classpath -Dmdep.outputFile=target/bench/classpath.txt
exec java -Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED \
    -Dtandem.natives=target/natives -classpath "target/test-classes:target/classes:$(cat target/bench/classpath.txt)" \
    app.tandem.gui.Screenshots "${2:-docs/images}" "${1:-}"
