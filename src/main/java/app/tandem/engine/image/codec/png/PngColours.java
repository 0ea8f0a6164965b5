package app.tandem.engine.image.codec.png;

import static java.nio.ByteOrder.BIG_ENDIAN;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.format.ImageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// What a PNG without a profile says of its colours (PNG, third edition, 11.3.2): cICP, sRGB, gAMA and cHRM,
/// the first of them that is there. It becomes a profile, so that it survives in every format that holds one.
final class PngColours {
    private static final double UNIT = 100_000;
    private static final double SRGB_GAMMA = 0.45455;
    private static final double NEAR = 0.005;
    private static final int PQ = 16;
    private static final int HLG = 18;
    private static final double[] SRGB = {0.3127, 0.329, 0.64, 0.33, 0.3, 0.6, 0.15, 0.06};
    private static final double[] DISPLAY_P3 = {0.3127, 0.329, 0.68, 0.32, 0.265, 0.69, 0.15, 0.06};
    private static final double[] BT2020 = {0.3127, 0.329, 0.708, 0.292, 0.17, 0.797, 0.131, 0.046};

    private PngColours() {}

    /// Makes a profile of it.
    ///
    /// @param bytes the file
    /// @param header its chunks
    /// @return an ICC profile; null for sRGB, or what comes near
    static byte @Nullable [] profile(ByteSource bytes, PngHeader header) throws IOException {
        boolean grey = header.channels() <= 2;
        byte[] codePoints = header.find(bytes, "cICP");
        if (codePoints != null && codePoints.length == 4) {
            return ofCodePoints(codePoints, grey);
        }
        byte[] gamma = header.find(bytes, "gAMA");
        byte[] primaries = header.find(bytes, "cHRM");
        if (header.find(bytes, "sRGB") != null || (gamma == null && primaries == null)) {
            return null;
        }
        double exponent = gamma == null || gamma.length != 4 ? SRGB_GAMMA : number(gamma, 0);
        double[] corners = primaries == null || primaries.length != 32 ? SRGB.clone() : corners(primaries);
        boolean usual = Math.abs(exponent - SRGB_GAMMA) < NEAR;
        if (exponent <= 0 || (usual && (grey || isSrgb(corners)))) {
            return null;
        }
        // the gamma of a file that means sRGB is 0.45455 too: no power, but near it, and then sRGB's own
        // curve it is
        return MatrixProfile.of(corners, usual ? 0 : 1 / exponent, grey);
    }

    /// Refuses what would come out as another picture than it is.
    ///
    /// @param bytes the file
    /// @param header its chunks
    /// @throws ImageException when its samples stand for up to 10,000 candelas, and no profile says so
    static void check(ByteSource bytes, PngHeader header) throws IOException {
        byte[] codePoints = header.find(bytes, "cICP");
        boolean bright = codePoints != null && codePoints.length == 4 && (codePoints[1] == PQ || codePoints[1] == HLG);
        if (bright && header.find(bytes, "iCCP") == null) {
            throw ImageException.of("image.png.hdr");
        }
    }

    /// Code points of ITU-T H.273 that pictures on a screen have.
    private static byte @Nullable [] ofCodePoints(byte[] codePoints, boolean grey) {
        double[] corners = switch (codePoints[0]) {
            case 1 -> SRGB;
            case 9 -> BT2020;
            case 12 -> DISPLAY_P3;
            default -> new double[8];
        };
        double gamma = switch (codePoints[1]) {
            case 4 -> 2.2;
            case 8 -> 1;
            case 13 -> 0;
            default -> -1;
        };
        boolean srgb = gamma == 0 && (grey || codePoints[0] == 1);
        return srgb || gamma < 0 ? null : MatrixProfile.of(corners, gamma, grey);
    }

    private static double[] corners(byte[] chunk) {
        double[] corners = new double[8];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = number(chunk, 4 * i);
        }
        return corners;
    }

    private static double number(byte[] chunk, int at) {
        return (ByteBuffer.wrap(chunk).order(BIG_ENDIAN).getInt(at) & 0xffff_ffffL) / UNIT;
    }

    private static boolean isSrgb(double[] corners) {
        for (int i = 0; i < corners.length; i++) {
            if (Math.abs(corners[i] - SRGB[i]) > NEAR) {
                return false;
            }
        }
        return true;
    }
}
