package app.tandem.gui.scale.plan;

import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.scale.outcome.ScaleOutcome;
import app.tandem.engine.scale.plan.PlanItem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// One image of the list: what will be done with it, and its outcome. Immutable.
///
/// @param name as plans and outcomes name it
/// @param item its plan; empty while its header has not been read
/// @param outcomes of the newest run, one for each size; empty before
public record ImageRow(Path name, Optional<PlanItem> item, List<ScaleOutcome> outcomes) {
    /// Takes its parts.
    ///
    /// @param outcomes copied
    public ImageRow {
        outcomes = List.copyOf(outcomes);
    }

    /// Whether an action is planned.
    ///
    /// @param action the action
    /// @return true when it is
    boolean plans(PlanItem.Action action) {
        return item.filter(plan -> plan.action() == action).isPresent();
    }

    /// Its size now.
    ///
    /// @return in pixels; empty when it is not known
    public Optional<Size> from() {
        return item.flatMap(PlanItem::from)
                .or(() -> outcomes.stream()
                        .flatMap(outcome -> switch (outcome) {
                            case ScaleOutcome.Scaled scaled -> Optional.of(scaled.from()).stream();
                            case ScaleOutcome.Copied copied -> Optional.of(copied.size()).stream();
                            case ScaleOutcome.Skipped _, ScaleOutcome.Failed _ -> Optional.<Size>empty().stream();
                        })
                        .findFirst());
    }

    /// Its new sizes.
    ///
    /// @return those that were made, or else those that are planned
    public List<Size> to() {
        return outcomes.isEmpty()
                ? item.map(PlanItem::to).orElse(List.of())
                : outcomes.stream()
                        .flatMap(outcome -> switch (outcome) {
                            case ScaleOutcome.Scaled scaled -> Optional.of(scaled.to()).stream();
                            case ScaleOutcome.Copied copied -> Optional.of(copied.size()).stream();
                            case ScaleOutcome.Skipped _, ScaleOutcome.Failed _ -> Optional.<Size>empty().stream();
                        })
                        .toList();
    }

    /// The original's length.
    ///
    /// @return in bytes; 0 when it is not known
    public long bytes() {
        return item.map(plan -> plan.image().bytes()).orElse(0L);
    }

    /// The length of what was made of it.
    ///
    /// @return in bytes; 0 when nothing was
    public long newBytes() {
        return outcomes.stream()
                .mapToLong(outcome -> switch (outcome) {
                    case ScaleOutcome.Scaled scaled -> scaled.bytes();
                    case ScaleOutcome.Copied copied -> copied.bytes();
                    case ScaleOutcome.Skipped _, ScaleOutcome.Failed _ -> 0;
                })
                .sum();
    }

    /// With another plan.
    ImageRow withItem(PlanItem changed) {
        return new ImageRow(name, Optional.of(changed), outcomes);
    }

    /// With other outcomes.
    ImageRow withOutcomes(List<ScaleOutcome> changed) {
        return new ImageRow(name, item, changed);
    }
}
