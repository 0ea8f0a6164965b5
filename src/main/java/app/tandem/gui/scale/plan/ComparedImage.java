package app.tandem.gui.scale.plan;

import app.tandem.engine.scale.request.ScaleSettings;
import app.tandem.gui.scale.compare.CompareModel;
import app.tandem.gui.scale.compare.CompareRequest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Which image of the list is compared with its result: the comparison follows list and settings. JavaFX
/// thread.
public final class ComparedImage {
    private final ImageList images;
    private final ObservableValue<ScaleSettings> settings;
    private final CompareModel comparison;
    private final Executor later;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<Optional<Path>> open =
            new ReadOnlyObjectWrapper<>(this, "open", Optional.empty());
    private long newest;

    ComparedImage(
            ImageList images,
            ObservableValue<ScaleSettings> settings,
            CompareModel comparison,
            Executor later,
            Executor fx) {
        this.images = images;
        this.settings = settings;
        this.comparison = comparison;
        this.later = later;
        this.fx = fx;
        images.rowsProperty().subscribe(() -> {
            images.rowsProperty().get(); // asked for, so that the next change is told, too
            show();
        });
    }

    /// The comparison.
    ///
    /// @return always the same
    public CompareModel comparison() {
        return comparison;
    }

    /// The image that is compared.
    ///
    /// @return as plans name it; empty while the comparison is closed
    public ReadOnlyObjectProperty<Optional<Path>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Opens the comparison of an image at once.
    ///
    /// @param row an image of the list
    public void open(ImageRow row) {
        newest++;
        open.set(Optional.of(row.name()));
        show();
    }

    /// Opens it a moment later, unless another image is chosen by then, as while someone walks through the
    /// list.
    ///
    /// @param row an image of the list
    public void openSoon(ImageRow row) {
        long mine = ++newest;
        later.execute(() -> fx.execute(() -> {
            if (mine == newest) {
                open(row);
            }
        }));
    }

    /// Closes it and lets its memory go.
    public void close() {
        newest++;
        if (open.get().isPresent()) {
            open.set(Optional.empty());
            comparison.close();
        }
    }

    private void show() {
        if (open.get().isPresent()) {
            open.get()
                    .flatMap(images::find)
                    .flatMap(ImageRow::item)
                    .ifPresentOrElse(
                            item -> comparison.show(
                                    new CompareRequest(item, settings.getValue().renderOptions())),
                            comparison::close);
        }
    }
}
