package app.tandem.engine.image;

/// The light of a picture that a codec shrinks while it decodes.
///
/// Such a codec knows the mean of the codes that become one pixel, and the light of the mean is not the mean of the
/// light. How far off it is follows from how much those codes differ, and the codec knows that: the mean square of what
/// it leaves out (Parseval). They are taken to be spread as a beta distribution, the usual one between two bounds; at
/// its widest some pixels are black and the others white. Its first three moments give the mean of any polynomial of
/// third degree, and a curve of light comes near one.
///
/// Where colour is stored more coarsely than brightness, the noise of brightness carries colours past their bounds,
/// and a full decode cuts them off there. Rows of their own are for that: a normal distribution, cut off.
public final class MeanLight {
    /// How long a row of [#lights] is: for codes 0 to 255, and on both sides for samples that are not yet cut off.
    public static final int RANGE = 1024;

    /// Where the code 0 stands in a row of [#lights].
    public static final int ZERO = 384;

    private static final int STEPS = 3; // 2³ rows for an octave of the variance
    private static final int SHIFT = 23 - STEPS; // a float has 23 bits behind its exponent
    private static final int ONE = Float.floatToRawIntBits(1) >> SHIFT;
    private static final float WIDEST = 127.5f * 127.5f; // half black, half white
    private static final int ROWS = row(WIDEST) + 1;

    /// The middles of sixteen equal shares of the normal distribution, with a variance of 1.
    private static final double[] QUANTILES = {
        -1.939, -1.371, -1.051, -0.807, -0.602, -0.418, -0.247, -0.081, 0.081, 0.247, 0.418, 0.602, 0.807, 1.051, 1.371,
        1.939
    };

    private final float[] lights;

    private MeanLight(Correction between, Correction cut) {
        lights = new float[2 * ROWS * RANGE];
        fill(0, between);
        fill(ROWS, cut);
    }

    private void fill(int first, Correction correction) {
        for (int row = first; row < first + ROWS; row++) {
            double variance = variance(row - first);
            for (int i = 0; i < RANGE; i++) {
                lights[row * RANGE + i] = (float) correction.light(i - ZERO, variance);
            }
        }
    }

    @FunctionalInterface
    private interface Correction {
        double light(int code, double variance);
    }

    /// Takes codes for light: the mean is that of the codes.
    ///
    /// @return shares of the highest code
    static MeanLight ofCodes() {
        return new MeanLight((code, _) -> cut(code) / 255.0, (code, _) -> cut(code) / 255.0);
    }

    /// The light of codes.
    ///
    /// @param curve what codes of 8 bits mean
    /// @return a table
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
        return new MeanLight(
                (code, variance) -> {
                    double mean = cut(code) / 255.0;
                    double square = Math.min(variance / (255 * 255), mean * (1 - mean));
                    if (square <= 0) {
                        return light[cut(code)];
                    }
                    double size = mean * (1 - mean) / square - 1;
                    double cube = (mean * mean + square) * (mean * size + 2) / (size + 2);
                    return light[cut(code)] + b * square + c * (cube - mean * mean * mean);
                },
                (code, variance) -> {
                    double spread = Math.sqrt(variance);
                    float sum = 0;
                    for (double quantile : QUANTILES) {
                        sum += light[cut(Math.round(code + quantile * spread))];
                    }
                    return sum / QUANTILES.length;
                });
    }

    private static int cut(long code) {
        return (int) Math.min(Math.max(code, 0), 255);
    }

    /// Which row of the table a spread needs.
    ///
    /// @param variance the mean square by which codes differ from their mean; 0 or more
    /// @return 0, without correction, and up
    public static int row(float variance) {
        return (Float.floatToRawIntBits(Math.min(variance, WIDEST) + 1) >> SHIFT) - ONE;
    }

    /// Which row of the table a spread needs that is cut off at 0 and 255.
    ///
    /// @param variance the mean square by which codes differ from their mean before they are cut off; 0 or more
    /// @return rows behind those of [#row]
    public static int rowOfCut(float variance) {
        return ROWS + row(variance);
    }

    /// The widest spread that a mean code allows: all that becomes one pixel is black or white.
    ///
    /// @param place of the code in a row of the table
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

    /// The table of light, row by row ([#row]), each by mean code + [#ZERO]. Not a copy: only to be read.
    ///
    /// @return intensities, 0 to 1
    public float[] lights() {
        return lights;
    }

    private static final class Srgb {
        static final MeanLight LIGHT = corrected(ToneCurve.srgb(Byte.SIZE));
    }
}
