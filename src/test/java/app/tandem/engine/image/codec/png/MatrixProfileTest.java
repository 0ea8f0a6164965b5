package app.tandem.engine.image.codec.png;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// What colours become in sRGB, against figures computed with the matrices of the standards in floating point.
final class MatrixProfileTest {
    private static final double[] DISPLAY_P3 = {0.3127, 0.329, 0.68, 0.32, 0.265, 0.69, 0.15, 0.06};
    private static final double[] ADOBE_RGB = {0.3127, 0.329, 0.64, 0.33, 0.21, 0.71, 0.15, 0.06};

    @Test
    void displayP3AndAdobeRgbBecomeWhatTheyLookLike() {
        assertSrgb(profile(DISPLAY_P3, 0, false), new int[] {200, 100, 50}, 214.9, 92.6, 31.0);
        assertSrgb(profile(DISPLAY_P3, 0, false), new int[] {60, 90, 200}, 50.4, 91.0, 207.2);
        assertSrgb(profile(ADOBE_RGB, 2.2, false), new int[] {200, 100, 50}, 227.1, 100.0, 42.3);
        assertSrgb(profile(ADOBE_RGB, 2.2, false), new int[] {60, 90, 200}, 36.0, 89.5, 204.4);
    }

    @Test
    void greyStaysGrey() {
        assertSrgb(profile(DISPLAY_P3, 0, false), new int[] {150, 150, 150}, 150, 150, 150);
        assertSrgb(profile(ADOBE_RGB, 2.2, false), new int[] {255, 255, 255}, 255, 255, 255);
        assertSrgb(profile(ADOBE_RGB, 1, true), new int[] {128}, 188, 188, 188);
    }

    @Test
    void cornersOnALineAreNoColours() {
        assertThat(MatrixProfile.of(new double[] {0.3, 0.3, 0.1, 0.1, 0.2, 0.2, 0.3, 0.3}, 0, false))
                .isNull();
    }

    private static byte[] profile(double[] corners, double gamma, boolean grey) {
        return Objects.requireNonNull(MatrixProfile.of(corners, gamma, grey));
    }

    private static void assertSrgb(byte[] profile, int[] encoded, double... expected) {
        float[] shares = new float[encoded.length];
        for (int i = 0; i < encoded.length; i++) {
            shares[i] = encoded[i] / 255f;
        }
        float[] srgb = new ICC_ColorSpace(ICC_Profile.getInstance(profile)).toRGB(shares);
        for (int i = 0; i < 3; i++) {
            assertThat(255.0 * srgb[i]).isCloseTo(expected[i], Offset.offset(1.0));
        }
    }
}
