package app.tandem.gui.news.entries;

import app.tandem.engine.news.store.entries.EntryLine;
import app.tandem.gui.news.article.ImageRequest;
import app.tandem.gui.news.images.RowImage;
import app.tandem.gui.news.images.RowImages;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// The picture of an entry beside its text. It takes space only where there is one to show, and from the
/// beginning, so that the text does not move when it comes. JavaFX thread.
final class EntryThumbnail extends StackPane {
    private static final double ROUNDING = 0.2;

    private final RowImages images;
    private final RowImage picture;

    /// No picture.
    ///
    /// @param cell the cell that it belongs to, which is used for one entry after the other
    /// @param images the pictures of entries
    EntryThumbnail(Node cell, RowImages images) {
        this.images = images;
        picture = new RowImage(cell, images.thumbnails(), ROUNDING, () -> reserve(false));
        getStyleClass().add("entry-thumbnail");
        getChildren().add(picture);
        reserve(false);
    }

    /// Shows the picture of an entry, if the reader allows those of its feed.
    ///
    /// @param line the entry
    /// @param density how much rows show: only those with the beginning of the text have the height
    void show(EntryLine line, Density density) {
        Optional<ImageRequest> request = density == Density.BEGINNING ? images.thumbnail(line) : Optional.empty();
        reserve(request.filter(one -> !images.thumbnails().isMissing(one)).isPresent());
        picture.show(request);
    }

    /// Shows none, and loads none.
    void clear() {
        picture.show(Optional.empty());
    }

    private void reserve(boolean space) {
        setVisible(space);
        setManaged(space);
    }
}
