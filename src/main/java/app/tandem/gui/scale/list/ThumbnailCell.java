package app.tandem.gui.scale.list;

import app.tandem.engine.scale.plan.PlanItem;
import app.tandem.engine.scale.plan.SourceImage;
import app.tandem.gui.controls.Icons;
import app.tandem.gui.scale.plan.ImageRow;
import app.tandem.gui.scale.plan.ListFilter;
import app.tandem.gui.scale.thumbnail.ThumbnailModel;
import java.util.Optional;
import javafx.scene.control.TableCell;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A cell with the image itself, small. It asks for it when it is seen, and takes that back when it shows
/// another.
final class ThumbnailCell extends TableCell<ImageRow, ImageRow> {
    /// What is left of the row's height, in em of the text.
    private static final double SIDE = 2.1;

    private final ThumbnailModel thumbnails;
    private final ImageView view = new ImageView();
    private @Nullable SourceImage source;

    ThumbnailCell(ThumbnailModel thumbnails) {
        this.thumbnails = thumbnails;
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.fitWidthProperty().bind(fontProperty().map(font -> font.getSize() * SIDE));
        view.fitHeightProperty().bind(view.fitWidthProperty());
        getStyleClass().add("thumbnail-cell");
    }

    @Override
    protected void updateItem(ImageRow row, boolean empty) {
        super.updateItem(row, empty);
        SourceImage next = empty || row == null
                ? null
                : row.item()
                        .map(PlanItem::image)
                        .filter(image -> image.info().isPresent())
                        .orElse(null);
        if (next == null) {
            thumbnails.forget(this);
            show(Optional.empty());
            if (!empty && row != null && ListFilter.FAILED.shows(row)) {
                setGraphic(failure()); // a colour alone would tell nothing to some
            }
        } else if (!next.equals(source)) {
            show(Optional.empty());
            thumbnails.ask(this, next, this::show);
        }
        source = next;
    }

    private static FontIcon failure() {
        FontIcon mark = Icons.of(Feather.ALERT_CIRCLE);
        mark.getStyleClass().add("failure-mark");
        return mark;
    }

    private void show(Optional<Image> image) {
        view.setImage(image.orElse(null));
        setGraphic(image.isPresent() ? view : null);
    }
}
