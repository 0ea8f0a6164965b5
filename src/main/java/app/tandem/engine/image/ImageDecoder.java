package app.tandem.engine.image;

import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.content.PixelSink;
import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.work.Interrupts;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;

/// Reads pixels.
public final class ImageDecoder {
    private ImageDecoder() {}

    /// Loads the native codecs. The first JPEG or WebP does it otherwise, which costs it about a tenth of a
    /// second: a batch calls this on a thread of its own while it still looks for pictures.
    public static void load() {
        Codecs.load();
    }

    /// Decodes a picture, all frames of it, in the orientation in which it is stored.
    ///
    /// @param file the picture
    /// @param info what [ImageProbe] told of it
    /// @param decodeOptions how small it may come, and how broken
    /// @return the pixels, and what came with them
    /// @throws ImageException when the file is broken, with the reason in plain words
    /// @throws IOException when the file can't be read
    /// @throws InterruptedException when the thread is interrupted
    public static Image decode(Path file, ImageInfo info, DecodeOptions decodeOptions)
            throws IOException, InterruptedException {
        try {
            return Codecs.of(info.format()).decode(file, info, decodeOptions);
        } catch (ClosedByInterruptException interrupted) {
            throw Interrupts.of(interrupted);
        }
    }

    /// Decodes a picture and gives its pixels away band by band, where its codec can.
    ///
    /// @param file the picture
    /// @param info what [ImageProbe] told of it
    /// @param decodeOptions how small it may come, and how broken
    /// @param sink what receives the pixels
    /// @return false when the codec can't, and the sink was told nothing
    /// @throws ImageException when the file is broken, with the reason in plain words
    /// @throws IOException when the file can't be read
    /// @throws InterruptedException when the thread is interrupted
    static boolean stream(Path file, ImageInfo info, DecodeOptions decodeOptions, PixelSink sink)
            throws IOException, InterruptedException {
        try {
            return Codecs.of(info.format()).stream(file, info, decodeOptions, sink);
        } catch (ClosedByInterruptException interrupted) {
            throw Interrupts.of(interrupted);
        }
    }
}
