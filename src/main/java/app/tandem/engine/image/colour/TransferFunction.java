package app.tandem.engine.image.colour;

import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/// Functions from encoded values to linear intensities, both 0 to 1: that of sRGB, and those of ICC profiles of
/// the matrix kind (ICC.1:2022, 8.3.3).
///
/// One curve stands for all three colours, that of green: profiles of cameras, screens and working spaces have
/// three equal ones.
public final class TransferFunction {
    private static final int CURVE = 0x6375_7276; // 'curv', 10.6
    private static final int PARAMETRIC = 0x7061_7261; // 'para', 10.18

    private TransferFunction() {}

    /// The function of sRGB (IEC 61966-2-1, 5.2).
    ///
    /// @param encoded 0 to 1
    /// @return the intensity, 0 to 1
    public static double srgb(double encoded) {
        return encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
    }

    /// Finds a profile's curve.
    ///
    /// @param profile of any kind
    /// @return its function; empty where the profile has none that can be turned round
    static Optional<DoubleUnaryOperator> of(ICC_Profile profile) {
        byte[] green = profile.getData(ICC_Profile.icSigGreenTRCTag);
        byte[] tag = green == null ? profile.getData(ICC_Profile.icSigGrayTRCTag) : green;
        if (tag == null || tag.length < 12) {
            return Optional.empty();
        }
        ByteBuffer data = ByteBuffer.wrap(tag);
        return switch (data.getInt(0)) {
            case CURVE -> curve(data);
            case PARAMETRIC -> parametric(data);
            default -> Optional.empty();
        };
    }

    private static Optional<DoubleUnaryOperator> curve(ByteBuffer data) {
        int count = data.getInt(8);
        if (count == 0) {
            return Optional.of(encoded -> encoded);
        }
        if (count < 0 || data.limit() < 12 + 2L * count) {
            return Optional.empty();
        }
        int[] points = new int[count];
        for (int i = 0; i < count; i++) {
            points[i] = data.getShort(12 + 2 * i) & 0xFFFF;
            if (i > 0 && points[i] < points[i - 1]) {
                return Optional.empty();
            }
        }
        if (count == 1) {
            double gamma = points[0] / 256.0;
            return gamma > 0 ? Optional.of(encoded -> Math.pow(encoded, gamma)) : Optional.empty();
        }
        return points[count - 1] > points[0] ? Optional.of(encoded -> between(points, encoded)) : Optional.empty();
    }

    private static double between(int[] points, double encoded) {
        double at = encoded * (points.length - 1);
        int before = Math.min((int) at, points.length - 2);
        double share = at - before;
        return (points[before] * (1 - share) + points[before + 1] * share) / 65_535;
    }

    /// The five functions of table 68, all of the form `(a·x + b)^g + c` above `d`, and `e·x + f` below.
    private static Optional<DoubleUnaryOperator> parametric(ByteBuffer data) {
        int[] counts = {1, 3, 4, 5, 7};
        int kind = data.getShort(8);
        if (kind < 0 || kind >= counts.length || data.limit() < 12 + 4 * counts[kind]) {
            return Optional.empty();
        }
        double[] given = new double[7];
        for (int i = 0; i < counts[kind]; i++) {
            given[i] = data.getInt(12 + 4 * i) / 65_536.0;
        }
        double gamma = given[0];
        double a = kind == 0 ? 1 : given[1];
        double b = given[2];
        double slope = kind >= 3 ? given[3] : 0;
        double above = kind == 2 ? given[3] : given[5];
        double below = kind == 2 ? given[3] : given[6];
        double from = kind >= 3 ? given[4] : kind == 0 || a == 0 ? 0 : -b / a;
        return gamma > 0 && a > 0
                ? Optional.of(encoded -> encoded >= from
                        ? Math.pow(Math.max(0, a * encoded + b), gamma) + above
                        : slope * encoded + below)
                : Optional.empty();
    }
}
