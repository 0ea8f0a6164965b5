package app.tandem.engine.image;

import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.work.Interrupts;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;

/// Writes pictures.
public final class ImageEncoder {
    private ImageEncoder() {}

    /// Writes a picture.
    ///
    /// @param picture pixels, upright, and the metadata to write as far as the format can hold it
    /// @param encodeOptions format and settings
    /// @param file where to; overwritten if it exists
    /// @throws ImageException when the format can't hold the picture, with the reason
    /// @throws IOException when the file can't be written
    /// @throws InterruptedException when the thread is interrupted
    public static void encode(Image picture, EncodeOptions encodeOptions, Path file)
            throws IOException, InterruptedException {
        try {
            Interrupts.check();
            Codecs.of(encodeOptions.format()).encode(picture, encodeOptions, file);
        } catch (ClosedByInterruptException interrupted) {
            throw Interrupts.of(interrupted);
        }
    }
}
