package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MeanLightTest {
    private static final MeanLight SRGB = MeanLight.of(ToneCurve.srgb(8));

    @Test
    void whatIsAllAlikeStaysAsItIs() {
        for (int code = 0; code <= 255; code++) {
            assertThat(corrected(SRGB, code, 0)).isEqualTo(code);
        }
    }

    @Test
    void halfBlackAndHalfWhiteIsHalfTheLight() {
        assertThat(corrected(SRGB, 127, 127.5f * 127.5f)).isBetween(187, 188);
        assertThat(corrected(SRGB, 128, 127.5f * 127.5f)).isBetween(188, 189);
    }

    @Test
    void aFewWhitePixelsAmongBlackOnesGiveTheirShareOfLight() {
        // one in ten: the mean code is 25.5, the mean light 0.1, whose code is 89
        float variance = 255 * 255 * 0.1f * 0.9f;
        assertThat(corrected(SRGB, 25, variance)).isBetween(87, 90);
        assertThat(corrected(SRGB, 26, variance)).isBetween(88, 91);
    }

    @Test
    void noiseAddsTheLightThatHalfTheSecondDerivativeSays() {
        // code 100, ±20 each half of the pixels: light 0.1274 + (f(120) + f(80)) / 2 - f(100) = 0.1350, code 102.6
        assertThat(corrected(SRGB, 100, 400)).isBetween(102, 103);
    }

    @Test
    void whatIsCutOffAtWhiteIsDarkerThanItsMeanAndTheSameElsewhere() {
        int cut = MeanLight.rowOfCut(400) * MeanLight.RANGE + MeanLight.ZERO;
        // a normal distribution around white: half is cut off, the mean of the rest is 0.4 · 20 codes below
        assertThat(ToneCurve.srgb(8).code(SRGB.lights()[cut + 255])).isBetween(246, 248);
        assertThat(ToneCurve.srgb(8).code(SRGB.lights()[cut + 255 + 20])).isBetween(252, 254);
        assertThat(ToneCurve.srgb(8).code(SRGB.lights()[cut + 255 + 50])).isEqualTo(255);
        assertThat(ToneCurve.srgb(8).code(SRGB.lights()[cut + 128])).isEqualTo(corrected(SRGB, 128, 400));
    }

    @Test
    void blackAndWhiteStayAndNothingLeavesTheirBounds() {
        for (float variance = 0; variance < 30_000; variance += 10) {
            assertThat(corrected(SRGB, 0, variance)).isEqualTo(0);
            assertThat(corrected(SRGB, 255, variance)).isEqualTo(255);
            assertThat(corrected(SRGB, -300, variance)).isEqualTo(0);
            assertThat(corrected(SRGB, 600, variance)).isEqualTo(255);
        }
    }

    @Test
    void lighterCodesStayLighter() {
        for (float variance = 0; variance < 17_000; variance += 100) {
            for (int code = 1; code <= 255; code++) {
                assertThat(corrected(SRGB, code, variance)).isGreaterThanOrEqualTo(corrected(SRGB, code - 1, variance));
            }
        }
    }

    @Test
    void codesThatAreNotLightStayAsTheyAre() {
        assertThat(corrected(MeanLight.ofCodes(), 100, 5_000)).isEqualTo(100);
        assertThat(corrected(MeanLight.ofCodes(), -7, 5_000)).isEqualTo(0);
        assertThat(corrected(MeanLight.ofCodes(), 300, 5_000)).isEqualTo(255);
    }

    private static int corrected(MeanLight light, int code, float variance) {
        float found = light.lights()[MeanLight.row(variance) * MeanLight.RANGE + MeanLight.ZERO + code];
        return (light == SRGB ? ToneCurve.srgb(8) : ToneCurve.straight(8)).code(found);
    }
}
