package app.tandem.engine.image.codec.imageio;

import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.problem.Problem;
import app.tandem.engine.work.Interrupts;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/// The readers of TwelveMonkeys, for what is rare, old or peculiar. They are stopped between rows or
/// strips, and where they read on in the file.
public final class TwelveMonkeys {
    /// What people can read: words, numbers, and no names of classes, fields or objects.
    private static final Pattern IN_WORDS =
            Pattern.compile("(?!.*(class |[a-z][A-Z]|[A-Z]{2,}_|[@\\[$]|\\w\\.\\w)).{1,120}");

    private TwelveMonkeys() {}

    /// Reads the first picture of a file.
    ///
    /// @param file the file
    /// @param format its name in ImageIO
    /// @param lenient give what can be read of a broken file; what is missing is black, or transparent
    /// @return the picture
    /// @throws ImageException when the file is broken
    /// @throws IOException when it can't be read
    /// @throws InterruptedException when the thread is interrupted
    public static BufferedImage read(Path file, String format, boolean lenient)
            throws IOException, InterruptedException {
        Interrupts.check();
        ImageReader reader = reader(format);
        try (ImageInputStream in = new InterruptibleInput(file.toFile())) {
            reader.setInput(in);
            reader.addIIOReadProgressListener(new StopWhenInterrupted());
            Read<BufferedImage> read = read(reader, lenient, param -> reader.read(0, param), Function.identity());
            return read.orThrow(BufferedImage::getRaster);
        } finally {
            reader.dispose();
            Interrupts.check();
        }
    }

    /// Reads the samples of the first picture of a file as they are, without any conversion of colours.
    ///
    /// @param file the file
    /// @param format its name in ImageIO
    /// @param lenient give what can be read of a broken file; what is missing is zero
    /// @return the samples
    /// @throws ImageException when the file is broken
    /// @throws IOException when it can't be read
    /// @throws InterruptedException when the thread is interrupted
    public static Raster readRaster(Path file, String format, boolean lenient)
            throws IOException, InterruptedException {
        Interrupts.check();
        ImageReader reader = reader(format);
        try (ImageInputStream in = new InterruptibleInput(file.toFile())) {
            reader.setInput(in);
            reader.addIIOReadProgressListener(new StopWhenInterrupted());
            Read<Raster> read = read(reader, lenient, param -> reader.readRaster(0, param), BufferedImage::getRaster);
            return read.orThrow(Function.identity());
        } finally {
            reader.dispose();
            Interrupts.check();
        }
    }

    /// One of a reader's ways to read.
    @FunctionalInterface
    interface Way<T> {
        T read(@Nullable ImageReadParam param) throws IOException;
    }

    /// What a reader gave.
    ///
    /// @param pixels all, or those before what is broken: the rest is zero
    /// @param broken why not all; empty when nothing is broken
    record Read<T>(T pixels, Optional<ImageException> broken) {

        private T orThrow(Function<T, Raster> raster) throws ImageException {
            if (broken.isPresent() && !hasPixels(raster.apply(pixels))) {
                throw broken.get();
            }
            return pixels;
        }
    }

    /// Reads in one of the ways.
    ///
    /// @param reader has its input
    /// @param lenient give what can be read of a broken file
    /// @param way how
    /// @param of what the way gives of an image
    /// @return the pixels
    /// @throws ImageException when the file is broken and must not be, or of a kind that it doesn't know
    static <T> Read<T> read(ImageReader reader, boolean lenient, Way<T> way, Function<BufferedImage, T> of)
            throws ImageException {
        @Nullable BufferedImage begun = null;
        try {
            if (!lenient) {
                return new Read<>(way.read(null), Optional.empty());
            }
            ImageTypeSpecifier type = reader.getImageTypes(0).next(); // the one that it would take by itself
            begun = type.createBufferedImage(reader.getWidth(0), reader.getHeight(0));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setDestination(begun);
            return new Read<>(way.read(param), Optional.empty());
        } catch (IOException | RuntimeException broken) { // they throw what they like at what makes no sense
            if (begun == null) {
                throw broken(broken);
            }
            return new Read<>(of.apply(begun), Optional.of(broken(broken)));
        }
    }

    /// Whether anything was read: a new picture is all zeros.
    ///
    /// @param raster what a reader filled
    /// @return false when all of it is zero
    public static boolean hasPixels(Raster raster) {
        DataBuffer samples = raster.getDataBuffer();
        for (int bank = 0; bank < samples.getNumBanks(); bank++) {
            for (int i = 0; i < samples.getSize(); i++) {
                if (samples.getElem(bank, i) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The reason for people. Readers say what they stumbled on in words of programmers, and wrap one exception
    /// in another: of that nothing is taken but that the file ends early, or is of an unknown kind.
    ///
    /// @param broken what a reader threw
    /// @return what is thrown on
    static ImageException broken(Exception broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException) {
                return new ImageException(Problem.of("image.cutOff"), broken);
            }
        }
        String said = broken.getMessage() == null ? "" : broken.getMessage();
        if (!said.matches("(?s)(Unknown|Unsupported) .*")) {
            return new ImageException(Problem.of("image.brokenOrCutOff"), broken);
        }
        return new ImageException(
                IN_WORDS.matcher(said).matches()
                        ? Problem.of("image.unreadKind.said", said)
                        : Problem.of("image.unreadKind"),
                broken);
    }

    /// Finds the reader of TwelveMonkeys for a format.
    ///
    /// @param format its name in ImageIO
    /// @return to be disposed
    /// @throws ImageException when there is none
    static ImageReader reader(String format) throws ImageException {
        for (Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format); readers.hasNext(); ) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith("com.twelvemonkeys.")) {
                return reader;
            }
        }
        throw ImageException.of("image.noReader", format);
    }
}
