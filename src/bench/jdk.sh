# Sourced by the scripts beside it: the Java on the path may be older than the one that Maven's toolchain finds.
PATH="${JAVA_HOME:+$JAVA_HOME/bin:}$PATH"
javac --release 25 --version > /dev/null 2>&1 || { echo "${0##*/}: set JAVA_HOME to a JDK 25 or newer" >&2; exit 2; }
