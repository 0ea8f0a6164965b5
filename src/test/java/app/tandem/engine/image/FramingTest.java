package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.image.Rendering.Region;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FramingTest {
    private static final ImageInfo PHOTO =
            new ImageInfo(ImageFormat.JPEG, new Size(6000, 4000), Orientation.CLOCKWISE, 3, 8, 1);

    @Test
    void theNewSizeIsNeededAsTheOriginalIsStored() {
        assertThat(Framing.atLeast(PHOTO, Recipe.DEFAULT, List.of(whole(new Size(1000, 1500)))))
                .isEqualTo(new Size(1500, 1000));
    }

    @Test
    void theLargestRenderingCounts() {
        List<Rendering> renderings = List.of(whole(new Size(100, 150)), whole(new Size(1000, 1500)));
        assertThat(Framing.atLeast(PHOTO, Recipe.DEFAULT, renderings)).isEqualTo(new Size(1500, 1000));
    }

    @Test
    void aRegionNeedsMoreThanTheWhole() {
        // the middle of the upright picture, all its width, half its height
        Rendering middle = new Rendering(
                new Region(0, 1500, 4000, 3000), new Size(1000, 750), Encoding.of(ImageFormat.JPEG), Path.of("x"));
        assertThat(Framing.atLeast(PHOTO, Recipe.DEFAULT, List.of(middle))).isEqualTo(new Size(1500, 1000));
    }

    @Test
    void neverMoreThanIsStored() {
        assertThat(Framing.atLeast(PHOTO, Recipe.DEFAULT, List.of(whole(new Size(4800, 7200)))))
                .isEqualTo(PHOTO.stored());
    }

    @Test
    void exactMeansAll() {
        Recipe exact = new Recipe(Resampling.LANCZOS3, true, true, false, Recipe.Colour.KEEP, Recipe.Carry.EVERYTHING);
        assertThat(Framing.atLeast(PHOTO, exact, List.of(whole(new Size(40, 60)))))
                .isEqualTo(PHOTO.stored());
    }

    @Test
    void aPixelOfAHalvedJpegIsTwoWideThoughTheLastStandsHalfOutside() {
        ImageInfo odd = new ImageInfo(ImageFormat.JPEG, new Size(5, 3), Orientation.UPRIGHT, 3, 8, 1);
        assertThat(new Framing(odd, new Size(3, 2)).decoded(Region.whole(odd.size())))
                .isEqualTo(new Region(0, 0, 2.5, 1.5));
    }

    @Test
    void otherDecodersStretchTheWhole() {
        ImageInfo odd = new ImageInfo(ImageFormat.WEBP, new Size(5, 3), Orientation.UPRIGHT, 3, 8, 1);
        assertThat(new Framing(odd, new Size(3, 2)).decoded(Region.whole(odd.size())))
                .isEqualTo(new Region(0, 0, 3, 2));
    }

    private static Rendering whole(Size size) {
        return new Rendering(Region.whole(PHOTO.size()), size, Encoding.of(ImageFormat.JPEG), Path.of("x"));
    }
}
