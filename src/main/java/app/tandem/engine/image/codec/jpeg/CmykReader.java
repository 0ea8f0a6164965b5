package app.tandem.engine.image.codec.jpeg;

import app.tandem.engine.image.codec.CmykToRgb;
import app.tandem.engine.image.codec.RasterConversions;
import app.tandem.engine.image.codec.imageio.TwelveMonkeys;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.work.Interrupts;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// JPEGs made for printing that do not come row by row.
final class CmykReader {
    private static final int YCCK = 2;
    private static final int ROWS = 64;

    private CmykReader() {}

    /// Reads one.
    ///
    /// @param file the file
    /// @param transform what Adobe's segment says; −1 where there is none
    /// @param profile the CMYK profile; null when there is none
    /// @return three channels, sRGB
    /// @throws app.tandem.engine.image.format.ImageException when the file or the profile is broken
    static Raster.Bytes read(Path file, int transform, byte @Nullable [] profile)
            throws IOException, InterruptedException {
        java.awt.image.Raster cmyk = TwelveMonkeys.readRaster(file, "jpeg", false);
        Size size = new Size(cmyk.getWidth(), cmyk.getHeight());
        byte[] samples = new byte[RasterConversions.samples(size, 3)];
        CmykToRgb mixed = CmykToRgb.of(transform >= 0, profile);
        int width = size.width();
        for (int y = 0; y < size.height(); y += ROWS) {
            Interrupts.check();
            int rows = Math.min(ROWS, size.height() - y);
            byte[] four = (byte[]) cmyk.getDataElements(0, y, width, rows, new byte[width * rows * 4]);
            if (transform == YCCK) {
                toCmyk(four);
            }
            byte[] three = mixed.rgb(four, width, rows);
            System.arraycopy(three, 0, samples, y * width * 3, width * rows * 3);
        }
        return new Raster.Bytes(size, 3, samples);
    }

    /// YCCK to CMYK: the first three are YCbCr of the light that is left (ITU-T T.871, 7; Adobe's note 5116).
    private static void toCmyk(byte[] samples) {
        for (int i = 0; i < samples.length; i += 4) {
            int y = samples[i] & 0xff;
            double cb = (samples[i + 1] & 0xff) - 128;
            double cr = (samples[i + 2] & 0xff) - 128;
            samples[i] = sample(255 - (y + 1.402 * cr));
            samples[i + 1] = sample(255 - (y - 0.344136 * cb - 0.714136 * cr));
            samples[i + 2] = sample(255 - (y + 1.772 * cb));
        }
    }

    private static byte sample(double value) {
        return (byte) Math.clamp(Math.round(value), 0, 255);
    }
}
