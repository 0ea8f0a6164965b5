package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.pixels.Orientation;
import app.tandem.engine.image.pixels.Region;
import app.tandem.engine.image.pixels.Size;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DecodeGeometryTest {
    private static final ImageInfo PHOTO =
            ImageInfo.of(ImageFormat.JPEG, new Size(6000, 4000)).withOrientation(Orientation.CLOCKWISE);

    @Test
    void theNewSizeIsNeededAsTheOriginalIsStored() {
        assertThat(DecodeGeometry.atLeast(PHOTO, RenderOptions.DEFAULT, List.of(whole(new Size(1000, 1500)))))
                .isEqualTo(new Size(1500, 1000));
    }

    @Test
    void theLargestRenderingCounts() {
        List<RenderTarget> targets = List.of(whole(new Size(100, 150)), whole(new Size(1000, 1500)));
        assertThat(DecodeGeometry.atLeast(PHOTO, RenderOptions.DEFAULT, targets))
                .isEqualTo(new Size(1500, 1000));
    }

    @Test
    void aRegionNeedsMoreThanTheWhole() {
        // the middle of the upright picture, all its width, half its height
        RenderTarget middle = new RenderTarget(
                new Region(0, 1500, 4000, 3000), new Size(1000, 750), EncodeOptions.of(ImageFormat.JPEG), Path.of("x"));
        assertThat(DecodeGeometry.atLeast(PHOTO, RenderOptions.DEFAULT, List.of(middle)))
                .isEqualTo(new Size(1500, 1000));
    }

    @Test
    void neverMoreThanIsStored() {
        assertThat(DecodeGeometry.atLeast(PHOTO, RenderOptions.DEFAULT, List.of(whole(new Size(4800, 7200)))))
                .isEqualTo(PHOTO.stored());
    }

    @Test
    void exactMeansAll() {
        RenderOptions exact = RenderOptions.DEFAULT.withExact(true);
        assertThat(DecodeGeometry.atLeast(PHOTO, exact, List.of(whole(new Size(40, 60)))))
                .isEqualTo(PHOTO.stored());
    }

    @Test
    void aPixelOfAHalvedJpegIsTwoWideThoughTheLastStandsHalfOutside() {
        ImageInfo odd = ImageInfo.of(ImageFormat.JPEG, new Size(5, 3));
        assertThat(new DecodeGeometry(odd, new Size(3, 2)).decoded(Region.whole(odd.size())))
                .isEqualTo(new Region(0, 0, 2.5, 1.5));
    }

    @Test
    void otherDecodersStretchTheWhole() {
        ImageInfo odd = ImageInfo.of(ImageFormat.WEBP, new Size(5, 3));
        assertThat(new DecodeGeometry(odd, new Size(3, 2)).decoded(Region.whole(odd.size())))
                .isEqualTo(new Region(0, 0, 3, 2));
    }

    private static RenderTarget whole(Size size) {
        return new RenderTarget(Region.whole(PHOTO.size()), size, EncodeOptions.of(ImageFormat.JPEG), Path.of("x"));
    }
}
