package app.tandem.gui.scale.plan;

import app.tandem.engine.image.RenderOptions;
import app.tandem.engine.scale.plan.PlanItem;
import app.tandem.engine.scale.preview.BatchEstimate;
import app.tandem.engine.scale.preview.ImagePreviewer;
import app.tandem.gui.fx.LatestTask;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Estimates how many bytes a run would write, in the background; a newer question ends the one before, and a
/// run ends them all. All members belong to the JavaFX thread.
public final class EstimateModel {
    /// What the pixels of one original may take; a larger one is rendered row by row.
    private static final long BUDGET = 128L << 20;

    private final LatestTask work;
    private final ReadOnlyObjectWrapper<Optional<BatchEstimate>> estimate =
            new ReadOnlyObjectWrapper<>(this, "estimate", Optional.empty());

    EstimateModel(Executor later, Executor fx) {
        work = new LatestTask(later, fx);
    }

    /// How many bytes the run would write.
    ///
    /// @return empty until it is known, and where nothing would be written
    public ReadOnlyObjectProperty<Optional<BatchEstimate>> estimateProperty() {
        return estimate.getReadOnlyProperty();
    }

    /// Estimates a plan.
    ///
    /// @param items the whole plan; immutable
    /// @param options filter, light, colour and metadata
    void estimate(List<PlanItem> items, RenderOptions options) {
        forget();
        work.begin(
                () -> BatchEstimate.of(items, options, new ImagePreviewer(BUDGET)),
                made -> estimate.set(Optional.of(made).filter(some -> some.bytes() > 0)));
    }

    /// Ends what is estimated, and forgets what was.
    void forget() {
        work.end();
        estimate.set(Optional.empty());
    }
}
