package app.tandem.engine.image.colour;

import java.util.function.DoubleUnaryOperator;

/// How codes stand for light: the way from a sample's code to an intensity and back, by tables.
///
/// The way back rounds exactly, to the code whose intensity is nearest as the curve sees it: a code that
/// comes in comes out again.
public final class ToneCurve {
    private final float[] intensities;
    private final float[] thresholds;
    private final char[] starts;
    private final float bins;

    private ToneCurve(float[] intensities, float[] thresholds, char[] starts) {
        this.intensities = intensities;
        this.thresholds = thresholds;
        this.starts = starts;
        this.bins = starts.length - 1;
    }

    /// The curve of sRGB: samples become linear light.
    ///
    /// @param depth bits per sample, 8 or 16
    /// @return IEC 61966-2-1, 5.2
    public static ToneCurve srgb(int depth) {
        return depth == 8 ? Srgb.EIGHT : Srgb.SIXTEEN;
    }

    /// No curve: samples stay as they are encoded.
    ///
    /// @param depth bits per sample, 8 or 16
    /// @return codes as shares of the highest code
    public static ToneCurve straight(int depth) {
        return depth == 8 ? Straight.EIGHT : Straight.SIXTEEN;
    }

    /// Makes a curve.
    ///
    /// @param depth bits per sample, 8 or 16
    /// @param intensity from code, 0 to 1, to intensity, 0 to 1; grows everywhere
    /// @return its tables
    static ToneCurve of(int depth, DoubleUnaryOperator intensity) {
        int highest = (1 << depth) - 1;
        float[] intensities = new float[highest + 1];
        // thresholds[code] is the least intensity that is given this code
        float[] thresholds = new float[highest + 2];
        for (int code = 0; code <= highest; code++) {
            intensities[code] = (float) intensity.applyAsDouble((double) code / highest);
            thresholds[code] = (float) intensity.applyAsDouble(Math.max(0, code - 0.5) / highest);
        }
        thresholds[0] = Float.NEGATIVE_INFINITY;
        thresholds[highest + 1] = Float.NaN; // nothing reaches it, infinity neither
        // A power of two, so that finding the bin is exact; at 8 bits no bin of sRGB holds more than one
        // threshold.
        char[] starts = new char[(depth == 8 ? 1 << 12 : 1 << 16) + 1];
        int code = 0;
        for (int bin = 0; bin < starts.length; bin++) {
            while ((float) bin / (starts.length - 1) >= thresholds[code + 1]) {
                code++;
            }
            starts[bin] = (char) code;
        }
        return new ToneCurve(intensities, thresholds, starts);
    }

    /// The intensity of each code. Not a copy: only to be read.
    ///
    /// @return 0 to 1, by code
    public float[] intensities() {
        return intensities;
    }

    /// The code of an intensity.
    ///
    /// @param intensity any number; what lies outside 0 to 1 is given the nearest code
    /// @return 0 to the highest code
    public int code(float intensity) {
        return code(intensity, bin(intensity));
    }

    /// The codes of many. Two loops: the compiler makes vector instructions of the first.
    ///
    /// @param intensities any numbers, as in [#code]
    /// @param codes filled; not longer than the other
    public void codes(float[] intensities, int[] codes) {
        for (int i = 0; i < codes.length; i++) {
            codes[i] = bin(intensities[i]);
        }
        for (int i = 0; i < codes.length; i++) {
            codes[i] = code(intensities[i], codes[i]);
        }
    }

    private int bin(float intensity) {
        return (int) (Math.min(Math.max(intensity, 0), 1) * bins);
    }

    private int code(float intensity, int bin) {
        int code = starts[bin];
        while (intensity >= thresholds[code + 1]) {
            code++;
        }
        return code;
    }

    private static double srgbIntensity(double code) {
        return code <= 0.04045 ? code / 12.92 : Math.pow((code + 0.055) / 1.055, 2.4);
    }

    private static final class Srgb {
        static final ToneCurve EIGHT = of(8, ToneCurve::srgbIntensity);
        static final ToneCurve SIXTEEN = Sixteen.CURVE;

        private static final class Sixteen {
            static final ToneCurve CURVE = of(16, ToneCurve::srgbIntensity);
        }
    }

    private static final class Straight {
        static final ToneCurve EIGHT = of(8, code -> code);
        static final ToneCurve SIXTEEN = of(16, code -> code);
    }
}
