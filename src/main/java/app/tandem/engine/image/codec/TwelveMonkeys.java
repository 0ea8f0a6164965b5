package app.tandem.engine.image.codec;

import app.tandem.engine.image.ImageException;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/// The readers of TwelveMonkeys, for what is rare, old or peculiar. They can't be interrupted.
final class TwelveMonkeys {
    private TwelveMonkeys() {}

    /// Reads the first picture of a file.
    ///
    /// @param file the file
    /// @param format its name in ImageIO
    /// @param lenient give what can be read of a broken file
    /// @return the picture
    /// @throws ImageException when the file is broken
    static BufferedImage read(Path file, String format, boolean lenient) throws IOException, InterruptedException {
        Cancellation.check();
        ImageReader reader = reader(format);
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in);
            return read(reader, lenient);
        } finally {
            reader.dispose();
            Cancellation.check();
        }
    }

    /// Reads the samples of the first picture of a file as they are, without any conversion of colours.
    ///
    /// @param file the file
    /// @param format its name in ImageIO
    /// @return the samples
    /// @throws ImageException when the file is broken
    static Raster readRaster(Path file, String format) throws IOException, InterruptedException {
        Cancellation.check();
        ImageReader reader = reader(format);
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in);
            return reader.readRaster(0, null);
        } catch (IOException | RuntimeException broken) {
            throw new ImageException("it is broken or cut off: " + reason(broken), broken);
        } finally {
            reader.dispose();
            Cancellation.check();
        }
    }

    private static BufferedImage read(ImageReader reader, boolean lenient) throws IOException {
        BufferedImage[] partial = new BufferedImage[1];
        reader.addIIOReadUpdateListener(new Started(partial));
        try {
            return reader.read(0);
        } catch (IOException | RuntimeException broken) { // they throw what they like at what makes no sense
            @Nullable BufferedImage there = partial[0];
            if (lenient && there != null) {
                return there;
            }
            throw new ImageException("it is broken or cut off: " + reason(broken), broken);
        }
    }

    private static String reason(Exception broken) {
        String message = broken.getMessage();
        return message == null ? broken.getClass().getSimpleName() : message;
    }

    private static ImageReader reader(String format) throws ImageException {
        for (Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format); readers.hasNext(); ) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith("com.twelvemonkeys.")) {
                return reader;
            }
        }
        throw new ImageException("the reader for " + format + " is missing");
    }
}
