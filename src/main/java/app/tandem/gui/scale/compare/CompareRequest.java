package app.tandem.gui.scale.compare;

import app.tandem.engine.image.RenderOptions;
import app.tandem.engine.scale.plan.PlanItem;
import app.tandem.engine.scale.plan.Planned;
import java.util.List;

/// One image with the plan that it is rendered by. Immutable.
///
/// @param item the image and its plan
/// @param options filter, light, colour and metadata
public record CompareRequest(PlanItem item, RenderOptions options) {

    /// The results that can be compared.
    ///
    /// @return one for each size that is rendered; none for an image that is copied, skipped or rejected
    List<Planned.Scale> results() {
        return item.planned().stream()
                .filter(Planned.Scale.class::isInstance)
                .map(Planned.Scale.class::cast)
                .toList();
    }
}
