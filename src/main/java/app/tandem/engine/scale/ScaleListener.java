package app.tandem.engine.scale;

import app.tandem.engine.scale.outcome.ScaleOutcome;
import app.tandem.engine.scale.plan.ScalePlan;
import app.tandem.engine.work.Progress;

/// Told how a run goes, on the run's own thread.
public interface ScaleListener {

    /// The plan is being made. Called now and then, with growing numbers.
    ///
    /// @param found pictures found so far whose header has been read
    /// @param total pictures to read, as far as it is known; never below `found`
    default void planning(int found, int total) {}

    /// The plan is made; nothing has been written yet.
    ///
    /// @param plan what will be done, picture by picture
    default void planned(ScalePlan plan) {}

    /// One more picture has its outcome.
    ///
    /// @param outcome of one image
    /// @param progress pixels done, of all pixels in the run
    void ended(ScaleOutcome outcome, Progress progress);

    /// Combines two listeners: events go to the first, then to the second.
    ///
    /// @param first is told first
    /// @param second is told next
    /// @return a listener that passes everything on to both
    static ScaleListener both(ScaleListener first, ScaleListener second) {
        return new ScaleListener() {
            @Override
            public void planning(int found, int total) {
                first.planning(found, total);
                second.planning(found, total);
            }

            @Override
            public void planned(ScalePlan plan) {
                first.planned(plan);
                second.planned(plan);
            }

            @Override
            public void ended(ScaleOutcome outcome, Progress progress) {
                first.ended(outcome, progress);
                second.ended(outcome, progress);
            }
        };
    }
}
