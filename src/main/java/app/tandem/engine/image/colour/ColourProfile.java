package app.tandem.engine.image.colour;

import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.work.Interrupts;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An embedded ICC profile that fits its picture.
public final class ColourProfile {
    /// So many rows are converted at once, so that a cancel is soon heard.
    private static final int BAND = 64;

    private final ICC_Profile profile;
    private final byte[] bytes;

    private ColourProfile(ICC_Profile profile, byte[] bytes) {
        this.profile = profile;
        this.bytes = bytes;
    }

    /// Reads a profile.
    ///
    /// @param icc the embedded block; null when there is none
    /// @param channels of the picture that came with it
    /// @return the profile; empty when there is none, or it is broken or for another kind of picture, such as
    ///     that of a CMYK file that has become RGB: the picture is then taken for sRGB
    public static Optional<ColourProfile> of(byte @Nullable [] icc, int channels) {
        if (icc == null) {
            return Optional.empty();
        }
        try {
            ICC_Profile profile = ICC_Profile.getInstance(icc);
            boolean fits = channels <= 2
                    ? profile.getColorSpaceType() == ColorSpace.TYPE_GRAY
                    : profile.getColorSpaceType() == ColorSpace.TYPE_RGB;
            return fits ? Optional.of(new ColourProfile(profile, icc)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The block to embed again.
    ///
    /// @return not a copy
    public byte[] bytes() {
        return bytes;
    }

    /// How its encoded samples become intensities.
    ///
    /// @param depth bits per sample, 8 or 16
    /// @return the profile's own curve where it is of the simple kind, else that of sRGB, which comes near
    public ToneCurve toneCurve(int depth) {
        return TransferFunction.of(profile)
                .map(function -> ToneCurve.of(depth, function))
                .orElseGet(() -> ToneCurve.srgb(depth));
    }

    /// Converts a picture to sRGB.
    ///
    /// @param raster changed in place
    /// @throws InterruptedException when the thread is interrupted: it is asked at each band of rows
    public void convertToSrgb(Raster raster) throws InterruptedException {
        int colours = raster.channels() - (raster.hasAlpha() ? 1 : 0);
        ColorConvertOp conversion =
                new ColorConvertOp(new ICC_Profile[] {profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB)}, null);
        int width = raster.size().width();
        WritableRaster from = band(raster, colours);
        // grey becomes colour, for Java's own grey is linear; the three channels are then equal
        WritableRaster to = band(raster, 3);
        int[] samples = new int[width * BAND];
        for (int y = 0; y < raster.size().height(); y += BAND) {
            Interrupts.check();
            int rows = Math.min(BAND, raster.size().height() - y);
            int first = y * width * raster.channels();
            for (int colour = 0; colour < colours; colour++) {
                for (int i = 0; i < rows * width; i++) {
                    samples[i] = raster.sample(first + i * raster.channels() + colour);
                }
                from.setSamples(0, 0, width, rows, colour, samples);
            }
            conversion.filter(from, to);
            for (int colour = 0; colour < colours; colour++) {
                to.getSamples(0, 0, width, rows, colour, samples);
                for (int i = 0; i < rows * width; i++) {
                    raster.put(first + i * raster.channels() + colour, samples[i]);
                }
            }
        }
    }

    /// Java's colour management wants samples side by side, without alpha between them.
    private static WritableRaster band(Raster like, int channels) {
        int type = like.depth() == 8 ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT;
        return java.awt.image.Raster.createInterleavedRaster(type, like.size().width(), BAND, channels, null);
    }
}
