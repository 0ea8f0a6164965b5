package app.tandem.engine.scale.preview;

import app.tandem.engine.image.DisplayImage;
import app.tandem.engine.scale.plan.SourceImage;
import java.io.IOException;
import java.util.Optional;

/// Makes thumbnails for a list: most images come by rows, and JPEG files are shrunk as well. Without state: any
/// thread.
public final class Thumbnails {
    /// What decoding one may take: a larger image that is decoded as a whole gets none. A WebP of 24 megapixels
    /// is below.
    private static final long MOST_BYTES = 192L << 20;

    private Thumbnails() {}

    /// Makes a thumbnail.
    ///
    /// @param image an image with its header
    /// @param longest the longer side, in pixels
    /// @return upright, in sRGB; empty when it would take too much memory, or can't be read
    /// @throws InterruptedException when the thread is interrupted
    public static Optional<DisplayImage> of(SourceImage image, int longest) throws InterruptedException {
        boolean fits = image.info()
                .filter(info -> info.streaming().orElseGet(info::decodedBytes) <= MOST_BYTES)
                .isPresent();
        if (!fits) {
            return Optional.empty();
        }
        try {
            return Optional.of(ImagePreviewer.original(image, longest));
        } catch (IOException _) {
            return Optional.empty(); // the plan or the run tells what is wrong with it
        }
    }
}
