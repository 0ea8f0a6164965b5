package app.tandem.engine.image.codec;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.WritableRaster;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Makes sRGB of CMYK: by the JDK's colour management where there is a CMYK profile. Without one
/// each ink absorbs its opposite colour, as browsers have it.
public final class CmykToRgb {
    private final boolean inverted;
    private final @Nullable ColorConvertOp toSrgb;
    private byte[] rgb = {};

    private CmykToRgb(boolean inverted, @Nullable ColorConvertOp toSrgb) {
        this.inverted = inverted;
        this.toSrgb = toSrgb;
    }

    /// Prepares for a picture.
    ///
    /// @param inverted whether samples say how much paper is left, as Adobe's programs write them
    /// @param profile the CMYK profile; null when there is none. One that is broken, or of another kind of
    /// picture, is passed over
    /// @return what converts its rows
    public static CmykToRgb of(boolean inverted, byte @Nullable [] profile) {
        return new CmykToRgb(inverted, profile == null ? null : conversion(profile));
    }

    /// Converts some rows.
    ///
    /// @param cmyk four samples per pixel, or more of them; overwritten
    /// @param width of a row
    /// @param rows how many
    /// @return three samples per pixel, or more of them; the next call overwrites them
    public byte[] rgb(byte[] cmyk, int width, int rows) {
        int pixels = width * rows;
        if (rgb.length < pixels * 3) {
            rgb = new byte[pixels * 3];
        }
        if (inverted) {
            for (int i = 0; i < pixels * 4; i++) {
                cmyk[i] = (byte) ~cmyk[i];
            }
        }
        if (toSrgb == null) {
            mix(cmyk, rgb, pixels);
        } else {
            toSrgb.filter(interleaved(cmyk, width, rows, 4), interleaved(rgb, width, rows, 3));
        }
        return rgb;
    }

    private static void mix(byte[] cmyk, byte[] rgb, int pixels) {
        for (int i = 0, to = 0; i < pixels * 4; i += 4, to += 3) {
            int paper = 255 - (cmyk[i + 3] & 0xff);
            for (int c = 0; c < 3; c++) {
                rgb[to + c] = (byte) (((255 - (cmyk[i + c] & 0xff)) * paper + 127) / 255);
            }
        }
    }

    private static @Nullable ColorConvertOp conversion(byte[] profile) {
        try {
            ICC_Profile cmyk = ICC_Profile.getInstance(profile);
            if (cmyk.getColorSpaceType() != ColorSpace.TYPE_CMYK) {
                return null;
            }
            ColorConvertOp conversion =
                    new ColorConvertOp(new ICC_ColorSpace(cmyk), ColorSpace.getInstance(ColorSpace.CS_sRGB), null);
            conversion.filter(interleaved(new byte[4], 1, 1, 4), interleaved(new byte[3], 1, 1, 3)); // or it throws
            return conversion;
        } catch (IllegalArgumentException | CMMException broken) {
            return null;
        }
    }

    private static WritableRaster interleaved(byte[] samples, int width, int height, int channels) {
        int[] bands = IntStream.range(0, channels).toArray();
        return java.awt.image.Raster.createInterleavedRaster(
                new DataBufferByte(samples, samples.length), width, height, width * channels, channels, bands, null);
    }
}
