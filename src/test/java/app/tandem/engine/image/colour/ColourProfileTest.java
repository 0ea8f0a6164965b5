package app.tandem.engine.image.colour;

import static app.tandem.engine.image.Synthetic.samples;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.image.Synthetic;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// With the profiles that come with Java: linear RGB, and linear grey.
final class ColourProfileTest {
    private static final byte[] LINEAR =
            ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    private static final byte[] LINEAR_GREY =
            ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();

    @ParameterizedTest
    @ValueSource(ints = {8, 16})
    void linearColoursBecomeSrgb(int depth) throws InterruptedException {
        int top = (1 << depth) - 1;
        // the intensity 0.2140 is encoded as ½ in sRGB
        Raster raster = Synthetic.raster(
                new Size(7, 130), 4, depth, (_, _, channel) -> channel == 3 ? top / 3 : (int) Math.round(0.2140 * top));
        ColourProfile.of(LINEAR, 3).orElseThrow().convertToSrgb(raster);
        int[] samples = samples(raster);
        for (int i = 0; i < samples.length; i++) {
            int expected = i % 4 == 3 ? top / 3 : top / 2;
            assertThat(samples[i]).isBetween(expected - top / 250, expected + top / 250);
        }
    }

    @Test
    void linearGreyBecomesSrgbGrey() throws InterruptedException {
        Raster raster = Synthetic.constant(new Size(9, 70), 1, 8, 55);
        ColourProfile.of(LINEAR_GREY, 1).orElseThrow().convertToSrgb(raster);
        assertThat(Arrays.stream(samples(raster)).boxed()).allMatch(sample -> Math.abs(sample - 128) <= 1);
    }

    @Test
    void aProfilesOwnCurveTellsTheLight() {
        ToneCurve curve = ColourProfile.of(LINEAR, 3).orElseThrow().toneCurve(8);
        assertThat(curve.intensities()[51]).isEqualTo(0.2f);
    }

    @Test
    void aProfileForAnotherKindOfPictureIsNotTaken() {
        assertThat(ColourProfile.of(LINEAR, 1)).isEmpty();
        assertThat(ColourProfile.of(LINEAR_GREY, 3)).isEmpty();
    }

    @Test
    void aBrokenProfileIsNotTaken() {
        assertThat(ColourProfile.of(new byte[] {1, 2, 3}, 3)).isEmpty();
        assertThat(ColourProfile.of(null, 3)).isEmpty();
    }
}
