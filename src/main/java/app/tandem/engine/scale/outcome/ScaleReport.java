package app.tandem.engine.scale.outcome;

/// How many pictures had which outcome. Immutable; a run builds it up outcome by outcome.
///
/// @param copied fitted already and were copied
/// @param scaled were scaled
/// @param skipped were left alone
/// @param skippedExisting how many of the skipped were left because their target exists
/// @param failed could not be scaled
/// @param workers how many worked at once
/// @param cancelled whether the run was cut off
public record ScaleReport(
        int copied, int scaled, int skipped, int skippedExisting, int failed, int workers, boolean cancelled) {

    /// The beginning of a run.
    ///
    /// @param workers how many will work at once
    /// @return no outcomes yet
    public static ScaleReport start(int workers) {
        return new ScaleReport(0, 0, 0, 0, 0, workers, false);
    }

    /// The report with one more outcome.
    ///
    /// @param outcome what came of one picture
    /// @return a new report
    public ScaleReport plus(ScaleOutcome outcome) {
        return switch (outcome) {
            case ScaleOutcome.Copied _ ->
                new ScaleReport(copied + 1, scaled, skipped, skippedExisting, failed, workers, cancelled);
            case ScaleOutcome.Scaled _ ->
                new ScaleReport(copied, scaled + 1, skipped, skippedExisting, failed, workers, cancelled);
            case ScaleOutcome.Skipped s -> {
                int existing = skippedExisting + (s.skipReason() == ScaleOutcome.Skipped.SkipReason.EXISTS ? 1 : 0);
                yield new ScaleReport(copied, scaled, skipped + 1, existing, failed, workers, cancelled);
            }
            case ScaleOutcome.Failed _ ->
                new ScaleReport(copied, scaled, skipped, skippedExisting, failed + 1, workers, cancelled);
        };
    }

    /// The report of a run that was cut off.
    ///
    /// @return the same numbers, cancelled
    public ScaleReport asCancelled() {
        return new ScaleReport(copied, scaled, skipped, skippedExisting, failed, workers, true);
    }
}
