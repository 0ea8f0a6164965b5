package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.image.Rendering.Region;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class FootprintTest {
    private static final Size LARGE = new Size(6000, 4000);
    private static final long PIXELS = LARGE.pixels();

    @Test
    void anEncoderOfWebpWithoutLossTakesManyTimesItsPicture() {
        long png = peak(3, 1, Encoding.of(ImageFormat.PNG));
        Encoding lossless = new Encoding(ImageFormat.WEBP, 85, false, false, true);
        assertThat(peak(3, 1, lossless)).isGreaterThanOrEqualTo(png + 55 * PIXELS);
        assertThat(peak(4, 1, Encoding.of(ImageFormat.WEBP)) - peak(4, 1, Encoding.of(ImageFormat.PNG)))
                .as("alpha is packed without loss")
                .isGreaterThanOrEqualTo(55 * PIXELS);
        assertThat(peak(3, 1, Encoding.of(ImageFormat.WEBP))).isBetween(png, png + 20 * PIXELS);
    }

    @Test
    void allFramesOfAnAnimationAreHeld() {
        Encoding gif = Encoding.of(ImageFormat.GIF);
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
        ImageInfo info = new ImageInfo(ImageFormat.JPEG, LARGE, Orientation.UPRIGHT, 3, 8, 1, 0, held);
        Rendering small =
                new Rendering(Region.whole(LARGE), new Size(600, 400), Encoding.of(ImageFormat.JPEG), Path.of("x"));
        return new Footprint(info, List.of(small)).peak();
    }

    @Test
    void allRenderingsOfAPictureAreMadeAtOnce() {
        ImageInfo info = new ImageInfo(ImageFormat.JPEG, LARGE, Orientation.UPRIGHT, 3, 8, 1, 0, OptionalLong.of(0));
        Rendering whole = new Rendering(Region.whole(LARGE), LARGE, Encoding.of(ImageFormat.PNG), Path.of("x"));
        long one = new Footprint(info, List.of(whole)).peak();
        assertThat(new Footprint(info, List.of(whole, whole)).peak()).isGreaterThanOrEqualTo(one + 3 * PIXELS);
    }

    private static long peak(int channels, int frames, Encoding encoding) {
        ImageInfo info = new ImageInfo(ImageFormat.GIF, LARGE, Orientation.UPRIGHT, channels, 8, frames);
        Rendering whole = new Rendering(Region.whole(LARGE), LARGE, encoding, Path.of("x"));
        return new Footprint(info, List.of(whole)).peak();
    }
}
