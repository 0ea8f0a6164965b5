package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.image.format.Compression;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.pixels.Region;
import app.tandem.engine.image.pixels.Size;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class MemoryEstimateTest {
    private static final Size LARGE = new Size(6000, 4000);
    private static final long PIXELS = LARGE.pixels();

    @Test
    void anEncoderOfWebpWithoutLossTakesManyTimesItsPicture() {
        long png = peak(3, 1, EncodeOptions.of(ImageFormat.PNG));
        EncodeOptions lossless = new EncodeOptions(ImageFormat.WEBP, Compression.DEFAULT.withLossless(true));
        assertThat(peak(3, 1, lossless)).isGreaterThanOrEqualTo(png + 55 * PIXELS);
        assertThat(peak(4, 1, EncodeOptions.of(ImageFormat.WEBP)) - peak(4, 1, EncodeOptions.of(ImageFormat.PNG)))
                .as("alpha is packed without loss")
                .isGreaterThanOrEqualTo(55 * PIXELS);
        assertThat(peak(3, 1, EncodeOptions.of(ImageFormat.WEBP))).isBetween(png, png + 20 * PIXELS);
    }

    @Test
    void allFramesOfAnAnimationAreHeld() {
        EncodeOptions gif = EncodeOptions.of(ImageFormat.GIF);
        long one = peak(3, 1, gif);
        assertThat(peak(3, 10, gif)).isGreaterThanOrEqualTo(one + 2 * 9 * 3 * PIXELS);
    }

    @Test
    void aPictureThatComesInRowsTakesItsFileAndAFewRows() {
        long file = 9_000_000;
        assertThat(streamed(OptionalLong.of(file))).isBetween(file + 2 * 6000 * 3 * 32, file + 40_000_000);
        assertThat(streamed(OptionalLong.of(2 * file)) - streamed(OptionalLong.of(file)))
                .isEqualTo(file);
        assertThat(streamed(OptionalLong.empty())).isGreaterThan(10 * PIXELS);
    }

    private static long streamed(OptionalLong held) {
        ImageInfo info = ImageInfo.of(ImageFormat.JPEG, LARGE).withStreaming(held);
        RenderTarget small = new RenderTarget(
                Region.whole(LARGE), new Size(600, 400), EncodeOptions.of(ImageFormat.JPEG), Path.of("x"));
        return new MemoryEstimate(info, List.of(small)).peak();
    }

    @Test
    void allRenderingsOfAPictureAreMadeAtOnce() {
        ImageInfo info = ImageInfo.of(ImageFormat.JPEG, LARGE).withStreaming(OptionalLong.of(0));
        RenderTarget whole =
                new RenderTarget(Region.whole(LARGE), LARGE, EncodeOptions.of(ImageFormat.PNG), Path.of("x"));
        long one = new MemoryEstimate(info, List.of(whole)).peak();
        assertThat(new MemoryEstimate(info, List.of(whole, whole)).peak()).isGreaterThanOrEqualTo(one + 3 * PIXELS);
    }

    private static long peak(int channels, int frames, EncodeOptions encodeOptions) {
        ImageInfo info =
                ImageInfo.of(ImageFormat.GIF, LARGE).withChannels(channels).withFrames(frames);
        RenderTarget whole = new RenderTarget(Region.whole(LARGE), LARGE, encodeOptions, Path.of("x"));
        return new MemoryEstimate(info, List.of(whole)).peak();
    }
}
