package app.tandem.engine.image.colour;

import java.util.function.DoubleUnaryOperator;

/// How encoded samples stand for linear intensities: there and back, by tables.
///
/// The way back rounds exactly, to the encoded value whose intensity is nearest as the curve sees it: a value
/// that comes in comes out again.
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
    /// @return encoded values as shares of the highest
    public static ToneCurve straight(int depth) {
        return depth == 8 ? Straight.EIGHT : Straight.SIXTEEN;
    }

    /// Makes a curve.
    ///
    /// @param depth bits per sample, 8 or 16
    /// @param intensity from encoded, 0 to 1, to intensity, 0 to 1; grows everywhere
    /// @return its tables
    static ToneCurve of(int depth, DoubleUnaryOperator intensity) {
        int highest = (1 << depth) - 1;
        float[] intensities = new float[highest + 1];
        // thresholds[encoded] is the least intensity that is encoded so
        float[] thresholds = new float[highest + 2];
        for (int encoded = 0; encoded <= highest; encoded++) {
            intensities[encoded] = (float) intensity.applyAsDouble((double) encoded / highest);
            thresholds[encoded] = (float) intensity.applyAsDouble(Math.max(0, encoded - 0.5) / highest);
        }
        thresholds[0] = Float.NEGATIVE_INFINITY;
        thresholds[highest + 1] = Float.NaN; // nothing reaches it, infinity neither
        // A power of two, so that finding the bin is exact; at 8 bits no bin of sRGB holds more than one
        // threshold.
        char[] starts = new char[(depth == 8 ? 1 << 12 : 1 << 16) + 1];
        int encoded = 0;
        for (int bin = 0; bin < starts.length; bin++) {
            while ((float) bin / (starts.length - 1) >= thresholds[encoded + 1]) {
                encoded++;
            }
            starts[bin] = (char) encoded;
        }
        return new ToneCurve(intensities, thresholds, starts);
    }

    /// The intensity of each encoded value. Not a copy: only to be read.
    ///
    /// @return 0 to 1, by encoded value
    public float[] intensities() {
        return intensities;
    }

    /// Encodes an intensity.
    ///
    /// @param intensity any number; what lies outside 0 to 1 is encoded as the nearest
    /// @return 0 to the highest encoded value
    public int encode(float intensity) {
        return encode(intensity, bin(intensity));
    }

    /// Encodes many. Two loops: the compiler makes vector instructions of the first.
    ///
    /// @param intensities any numbers, as in [#encode(float)]
    /// @param encoded filled; not longer than the other
    public void encode(float[] intensities, int[] encoded) {
        for (int i = 0; i < encoded.length; i++) {
            encoded[i] = bin(intensities[i]);
        }
        for (int i = 0; i < encoded.length; i++) {
            encoded[i] = encode(intensities[i], encoded[i]);
        }
    }

    private int bin(float intensity) {
        return (int) (Math.min(Math.max(intensity, 0), 1) * bins);
    }

    private int encode(float intensity, int bin) {
        int encoded = starts[bin];
        while (intensity >= thresholds[encoded + 1]) {
            encoded++;
        }
        return encoded;
    }

    private static final class Srgb {
        static final ToneCurve EIGHT = of(8, TransferFunction::srgb);
        static final ToneCurve SIXTEEN = Sixteen.CURVE;

        private static final class Sixteen {
            static final ToneCurve CURVE = of(16, TransferFunction::srgb);
        }
    }

    private static final class Straight {
        static final ToneCurve EIGHT = of(8, encoded -> encoded);
        static final ToneCurve SIXTEEN = of(16, encoded -> encoded);
    }
}
