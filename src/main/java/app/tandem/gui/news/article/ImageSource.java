package app.tandem.gui.news.article;

import java.util.concurrent.CompletableFuture;
import javafx.scene.image.Image;

/// Where an article's pictures come from. What is asked for has the reader's consent.
@FunctionalInterface
public interface ImageSource {
    /// Begins to load a picture. Called on the FX thread; it must not wait.
    ///
    /// @param request which picture
    /// @return completes on any thread, with an exception when there is no picture to show; cancelling it
    /// gives the work up
    CompletableFuture<Image> load(ImageRequest request);
}
