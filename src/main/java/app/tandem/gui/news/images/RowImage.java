package app.tandem.gui.news.images;

import app.tandem.gui.news.article.ImageRequest;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.ImagePattern;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The picture of a cell's row, fitted into this node with round corners. It is asked for when the row has been
/// on screen for a moment, and given up when the row leaves, so that rows that fly by ask for nothing. JavaFX
/// thread.
public final class RowImage extends Region {
    private static final Duration MOMENT = Duration.millis(150);

    private final ReadOnlyBooleanWrapper drawn = new ReadOnlyBooleanWrapper(this, "drawn");
    private final Rectangle shape = new Rectangle();
    private final PauseTransition moment = new PauseTransition(MOMENT);
    private final Node cell;
    private final Thumbnails images;
    private final double rounding;
    private final Runnable missing;
    private Optional<ImageRequest> wanted = Optional.empty();
    private Subscription loading = Subscription.EMPTY;
    private @Nullable Image image;

    /// No picture.
    ///
    /// @param cell shows one row after the other, and none while it is invisible
    /// @param images loads and keeps them
    /// @param rounding the diameter of the corners, as a share of the picture's height
    /// @param missing called where a picture does not come
    public RowImage(Node cell, Thumbnails images, double rounding, Runnable missing) {
        this.cell = cell;
        this.images = images;
        this.rounding = rounding;
        this.missing = missing;
        shape.setManaged(false);
        shape.setVisible(false);
        getChildren().add(shape);
        moment.setOnFinished(_ -> load());
        cell.visibleProperty().subscribe(this::await);
    }

    /// Whether a picture is shown.
    ///
    /// @return false while it is loaded, and where it does not come
    public ReadOnlyBooleanProperty drawnProperty() {
        return drawn.getReadOnlyProperty();
    }

    /// Shows a picture.
    ///
    /// @param request which, with the reader's consent; empty for none
    public void show(Optional<ImageRequest> request) {
        if (wanted.equals(request)) {
            return;
        }
        wanted = request;
        draw(request.flatMap(images::find));
        await(cell.isVisible());
    }

    private void await(boolean visible) {
        moment.stop();
        loading.unsubscribe();
        loading = Subscription.EMPTY;
        if (visible
                && image == null
                && wanted.filter(one -> !images.isMissing(one)).isPresent()) {
            moment.playFromStart();
        }
    }

    private void load() {
        wanted.ifPresent(one -> loading = images.load(one, come -> {
            draw(come);
            if (come.isEmpty()) {
                missing.run();
            }
        }));
    }

    private void draw(Optional<Image> come) {
        image = come.orElse(null);
        if (image != null) {
            shape.setFill(new ImagePattern(image));
        }
        shape.setVisible(image != null);
        drawn.set(image != null);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (image != null) {
            double share = Math.min(getWidth() / image.getWidth(), getHeight() / image.getHeight());
            shape.setWidth(image.getWidth() * share);
            shape.setHeight(image.getHeight() * share);
            shape.setArcWidth(shape.getHeight() * rounding);
            shape.setArcHeight(shape.getHeight() * rounding);
            shape.relocate(
                    snapPositionX((getWidth() - shape.getWidth()) / 2),
                    snapPositionY((getHeight() - shape.getHeight()) / 2));
        }
    }
}
