package app.tandem.gui.scale;

import app.tandem.engine.image.DisplayImage;
import app.tandem.engine.image.RenderOptions;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.scale.PlanItem;
import app.tandem.engine.scale.Planned;
import app.tandem.engine.scale.preview.ImagePreviewer;
import app.tandem.engine.scale.preview.PreviewResult;
import app.tandem.engine.scale.request.ScaleSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// Renders one image of the list for the comparison, again whenever its plan has changed. Renders follow each
/// other, and the newest ends the one before. All members belong to the JavaFX thread.
public final class CompareModel {
    /// The longest side of the original on the screen, in pixels.
    private static final int LONGEST = 2048;

    private static final long BUDGET = 256L << 20;

    private final ImageList images;
    private final ObservableValue<ScaleSettings> settings;
    private final Executor background;
    private final Executor fx;
    private final ImagePreviewer previewer = new ImagePreviewer(BUDGET);
    private final ReadOnlyObjectWrapper<Optional<Path>> open =
            new ReadOnlyObjectWrapper<>(this, "open", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Comparison>> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    private @Nullable FutureTask<@Nullable Void> task;
    private Optional<PlanItem> rendered = Optional.empty();

    CompareModel(ImageList images, ObservableValue<ScaleSettings> settings, Executor background, Executor fx) {
        this.images = images;
        this.settings = settings;
        this.background = background;
        this.fx = fx;
        images.rowsProperty().subscribe(() -> {
            images.rowsProperty().get(); // asked for, so that the next change is told, too
            follow();
        });
    }

    /// The image that is compared.
    ///
    /// @return as plans name it; empty while the comparison is closed
    ReadOnlyObjectProperty<Optional<Path>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// What is shown.
    ///
    /// @return empty until it is rendered
    ReadOnlyObjectProperty<Optional<Comparison>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Opens the comparison of an image.
    void open(ImageRow row) {
        shown.set(Optional.empty());
        rendered = Optional.empty();
        open.set(Optional.of(row.name()));
        follow();
    }

    /// Closes it and lets its memory go.
    void close() {
        end();
        open.set(Optional.empty());
        shown.set(Optional.empty());
        rendered = Optional.empty();
        queue(new FutureTask<>(() -> {
            previewer.clear();
            return null;
        }));
    }

    /// Renders again if the plan of the image has changed.
    private void follow() {
        Optional<PlanItem> item = open.get().flatMap(images::find).flatMap(ImageRow::item);
        if (item.isEmpty() || item.equals(rendered)) {
            return;
        }
        rendered = item;
        end();
        RenderOptions options = settings.getValue().recipe();
        FutureTask<@Nullable Void> started = new FutureTask<>(() -> {
            Optional<Comparison> made = render(item.get(), options);
            fx.execute(() -> {
                if (item.equals(rendered)) {
                    shown.set(made);
                }
            });
            return null;
        });
        task = started;
        queue(started);
    }

    private void end() {
        if (task != null) {
            task.cancel(true);
        }
    }

    private void queue(FutureTask<@Nullable Void> next) {
        last = last.thenRunAsync(next, background);
    }

    private Optional<Comparison> render(PlanItem item, RenderOptions options) throws InterruptedException {
        Optional<Planned.Scale> scale = item.planned().stream()
                .filter(Planned.Scale.class::isInstance)
                .map(Planned.Scale.class::cast)
                .findFirst();
        if (scale.isEmpty()) {
            return Optional.empty();
        }
        try {
            DisplayImage original = ImagePreviewer.original(item.image(), LONGEST);
            PreviewResult result = previewer.result(item.image(), scale.get(), options);
            Size whole = item.from().orElseThrow();
            double share = (double) original.size().width() / whole.width();
            var region = scale.get().region();
            Rectangle2D part = new Rectangle2D(
                    region.x() * share, region.y() * share, region.width() * share, region.height() * share);
            return Optional.of(new Comparison(image(original), part, image(result.image()), result));
        } catch (IOException _) {
            return Optional.empty(); // the plan or the run tells what is wrong with it
        }
    }

    private static Image image(DisplayImage display) {
        int width = display.size().width();
        int height = display.size().height();
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), display.argb(), 0, width);
        return image;
    }
}
