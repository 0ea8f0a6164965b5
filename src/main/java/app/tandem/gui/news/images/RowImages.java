package app.tandem.gui.news.images;

import app.tandem.engine.news.store.ImageConsent;
import app.tandem.engine.news.store.entries.EntryLine;
import app.tandem.gui.news.article.ImageRequest;
import app.tandem.gui.news.article.ImageSource;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// The pictures of rows: of feeds in the tree, and of entries in their list. Those of feeds alone that the
/// reader allows; of all others there is nothing to ask for. JavaFX thread.
public final class RowImages {
    /// As wide as the tile of a feed in text of almost twice the usual size, in pixels of a usual screen.
    private static final int ICON = 32;

    /// Half as wide again as the picture of an entry, so that one that is wider than its place fills it.
    private static final int THUMBNAIL = 84;

    /// A picture with less, such as one that only counts readers, shows nothing.
    private static final int LEAST = 16;

    private static final double RATIO = 4 / 3.0;

    private final AllowedImages allowed;
    private final Thumbnails icons;
    private final Thumbnails thumbnails;
    private final double scale;

    /// Pictures of rows.
    ///
    /// @param allowed what the reader allows
    /// @param source where they come from
    /// @param scale pixels of the screen per pixel of the window
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    public RowImages(AllowedImages allowed, ImageSource source, double scale, Executor fx) {
        this.allowed = allowed;
        this.scale = scale;
        icons = new Thumbnails(source, UnaryOperator.identity(), fx, InstantSource.system());
        thumbnails = new Thumbnails(source, RowImages::cut, fx, InstantSource.system());
    }

    /// What the reader allows.
    ///
    /// @return rows are to be shown anew where it changes
    public AllowedImages allowed() {
        return allowed;
    }

    /// The pictures of feeds.
    ///
    /// @return loads and keeps them
    Thumbnails icons() {
        return icons;
    }

    /// The pictures of entries.
    ///
    /// @return loads and keeps them
    public Thumbnails thumbnails() {
        return thumbnails;
    }

    /// What is asked for to show a feed.
    ///
    /// @param feed its address
    /// @return empty where the feed has no picture, or the reader has not allowed it
    Optional<ImageRequest> icon(URI feed) {
        return consent(feed).flatMap(consent -> request(consent.image(), ICON, consent));
    }

    /// What is asked for to show an entry.
    ///
    /// @param line the entry
    /// @return empty where the entry has no picture, or the reader has not allowed those of its feed
    public Optional<ImageRequest> thumbnail(EntryLine line) {
        return consent(line.feed()).flatMap(consent -> request(line.image(), THUMBNAIL, consent));
    }

    private Optional<ImageConsent> consent(URI feed) {
        return Optional.ofNullable(allowed.feedsProperty().get().get(feed));
    }

    private Optional<ImageRequest> request(@Nullable String address, int width, ImageConsent consent) {
        return Optional.ofNullable(address)
                .map(image -> new ImageRequest(image, (int) Math.ceil(width * scale), consent.trustedHost()));
    }

    /// The middle of a picture, of the shape of its place: the rest would only take memory.
    private static Image cut(Image image) {
        int width = (int) Math.round(Math.min(image.getWidth(), image.getHeight() * RATIO));
        int height = (int) Math.round(Math.min(image.getHeight(), image.getWidth() / RATIO));
        if (Math.min(width, height) < LEAST) {
            throw new IllegalArgumentException("too small");
        }
        int left = ((int) image.getWidth() - width) / 2;
        int top = ((int) image.getHeight() - height) / 2;
        return new WritableImage(image.getPixelReader(), left, top, width, height);
    }
}
