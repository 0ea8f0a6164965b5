package app.tandem.gui.scale.plan;

import app.tandem.engine.scale.outcome.ScaleOutcome;
import app.tandem.engine.scale.plan.PlanItem.Action;

/// Which images the list shows.
public enum ListFilter {
    /// Every one.
    ALL,
    /// Those that a run would write.
    TO_DO,
    /// Those that failed, or can't be scaled.
    FAILED,
    /// Those that are left alone.
    SKIPPED,
    /// Those whose new name another image has.
    CONFLICTS;

    /// Whether it shows an image.
    ///
    /// @param row the image
    /// @return true when it does
    public boolean shows(ImageRow row) {
        boolean open = row.outcomes().isEmpty();
        return switch (this) {
            case ALL -> true;
            case TO_DO -> open && (row.plans(Action.SCALE) || row.plans(Action.COPY));
            case FAILED ->
                open
                        ? row.plans(Action.REJECT)
                        : row.outcomes().stream().anyMatch(ScaleOutcome.Failed.class::isInstance);
            case SKIPPED ->
                open
                        ? row.plans(Action.SKIP)
                        : row.outcomes().stream().allMatch(ScaleOutcome.Skipped.class::isInstance);
            case CONFLICTS -> row.plans(Action.CONFLICT);
        };
    }
}
