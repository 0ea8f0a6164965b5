package app.tandem.gui.news.images;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.image.Image;

/// Decodes pictures of strangers for the screen. Whoever makes the window passes one in, so that news depend
/// on no image engine.
@FunctionalInterface
public interface ArticleImageDecoder {
    /// Decodes a picture. Called on a background thread, one picture at a time.
    ///
    /// @param file the picture, in any format
    /// @param width the largest width that can be shown, in pixels of the screen, 1 or more
    /// @return the picture, upright, no wider than that
    /// @throws IOException when it is none, or too large to be decoded, with the reason in plain words
    /// @throws InterruptedException when the thread is interrupted
    Image decode(Path file, int width) throws IOException, InterruptedException;
}
