package app.tandem.engine.image;

import app.tandem.engine.image.pixels.Raster;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Pictures of others, in a folder that the property `tandem.corpus` or the environment's `TANDEM_CORPUS`
/// names. A test that asks for them is skipped where they are absent.
final class Corpus {
    private static final String FOLDER =
            System.getProperty("tandem.corpus", Objects.requireNonNullElse(System.getenv("TANDEM_CORPUS"), ""));

    private Corpus() {}

    /// Those of one kind, in one of its folders.
    static List<Path> files(String folder, String extension) {
        return files(folder).stream()
                .filter(file -> file.toString().endsWith(extension))
                .toList();
    }

    /// All files in one of its folders, and in those below; all there are for the empty name.
    static List<Path> files(String folder) {
        Assumptions.assumeFalse(FOLDER.isEmpty(), "skipped: TANDEM_CORPUS names no folder");
        Path found = Path.of(FOLDER, folder);
        Assumptions.assumeTrue(Files.isDirectory(found), "skipped: there is no " + found);
        try (Stream<Path> files = Files.walk(found)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The pixels as another decoder gives them, with 16 bits per channel: red, green, blue, alpha.
    static short[] samples(BufferedImage image) {
        int width = image.getWidth();
        short[] samples = new short[width * image.getHeight() * 4];
        int bands = image.getRaster().getNumBands();
        boolean indexed = image.getColorModel() instanceof IndexColorModel;
        for (int i = 0; i < samples.length / 4; i++) {
            int x = i % width;
            int y = i / width;
            int[] pixel = new int[4];
            if (indexed) {
                int argb = image.getRGB(x, y);
                pixel = new int[] {argb >> 16 & 255, argb >> 8 & 255, argb & 255, argb >>> 24};
                bands = 4;
            } else {
                image.getRaster().getPixel(x, y, pixel);
            }
            int bits = indexed ? 8 : image.getSampleModel().getSampleSize(0);
            int scale = 65_535 / ((1 << bits) - 1);
            boolean grey = bands < 3;
            for (int c = 0; c < 4; c++) {
                boolean opaque = c == 3 && bands % 2 == 1;
                int band = c == 3 ? bands - 1 : grey ? 0 : c;
                samples[4 * i + c] = (short) (opaque ? 65_535 : pixel[band] * scale);
            }
        }
        return samples;
    }

    /// The same for a raster.
    static short[] samples(Raster raster) {
        int pixels = (int) raster.size().pixels();
        int channels = raster.channels();
        short[] samples = new short[pixels * 4];
        for (int i = 0; i < pixels; i++) {
            for (int c = 0; c < 4; c++) {
                boolean opaque = c == 3 && !raster.hasAlpha();
                int channel = c == 3 ? channels - 1 : channels < 3 ? 0 : c;
                samples[4 * i + c] = opaque ? (short) 65_535 : sample(raster, i * channels + channel);
            }
        }
        return samples;
    }

    private static short sample(Raster raster, int index) {
        return switch (raster) {
            case Raster.Bytes bytes -> (short) ((bytes.samples()[index] & 0xff) * 257);
            case Raster.Shorts shorts -> shorts.samples()[index];
        };
    }
}
