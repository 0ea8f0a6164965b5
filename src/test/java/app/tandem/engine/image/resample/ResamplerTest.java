package app.tandem.engine.image.resample;

import static app.tandem.engine.image.Synthetic.sample;
import static app.tandem.engine.image.Synthetic.samples;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.tandem.engine.image.Synthetic;
import app.tandem.engine.image.colour.ToneCurve;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Region;
import app.tandem.engine.image.pixels.Size;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The laws of resampling.
final class ResamplerTest {
    private static final List<Size> SIZES =
            List.of(new Size(10, 7), new Size(3, 40), new Size(61, 5), new Size(1, 1), new Size(31, 23));

    static Stream<Arguments> everyKind() {
        return Arrays.stream(Resampling.values())
                .flatMap(filter -> Stream.of(1, 2, 3, 4)
                        .flatMap(channels -> Stream.of(8, 16).map(depth -> Arguments.of(filter, channels, depth))));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void aConstantStaysConstant(Resampling filter, int channels, int depth) throws InterruptedException {
        int top = (1 << depth) - 1;
        for (int value : new int[] {0, 1, 2, 254, 255, top - 1, top}) {
            for (Size size : SIZES) {
                Raster source = Synthetic.constant(new Size(31, 23), channels, depth, value);
                for (ToneCurve curve : List.of(ToneCurve.srgb(depth), ToneCurve.straight(depth))) {
                    Raster scaled = Resampler.resample(source, Region.whole(source.size()), size, filter, curve);
                    assertThat(samples(scaled)).as("%s of %d", size, value).containsOnly(value);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void mirroringAndScalingMayBeExchanged(Resampling filter, int channels, int depth) throws InterruptedException {
        // nearest has no middle pixel to take where an even number shrinks to an odd one
        int width = filter == Resampling.NEAREST ? 63 : 64;
        Raster source = Synthetic.noise(new Size(width, 47), channels, depth);
        for (Size size : List.of(new Size(20, 17), new Size(5, 47), new Size(64, 12), new Size(100, 90))) {
            Raster scaled = scaled(source, size, filter);
            assertThat(samples(scaled(Synthetic.mirrored(source), size, filter)))
                    .isEqualTo(samples(Synthetic.mirrored(scaled)));
            assertThat(samples(scaled(Synthetic.flipped(source), size, filter)))
                    .isEqualTo(samples(Synthetic.flipped(scaled)));
        }
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void theSameSizeIsTheSamePicture(Resampling filter, int channels, int depth) throws InterruptedException {
        Raster source = Synthetic.raster(
                new Size(31, 23),
                channels,
                depth,
                (x, y, channel) -> channel % 2 == 1 && channels % 2 == 0 ? (1 << depth) - 1 : x * 5 + y * 3 + channel);
        assertThat(samples(scaled(source, source.size(), filter))).isEqualTo(samples(source));
    }

    @ParameterizedTest
    @EnumSource(names = "NEAREST", mode = EnumSource.Mode.EXCLUDE)
    void aCheckerOfBlackAndWhiteShrinksTo188(Resampling filter) throws InterruptedException {
        for (int channels : new int[] {1, 3}) {
            Raster checker = Synthetic.raster(new Size(64, 64), channels, 8, (x, y, _) -> (x + y) % 2 * 255);
            Raster half = scaled(checker, new Size(32, 32), filter);
            assertThat(sample(half, 16, 16, channels - 1)).isEqualTo(188);
        }
    }

    @Test
    void withoutLinearLightTheCheckerIsMiddleGrey() throws InterruptedException {
        Raster checker = Synthetic.raster(new Size(64, 64), 1, 8, (x, y, _) -> (x + y) % 2 * 255);
        Raster half = Resampler.resample(
                checker, Region.whole(checker.size()), new Size(32, 32), Resampling.BOX, ToneCurve.straight(8));
        assertThat(samples(half)).containsOnly(128);
    }

    @ParameterizedTest
    @EnumSource(names = "NEAREST", mode = EnumSource.Mode.EXCLUDE)
    void theMeanIsKept(Resampling filter) throws InterruptedException {
        Raster source = Synthetic.noise(new Size(200, 150), 1, 8);
        Raster scaled = Resampler.resample(
                source, Region.whole(source.size()), new Size(37, 41), filter, ToneCurve.straight(8));
        double before = Arrays.stream(samples(source)).average().orElseThrow();
        assertThat(Arrays.stream(samples(scaled)).average().orElseThrow()).isCloseTo(before, within(1.0));
    }

    @ParameterizedTest
    @EnumSource
    void aTransparentEdgePicksUpNoHiddenColour(Resampling filter) throws InterruptedException {
        // a black bar; what surrounds it is transparent, and white if one looks beneath
        Raster source = Synthetic.raster(new Size(400, 400), 4, 8, (x, _, channel) -> {
            boolean bar = x >= 150 && x < 253;
            return channel == 3 ? (bar ? 255 : 0) : (bar ? 0 : 255);
        });
        for (Size size : List.of(new Size(37, 400), new Size(400, 37), new Size(37, 37), new Size(555, 400))) {
            Raster scaled = scaled(source, size, filter);
            int[] samples = samples(scaled);
            for (int i = 0; i < samples.length; i++) {
                assertThat(i % 4 == 3 ? 0 : samples[i]).isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BILINEAR", "CATMULL_ROM", "MITCHELL", "LANCZOS3"})
    void aZonePlateShowsNoAlias(Resampling filter) throws InterruptedException {
        // rings that grow finer outwards, up to what 512 pixels can hold; 64 hold an eighth of that
        Raster plate = Synthetic.raster(new Size(512, 512), 1, 8, (x, y, _) -> {
            double square = Math.pow(x - 255.5, 2) + Math.pow(y - 255.5, 2);
            return (int) Math.round(127.5 + 127.5 * Math.cos(Math.PI * square / 512));
        });
        Raster scaled =
                Resampler.resample(plate, Region.whole(plate.size()), new Size(64, 64), filter, ToneCurve.straight(8));
        int worst = 0;
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                // beyond half the radius the rings are four times too fine: only grey may remain
                if (Math.hypot(x - 31.5, y - 31.5) > 16 && Math.min(Math.min(x, 63 - x), Math.min(y, 63 - y)) > 4) {
                    worst = Math.max(worst, Math.abs(sample(scaled, x, y, 0) - 128));
                }
            }
        }
        assertThat(worst).isLessThan(8);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsCroppedThenScaledIsWhatIsScaledFromTheRegion(Resampling filter) throws InterruptedException {
        Raster whole = Synthetic.constant(new Size(90, 60), 3, 8, 40);
        Raster marked = Synthetic.raster(
                whole.size(), 3, 8, (x, y, channel) -> x >= 30 && x < 60 ? (x * 7 + y * 5 + channel) % 256 : 40);
        Raster cropped = Synthetic.cropped(marked, 30, 0, new Size(30, 60));
        Raster region =
                Resampler.resample(marked, new Region(30, 0, 30, 60), new Size(10, 20), filter, ToneCurve.srgb(8));
        Raster expected = scaled(cropped, new Size(10, 20), filter);
        // away from the region's left and right edge, where the filter looks beyond it
        Size inner = new Size(4, 20);
        assertThat(samples(Synthetic.cropped(region, 3, 0, inner)))
                .isEqualTo(samples(Synthetic.cropped(expected, 3, 0, inner)));
    }

    @Test
    void aRegionMayBeginBetweenPixels() throws InterruptedException {
        Raster ramp = Synthetic.raster(new Size(100, 1), 1, 8, (x, _, _) -> 2 * x);
        Raster scaled = Resampler.resample(
                ramp, new Region(10.5, 0, 40, 1), new Size(10, 1), Resampling.BILINEAR, ToneCurve.straight(8));
        // the centre of the first is 10.5 + 2, half a pixel's value less: 2 · 12
        assertThat(samples(scaled)).containsExactly(24, 32, 40, 48, 56, 64, 72, 80, 88, 96);
    }

    @Test
    void nearestTakesThePixelAtTheCentre() throws InterruptedException {
        Raster ramp = Synthetic.raster(new Size(9, 1), 1, 8, (x, _, _) -> x);
        assertThat(samples(scaled(ramp, new Size(3, 1), Resampling.NEAREST))).containsExactly(1, 4, 7);
    }

    @Test
    void theBoxWeighsAPixelByItsShare() throws InterruptedException {
        Raster ramp = Synthetic.raster(new Size(3, 1), 1, 8, (x, _, _) -> 90 * x);
        Raster scaled = Resampler.resample(
                ramp, Region.whole(ramp.size()), new Size(2, 1), Resampling.BOX, ToneCurve.straight(8));
        assertThat(samples(scaled)).containsExactly(30, 150);
    }

    @Test
    void anInterruptedThreadStops() {
        Raster source = Synthetic.constant(new Size(50, 50), 3, 8, 9);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> scaled(source, new Size(20, 20), Resampling.BOX))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    private static Raster scaled(Raster source, Size size, Resampling filter) throws InterruptedException {
        return Resampler.resample(source, Region.whole(source.size()), size, filter, ToneCurve.srgb(source.depth()));
    }
}
