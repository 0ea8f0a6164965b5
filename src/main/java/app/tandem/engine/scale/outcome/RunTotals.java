package app.tandem.engine.scale.outcome;

import java.time.Duration;

/// The totals of a run, for its closing line: "208 scaled, 1.9 GB → 206 MB in 41 s · 4 failed". Immutable.
///
/// @param report how many pictures had which outcome
/// @param before bytes of the originals that were scaled or copied, each new picture's counted once
/// @param after bytes of the new pictures
/// @param elapsed how long the run took, pauses left out
public record RunTotals(ScaleReport report, long before, long after, Duration elapsed) {

    /// The beginning of a run.
    ///
    /// @param workers how many will work at once
    /// @return nothing yet
    public static RunTotals start(int workers) {
        return new RunTotals(ScaleReport.start(workers), 0, 0, Duration.ZERO);
    }

    /// The totals with one more outcome.
    ///
    /// @param outcome the outcome for one picture
    /// @param original the length of its original, in bytes
    /// @param now how long the run has taken so far
    /// @return new totals
    public RunTotals plus(ScaleOutcome outcome, long original, Duration now) {
        return switch (outcome) {
            case ScaleOutcome.Scaled scaled ->
                new RunTotals(report.plus(outcome), before + original, after + scaled.bytes(), now);
            case ScaleOutcome.Copied copied ->
                new RunTotals(report.plus(outcome), before + original, after + copied.bytes(), now);
            case ScaleOutcome.Skipped _, ScaleOutcome.Failed _ ->
                new RunTotals(report.plus(outcome), before, after, now);
        };
    }
}
