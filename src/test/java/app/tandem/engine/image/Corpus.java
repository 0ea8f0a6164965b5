package app.tandem.engine.image;

import app.tandem.engine.image.pixels.Raster;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Pictures that lie beside the project on some machines. A test that asks for them is skipped where they are
/// absent.
final class Corpus {
    private Corpus() {}

    static List<Path> files(String folder, String extension) {
        Path found = Path.of("../shared/corpus/images", folder);
        Assumptions.assumeTrue(Files.isDirectory(found), "skipped: there is no " + found);
        try (Stream<Path> files = Files.list(found)) {
            return files.filter(file -> file.toString().endsWith(extension))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The pixels as another decoder gives them, with 16 bits a channel: red, green, blue, alpha.
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
