package app.tandem.engine.scale;

import app.tandem.engine.work.Progress;

/// Told how a run goes, on the run's own thread.
public interface ScaleListener {

    /// The plan is made; nothing has been written yet.
    ///
    /// @param plan what will be done, picture by picture
    default void planned(ScalePlan plan) {}

    /// One more picture has its outcome.
    ///
    /// @param outcome what came of it
    /// @param progress pixels done, of all pixels in the run
    void ended(ScaleOutcome outcome, Progress progress);
}
