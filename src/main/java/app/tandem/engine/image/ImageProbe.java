package app.tandem.engine.image;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.codec.FormatDetector;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageInfo;
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
        try (ByteSource bytes = ByteSource.open(file)) {
            return Codecs.of(FormatDetector.of(bytes)).probe(bytes);
        }
    }
}
