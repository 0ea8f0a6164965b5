package app.tandem.engine.image.codec.jpeg;

import java.util.Arrays;

/// What the scans of a JPEG have told so far (ITU-T T.81, annex G): how many bits are still to come of each
/// coefficient of each component.
final class ProgressiveState {
    private static final int COEFFICIENTS = 64;
    private static final int UNKNOWN = -1;

    private final int[][] missing;
    private boolean odd;

    /// What a scan tells.
    ///
    /// @param first of the coefficients, 0 to 63
    /// @param last of them, included
    /// @param before how many bits were still to come before it, 0 also where nothing was known
    /// @param after how many are after it
    record Step(int first, int last, int before, int after) {
        private static final int MOST_MISSING = 13;

        /// Everything at once, as the scans of a sequential file do.
        static final Step ALL = new Step(0, COEFFICIENTS - 1, 0, 0);

        /// Whether libjpeg decodes it (`start_pass` of `jdphuff.c` and `jdarith.c`).
        ///
        /// @param components of the scan
        boolean isSound(int components) {
            boolean band = first == 0 ? last == 0 : first <= last && last < COEFFICIENTS && components == 1;
            return band && (before == 0 || after == before - 1) && after <= MOST_MISSING;
        }

        /// Whether it needs a table of codes for first coefficients.
        boolean needsFirst() {
            return first == 0 && before == 0;
        }

        /// Whether it needs a table of codes for the others.
        boolean needsOthers() {
            return last > 0;
        }
    }

    /// Begins with nothing.
    ///
    /// @param components of the frame
    ProgressiveState(int components) {
        missing = new int[components][COEFFICIENTS];
        for (int[] each : missing) {
            Arrays.fill(each, UNKNOWN);
        }
    }

    /// Takes note of a scan.
    ///
    /// @param component one of those it is about
    /// @param step what it tells
    void add(int component, Step step) {
        int[] bits = missing[component];
        odd |= step.first() > 0 && bits[0] == UNKNOWN;
        for (int k = step.first(); k <= step.last(); k++) {
            odd |= Math.max(0, bits[k]) != step.before();
            bits[k] = step.after();
        }
    }

    /// Whether something was left out: a scan that others go on from, or all of a component.
    boolean hasGaps() {
        return odd || Arrays.stream(missing).anyMatch(bits -> bits[0] == UNKNOWN);
    }

    /// Whether everything was told.
    boolean isComplete() {
        return Arrays.stream(missing).flatMapToInt(Arrays::stream).allMatch(bits -> bits == 0);
    }
}
