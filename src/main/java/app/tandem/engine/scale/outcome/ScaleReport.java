package app.tandem.engine.scale.outcome;

import java.util.EnumMap;
import java.util.Map;

/// How many pictures had which outcome. Immutable; a run builds it up outcome by outcome.
///
/// @param counts how many there are of each kind; a kind without any is left out
/// @param workers how many worked at once
/// @param cancelled whether the run was cut off
public record ScaleReport(Map<Kind, Integer> counts, int workers, boolean cancelled) {

    /// What a picture is counted as.
    public enum Kind {
        /// Fitted already, and was copied.
        COPIED,
        /// Was scaled.
        SCALED,
        /// Was skipped because its target exists.
        SKIPPED_EXISTING,
        /// Was skipped for another reason.
        SKIPPED_OTHER,
        /// Could not be scaled.
        FAILED;

        /// What an outcome is counted as.
        ///
        /// @param outcome the outcome for one picture
        /// @return its kind
        public static Kind of(ScaleOutcome outcome) {
            return switch (outcome) {
                case ScaleOutcome.Copied _ -> COPIED;
                case ScaleOutcome.Scaled _ -> SCALED;
                case ScaleOutcome.Skipped skipped ->
                    skipped.skipReason() == ScaleOutcome.Skipped.SkipReason.EXISTS ? SKIPPED_EXISTING : SKIPPED_OTHER;
                case ScaleOutcome.Failed _ -> FAILED;
            };
        }
    }

    /// Copies the counts.
    ///
    /// @param counts a count of 0 is left out, so that reports with the same numbers are equal
    public ScaleReport {
        Map<Kind, Integer> some = new EnumMap<>(Kind.class);
        counts.forEach((kind, count) -> {
            if (count > 0) {
                some.put(kind, count);
            }
        });
        counts = Map.copyOf(some);
    }

    /// The beginning of a run.
    ///
    /// @param workers how many will work at once
    /// @return no outcomes yet
    public static ScaleReport start(int workers) {
        return new ScaleReport(Map.of(), workers, false);
    }

    /// How many fitted already and were copied.
    ///
    /// @return 0 or more
    public int copied() {
        return count(Kind.COPIED);
    }

    /// How many were scaled.
    ///
    /// @return 0 or more
    public int scaled() {
        return count(Kind.SCALED);
    }

    /// How many were left alone, for whatever reason.
    ///
    /// @return 0 or more
    public int skipped() {
        return skippedExisting() + count(Kind.SKIPPED_OTHER);
    }

    /// How many of the skipped were left because their target exists.
    ///
    /// @return 0 to [#skipped]
    public int skippedExisting() {
        return count(Kind.SKIPPED_EXISTING);
    }

    /// How many could not be scaled.
    ///
    /// @return 0 or more
    public int failed() {
        return count(Kind.FAILED);
    }

    private int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /// The report with one more outcome.
    ///
    /// @param outcome the outcome for one picture
    /// @return a new report
    public ScaleReport plus(ScaleOutcome outcome) {
        Map<Kind, Integer> more = new EnumMap<>(Kind.class);
        more.putAll(counts);
        more.merge(Kind.of(outcome), 1, Integer::sum);
        return new ScaleReport(more, workers, cancelled);
    }

    /// The report of a run that was cut off.
    ///
    /// @return the same numbers, cancelled
    public ScaleReport asCancelled() {
        return new ScaleReport(counts, workers, true);
    }
}
