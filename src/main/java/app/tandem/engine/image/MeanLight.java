package app.tandem.engine.image;

/// Corrects the codes of a codec that shrinks a picture while it decodes.
///
/// Such a codec gives the mean of the codes that become one pixel, and the mean of codes is not the code of the mean
/// light. How far off it is follows from how much those codes differ, and the codec knows that: the mean square of what
/// it leaves out (Parseval). They are taken to be spread as a beta distribution, the usual one between two bounds; at
/// its widest some pixels are black and the others white. Its first three moments give the mean of any polynomial of
/// third degree, and a curve of light comes near one.
public final class MeanLight {
    /// How long a row of [#corrections] is: for codes 0 to 255, and on both sides for samples that are not yet cut off.
    public static final int RANGE = 1024;

    /// Where the code 0 stands in a row of [#corrections].
    public static final int ZERO = 384;

    private static final int STEPS = 3; // 2³ rows for an octave of the variance
    private static final int SHIFT = 23 - STEPS; // a float has 23 bits behind its exponent
    private static final int ONE = Float.floatToRawIntBits(1) >> SHIFT;
    private static final float WIDEST = 127.5f * 127.5f; // half black, half white
    private static final int ROWS = row(WIDEST) + 1;

    private final byte[] corrections;

    private MeanLight(Correction correction) {
        corrections = new byte[ROWS * RANGE];
        for (int row = 0; row < ROWS; row++) {
            double variance = variance(row);
            for (int i = 0; i < RANGE; i++) {
                int code = Math.clamp(i - ZERO, 0, 255);
                boolean isInside = code == i - ZERO;
                corrections[row * RANGE + i] =
                        isInside || i == 0 ? (byte) correction.code(code, variance) : corrections[row * RANGE + i - 1];
            }
        }
    }

    @FunctionalInterface
    private interface Correction {
        int code(int code, double variance);
    }

    /// Keeps the mean of codes as it is.
    ///
    /// @return no correction
    static MeanLight ofCodes() {
        return new MeanLight((code, _) -> code);
    }

    /// Keeps the mean of light.
    ///
    /// @param curve what codes of 8 bits mean
    /// @return corrections
    static MeanLight of(ToneCurve curve) {
        return curve == ToneCurve.srgb(Byte.SIZE) ? Srgb.LIGHT : corrected(curve);
    }

    private static MeanLight corrected(ToneCurve curve) {
        float[] light = curve.intensities();
        // the polynomial a·x + b·x² + c·x³ that meets the curve at 1/3, 2/3 and 1
        double third = light[85];
        double twoThirds = light[170];
        double c = 13.5 * (third - twoThirds) + 4.5 * light[255];
        double b = 4.5 * (twoThirds - 2 * third) - c;
        return new MeanLight((code, variance) -> {
            double mean = code / 255.0;
            double square = Math.min(variance / (255 * 255), mean * (1 - mean));
            if (square <= 0) {
                return code;
            }
            double size = mean * (1 - mean) / square - 1;
            double third3 = (mean * mean + square) * (mean * size + 2) / (size + 2);
            return curve.code((float) (light[code] + b * square + c * (third3 - mean * mean * mean)));
        });
    }

    /// Which row of the corrections a spread needs.
    ///
    /// @param variance the mean square by which codes differ from their mean; 0 or more
    /// @return 0, without correction, and up
    public static int row(float variance) {
        return (Float.floatToRawIntBits(Math.min(variance, WIDEST) + 1) >> SHIFT) - ONE;
    }

    /// The widest spread that a mean code allows: all that becomes one pixel is black or white.
    ///
    /// @param place of the code in a row of the corrections
    /// @return the mean square by which those codes differ from their mean
    public static float widest(int place) {
        int code = Math.min(Math.max(place - ZERO, 0), 255);
        return code * (255 - code);
    }

    /// The middle of what shares a row.
    private static double variance(int row) {
        if (row == 0 || row == ROWS - 1) {
            return row == 0 ? 0 : WIDEST;
        }
        return Float.intBitsToFloat(((ONE + row) << SHIFT) + (1 << (SHIFT - 1))) - 1;
    }

    /// The corrected codes, row by row ([#row]), each by mean code + [#ZERO]. Not a copy: only to be read.
    ///
    /// @return codes, 0 to 255
    public byte[] corrections() {
        return corrections;
    }

    private static final class Srgb {
        static final MeanLight LIGHT = corrected(ToneCurve.srgb(Byte.SIZE));
    }
}
