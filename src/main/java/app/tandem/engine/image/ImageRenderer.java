package app.tandem.engine.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Makes scaled pictures of one original.
public final class ImageRenderer {
    private ImageRenderer() {}

    /// Decodes an original once and writes each rendering of it.
    ///
    /// @param source the original; only read
    /// @param info what [ImageProbe] told of it
    /// @param recipe how pixels become others
    /// @param renderings one or more pictures to make
    /// @throws ImageException when the original is broken or a target can't be made, with the reason in plain
    ///     words
    /// @throws IOException when a file can't be read or written
    /// @throws InterruptedException when the thread is interrupted
    public static void render(Path source, ImageInfo info, Recipe recipe, List<Rendering> renderings)
            throws IOException, InterruptedException {
        if (info.frames() > 0) {
            throw new ImageException("not yet");
        }
    }

    /// How much memory a rendering takes at its peak, so that a batch can admit pictures by their pixels.
    ///
    /// @param info the original
    /// @param recipe how pixels become others
    /// @param renderings what is to be made of it
    /// @return bytes, in the heap and outside it together; an upper bound
    public static long memory(ImageInfo info, Recipe recipe, List<Rendering> renderings) {
        return info.size().pixels();
    }
}
