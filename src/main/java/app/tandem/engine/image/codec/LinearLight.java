package app.tandem.engine.image.codec;

/// Linear light, as floating-point samples and CIE colours tell it, encoded as sRGB (IEC 61966-2-1).
public final class LinearLight {
    private static final int WHITE = 65_535;

    private LinearLight() {}

    /// Encodes an intensity.
    ///
    /// @param intensity 0 black to 1 white; what is outside is clipped, what is no number is black
    /// @return 0 to 65,535
    public static int encode(double intensity) {
        if (!(intensity > 0)) {
            return 0;
        }
        double encoded = intensity <= 0.0031308 ? 12.92 * intensity : 1.055 * Math.pow(intensity, 1 / 2.4) - 0.055;
        return (int) Math.round(Math.min(1, encoded) * WHITE);
    }

    /// Encodes a CIE L\*a\*b\* colour under D50, adapted to D65 by Bradford's matrix.
    ///
    /// @param lightness 0 to 100
    /// @param a green to red
    /// @param b blue to yellow
    /// @param encoded set to red, green and blue, 0 to 65,535
    public static void lab(double lightness, double a, double b, int[] encoded) {
        double level = (lightness + 16) / 116;
        double x = 0.96422 * stimulus(level + a / 500);
        double y = stimulus(level);
        double z = 0.82521 * stimulus(level - b / 200);
        encoded[0] = encode(3.1338561 * x - 1.6168667 * y - 0.4906146 * z);
        encoded[1] = encode(-0.9787684 * x + 1.9161415 * y + 0.0334540 * z);
        encoded[2] = encode(0.0719453 * x - 0.2289914 * y + 1.4052427 * z);
    }

    private static double stimulus(double level) {
        return level > 6.0 / 29 ? level * level * level : (level - 4.0 / 29) * 3 * (6.0 / 29) * (6.0 / 29);
    }
}
