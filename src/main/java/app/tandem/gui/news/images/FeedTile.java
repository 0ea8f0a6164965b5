package app.tandem.gui.news.images;

import java.net.URI;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A feed at a glance: its picture where the reader allows it, else a letter on a colour. JavaFX thread.
public final class FeedTile extends StackPane {
    private static final double ROUNDING = 0.4;

    private final Label letter = new Label();
    private final RowImage picture;
    private final RowImages images;
    private String colour = "hue-0";
    private @Nullable URI feed;

    /// A tile without a feed.
    ///
    /// @param cell the cell that it belongs to, which is used for one feed after the other
    /// @param images the pictures of feeds
    public FeedTile(Node cell, RowImages images) {
        this.images = images;
        picture = new RowImage(cell, images.icons(), ROUNDING, () -> {});
        letter.getStyleClass().add("feed-letter");
        getStyleClass().addAll("feed-tile", colour);
        getChildren().addAll(letter, picture);
        picture.drawnProperty().subscribe(drawn -> {
            letter.setVisible(!drawn);
            paint();
        });
    }

    /// Shows a feed.
    ///
    /// @param name what the reader calls it
    /// @param address where it is
    public void show(String name, URI address) {
        letter.setText(Monogram.letter(name));
        feed = address;
        picture.show(images.icon(address));
        paint();
    }

    /// Shows none, and loads none.
    public void clear() {
        picture.show(Optional.empty());
    }

    /// By style class: the theme has two colours for each hue.
    private void paint() {
        String now = picture.drawnProperty().get() ? "pictured" : "hue-" + (feed == null ? 0 : Monogram.hue(feed));
        if (!now.equals(colour)) {
            getStyleClass().set(getStyleClass().indexOf(colour), now);
            colour = now;
        }
    }
}
