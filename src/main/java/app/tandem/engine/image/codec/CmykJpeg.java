package app.tandem.engine.image.codec;

import app.tandem.engine.image.ImageException;
import app.tandem.engine.image.Raster;
import app.tandem.engine.image.Size;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// JPEGs made for printing: turned into sRGB by the JDK's colour management where there is a profile of the inks.
/// Without one each ink swallows its opposite light, as browsers have it.
final class CmykJpeg {
    private static final int YCCK = 2;
    private static final int ROWS = 64;

    private CmykJpeg() {}

    /// Reads one.
    ///
    /// @param file the file
    /// @param transform what Adobe's segment says; −1 where there is none
    /// @param profile of the inks; null when there is none
    /// @return three channels, sRGB
    /// @throws ImageException when the file or the profile is broken
    static Raster.Bytes read(Path file, int transform, byte @Nullable [] profile)
            throws IOException, InterruptedException {
        java.awt.image.Raster inks = TwelveMonkeys.readRaster(file, "jpeg");
        Size size = new Size(inks.getWidth(), inks.getHeight());
        byte[] samples = new byte[Rasters.samples(size, 3)];
        ColorConvertOp toSrgb = profile == null ? null : conversion(profile);
        int width = size.width();
        for (int y = 0; y < size.height(); y += ROWS) {
            Cancellation.check();
            int rows = Math.min(ROWS, size.height() - y);
            byte[] four = (byte[]) inks.getDataElements(0, y, width, rows, new byte[width * rows * 4]);
            if (transform == YCCK) {
                toCmyk(four);
            }
            if (transform >= 0) {
                invert(four);
            }
            byte[] three = new byte[width * rows * 3];
            if (toSrgb == null) {
                mix(four, three);
            } else {
                toSrgb.filter(interleaved(four, width, rows, 4), interleaved(three, width, rows, 3));
            }
            System.arraycopy(three, 0, samples, y * width * 3, three.length);
        }
        return new Raster.Bytes(size, 3, samples);
    }

    private static void mix(byte[] inks, byte[] rgb) {
        for (int i = 0, to = 0; i < inks.length; i += 4, to += 3) {
            int paper = 255 - (inks[i + 3] & 0xff);
            for (int c = 0; c < 3; c++) {
                rgb[to + c] = (byte) (((255 - (inks[i + c] & 0xff)) * paper + 127) / 255);
            }
        }
    }

    private static ColorConvertOp conversion(byte[] profile) throws ImageException {
        try {
            ICC_Profile inks = ICC_Profile.getInstance(profile);
            if (inks.getColorSpaceType() != ColorSpace.TYPE_CMYK) {
                throw new ImageException("its colour profile is not one of four inks");
            }
            ColorSpace srgb = ColorSpace.getInstance(ColorSpace.CS_sRGB);
            return new ColorConvertOp(new ICC_ColorSpace(inks), srgb, null);
        } catch (IllegalArgumentException broken) {
            throw new ImageException("its colour profile is broken", broken);
        }
    }

    private static WritableRaster interleaved(byte[] samples, int width, int height, int channels) {
        int[] bands = IntStream.range(0, channels).toArray();
        return java.awt.image.Raster.createInterleavedRaster(
                new DataBufferByte(samples, samples.length), width, height, width * channels, channels, bands, null);
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

    /// Adobe's programs write how much paper is left, not how much ink there is.
    private static void invert(byte[] samples) {
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) ~samples[i];
        }
    }
}
