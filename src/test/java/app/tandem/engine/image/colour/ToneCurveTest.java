package app.tandem.engine.image.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ToneCurveTest {

    @Test
    void everyCodeComesBack() {
        for (int depth : new int[] {8, 16}) {
            for (ToneCurve curve : List.of(ToneCurve.srgb(depth), ToneCurve.straight(depth))) {
                float[] intensities = curve.intensities();
                for (int encoded = 0; encoded < intensities.length; encoded++) {
                    assertThat(curve.encode(intensities[encoded])).isEqualTo(encoded);
                }
            }
        }
    }

    @Test
    void anIntensityIsGivenTheNearestCode() {
        ToneCurve curve = ToneCurve.srgb(8);
        for (int i = 0; i <= 100_000; i++) {
            double intensity = i / 100_000.0;
            double encoded = intensity <= 0.0031308 ? intensity * 12.92 : 1.055 * Math.pow(intensity, 1 / 2.4) - 0.055;
            assertThat((double) curve.encode((float) intensity)).isCloseTo(encoded * 255, within(0.5001));
        }
    }

    @Test
    void whatIsOutOfBoundsIsPutWithin() {
        assertThat(ToneCurve.srgb(8).encode(-0.2f)).isZero();
        assertThat(ToneCurve.srgb(8).encode(1.3f)).isEqualTo(255);
        assertThat(ToneCurve.srgb(16).encode(1.3f)).isEqualTo(65_535);
    }

    @Test
    void manyAreGivenTheCodesOfEach() {
        float[] intensities = {-0.2f, 0, 0.2140411f, 1, 1.3f, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 0.5f};
        int[] encoded = new int[7];
        ToneCurve.srgb(8).encode(intensities, encoded);
        assertThat(encoded).containsExactly(0, 0, 127, 255, 255, 255, 0);
    }
}
