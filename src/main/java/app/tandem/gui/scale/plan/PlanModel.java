package app.tandem.gui.scale.plan;

import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.engine.scale.request.ScaleSettings;
import app.tandem.gui.scale.compare.CompareModel;
import app.tandem.gui.scale.run.Pace;
import app.tandem.gui.scale.thumbnail.ThumbnailModel;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;

/// The list of images with what follows it: the plan, the comparison, the estimate and the thumbnails. All
/// members belong to the JavaFX thread.
public final class PlanModel {
    private final ImageList images;
    private final PlanReader reader;
    private final EstimateModel estimate;
    private final ComparedImage compare;
    private final ThumbnailModel thumbnails;

    /// An empty list.
    ///
    /// @param settings those of the comparison
    /// @param background where files are looked at
    /// @param later the same, a moment later, in which another change may come
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    public PlanModel(ObservableValue<ScaleSettings> settings, Executor background, Executor later, Executor fx) {
        images = new ImageList(background, fx);
        estimate = new EstimateModel(later, fx);
        reader = new PlanReader(
                images, later, fx, (request, items) -> estimate.estimate(items, request.renderOptions()));
        compare = new ComparedImage(images, settings, new CompareModel(background, fx), later, fx);
        thumbnails = new ThumbnailModel(background, fx);
    }

    // Properties

    /// The list of images.
    ///
    /// @return always the same
    public ImageList images() {
        return images;
    }

    /// The comparison of an original with its result.
    ///
    /// @return always the same
    public ComparedImage compare() {
        return compare;
    }

    /// How many bytes a run would write.
    ///
    /// @return always the same
    public EstimateModel estimate() {
        return estimate;
    }

    /// Small images for the rows of the list.
    ///
    /// @return always the same
    public ThumbnailModel thumbnails() {
        return thumbnails;
    }

    /// How many headers of the list have been read.
    ///
    /// @return a total of 0 while none are being read
    public ReadOnlyObjectProperty<Pace> readingProperty() {
        return reader.paceProperty();
    }

    /// Whether sources are being read, or are about to be.
    ///
    /// @return false when all that was found is in the list
    public ReadOnlyBooleanProperty busyProperty() {
        return reader.busyProperty();
    }

    // Commands

    /// Shows what a run would do.
    ///
    /// @param request what is set
    public void show(ScaleRequest request) {
        estimate.forget();
        reader.show(request);
    }

    /// Empties the list.
    public void clear() {
        estimate.forget();
        reader.clear();
    }

    /// A run begins: it has the disk and the processor to itself, unless it waits for what arrives.
    ///
    /// @param watch whether it goes on until it is cancelled
    public void giveWay(boolean watch) {
        reader.cancel();
        estimate.forget();
        if (!watch) {
            thumbnails.pause();
        }
        images.forgetOutcomes();
    }

    /// A run is over.
    ///
    /// @param next what is set now; read or planned where the run cut that off
    /// @param more whether there may be more images than before the run
    public void resume(ScaleRequest next, boolean more) {
        thumbnails.resume();
        images.sortAgain();
        reader.resume(next, more);
    }
}
