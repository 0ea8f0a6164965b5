package app.tandem.engine.image.codec.png;

import app.tandem.engine.image.colour.TransferFunction;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes small ICC profiles (ICC.1:2001-04, version 2, which everybody reads) of what other formats say of
/// colours.
final class MatrixProfile {
    private static final int HEADER = 128;
    private static final int VERSION = 0x0240_0000;
    private static final double[] D50 = {0.9642, 1, 0.8249};
    private static final int CURVE_POINTS = 1024;
    private static final String NAME = "Colours of a PNG";

    /// Bradford's matrix (ICC.1:2022, annex E), which tells how the eye takes another white for white.
    private static final double[][] BRADFORD = {
        {0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}
    };

    private MatrixProfile() {}

    /// Makes a profile.
    ///
    /// @param corners chromaticities x, y of white, red, green and blue
    /// @param gamma the power that makes intensities of encoded values, above 0; 0 for sRGB's curve
    /// @param grey for grey pictures, which have no colours but white
    /// @return the profile; null when the corners make no sense
    static byte @Nullable [] of(double[] corners, double gamma, boolean grey) {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", description());
        tags.put("cprt", text());
        tags.put("wtpt", xyz(D50));
        byte[] curve = gamma == 0 ? srgbCurve() : power(gamma);
        if (grey) {
            tags.put("kTRC", curve);
            return file(tags, "GRAY");
        }
        double[][] colours = adapted(corners);
        if (colours == null) {
            return null;
        }
        String[] names = {"r", "g", "b"};
        for (int i = 0; i < 3; i++) {
            tags.put(names[i] + "XYZ", xyz(new double[] {colours[0][i], colours[1][i], colours[2][i]}));
            tags.put(names[i] + "TRC", curve);
        }
        return file(tags, "RGB ");
    }

    /// The primaries in the light of D50, as columns.
    private static double @Nullable [][] adapted(double[] corners) {
        double[][] primaries = new double[3][3];
        for (int i = 0; i < 3; i++) {
            double x = corners[2 + 2 * i];
            double y = corners[3 + 2 * i];
            primaries[0][i] = x;
            primaries[1][i] = y;
            primaries[2][i] = 1 - x - y;
        }
        double[][] inverse = inverse(primaries);
        if (inverse == null || corners[1] <= 0) {
            return null;
        }
        double[] white = {corners[0] / corners[1], 1, (1 - corners[0] - corners[1]) / corners[1]};
        double[][] scaled = product(primaries, diagonal(product(inverse, white)));
        double[] here = product(BRADFORD, white);
        double[] there = product(BRADFORD, D50);
        double[][] back = inverse(BRADFORD);
        if (back == null || here[0] <= 0 || here[1] <= 0 || here[2] <= 0) {
            return null;
        }
        double[][] cones = diagonal(new double[] {there[0] / here[0], there[1] / here[1], there[2] / here[2]});
        return product(product(product(back, cones), BRADFORD), scaled);
    }

    private static double[][] diagonal(double[] values) {
        return new double[][] {{values[0], 0, 0}, {0, values[1], 0}, {0, 0, values[2]}};
    }

    private static double[] product(double[][] matrix, double[] vector) {
        double[] product = new double[3];
        for (int i = 0; i < 3; i++) {
            product[i] = matrix[i][0] * vector[0] + matrix[i][1] * vector[1] + matrix[i][2] * vector[2];
        }
        return product;
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[3][3];
        for (int i = 0; i < 9; i++) {
            product[i / 3][i % 3] = a[i / 3][0] * b[0][i % 3] + a[i / 3][1] * b[1][i % 3] + a[i / 3][2] * b[2][i % 3];
        }
        return product;
    }

    /// By Cramer's rule.
    private static double @Nullable [][] inverse(double[][] m) {
        double[][] inverse = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                int a = (j + 1) % 3;
                int b = (j + 2) % 3;
                int c = (i + 1) % 3;
                int d = (i + 2) % 3;
                inverse[i][j] = m[a][c] * m[b][d] - m[a][d] * m[b][c];
            }
        }
        double determinant = m[0][0] * inverse[0][0] + m[0][1] * inverse[1][0] + m[0][2] * inverse[2][0];
        if (Math.abs(determinant) < 1e-6) {
            return null;
        }
        for (double[] row : inverse) {
            for (int j = 0; j < 3; j++) {
                row[j] /= determinant;
            }
        }
        return inverse;
    }

    private static byte[] xyz(double[] values) {
        return tag("XYZ ", 12, tag -> {
            for (double value : values) {
                tag.putInt((int) Math.round(value * 65_536));
            }
        });
    }

    private static byte[] power(double gamma) {
        long fixed = Math.clamp(Math.round(gamma * 256), 1, 65_535);
        return tag("curv", 6, tag -> tag.putInt(1).putShort((short) fixed));
    }

    private static byte[] srgbCurve() {
        return tag("curv", 4 + 2 * CURVE_POINTS, tag -> {
            tag.putInt(CURVE_POINTS);
            for (int i = 0; i < CURVE_POINTS; i++) {
                double linear = TransferFunction.srgb((double) i / (CURVE_POINTS - 1));
                tag.putShort((short) Math.round(linear * 65_535));
            }
        });
    }

    private static byte[] description() {
        byte[] name = (NAME + "\0").getBytes(StandardCharsets.US_ASCII);
        return tag("desc", 4 + name.length + 78, tag -> tag.putInt(name.length).put(name));
    }

    private static byte[] text() {
        return tag("text", 5, tag -> tag.put("None\0".getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] tag(String type, int length, Consumer<ByteBuffer> values) {
        ByteBuffer tag = ByteBuffer.allocate(8 + length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(0);
        values.accept(tag);
        return tag.array();
    }

    private static byte[] file(Map<String, byte[]> tags, String space) {
        ByteArrayOutputStream values = new ByteArrayOutputStream();
        int start = HEADER + 4 + 12 * tags.size();
        ByteBuffer table = ByteBuffer.allocate(start);
        table.position(HEADER).putInt(tags.size());
        tags.forEach((name, value) -> {
            table.put(name.getBytes(StandardCharsets.US_ASCII)).putInt(start + values.size());
            table.putInt(value.length);
            values.writeBytes(value);
            values.writeBytes(new byte[-value.length & 3]);
        });
        table.position(8).putInt(VERSION);
        table.put(("mntr" + space + "XYZ ").getBytes(StandardCharsets.US_ASCII));
        table.putShort((short) 2001).putShort((short) 1).putShort((short) 1); // a date must be there
        table.position(36).put("acsp".getBytes(StandardCharsets.US_ASCII));
        table.position(68);
        for (double value : D50) {
            table.putInt((int) Math.round(value * 65_536));
        }
        table.putInt(0, start + values.size());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(table.array());
        file.writeBytes(values.toByteArray());
        return file.toByteArray();
    }
}
