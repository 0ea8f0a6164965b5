package app.tandem.engine.image;

import app.tandem.engine.image.codec.FileBytes;
import app.tandem.engine.image.codec.Signature;
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
        try (FileBytes bytes = FileBytes.open(file)) {
            return Codecs.of(Signature.of(bytes)).probe(bytes);
        }
    }
}
