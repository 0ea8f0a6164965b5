package app.tandem.engine.image.pixels;

import static app.tandem.engine.image.Synthetic.samples;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.image.Synthetic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OrientationTest {
    /// Two rows of three: 1 2 3 above 4 5 6.
    private static final Raster STORED = Synthetic.raster(new Size(3, 2), 1, 8, (x, y, _) -> 1 + x + 3 * y);

    @Test
    void pixelsAreMovedToWhereTheyBelong() {
        assertThat(samples(Orientation.UPRIGHT.upright(STORED))).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(samples(Orientation.MIRRORED.upright(STORED))).containsExactly(3, 2, 1, 6, 5, 4);
        assertThat(samples(Orientation.HALF_TURN.upright(STORED))).containsExactly(6, 5, 4, 3, 2, 1);
        assertThat(samples(Orientation.FLIPPED.upright(STORED))).containsExactly(4, 5, 6, 1, 2, 3);
        assertThat(samples(Orientation.TRANSPOSED.upright(STORED))).containsExactly(1, 4, 2, 5, 3, 6);
        assertThat(samples(Orientation.CLOCKWISE.upright(STORED))).containsExactly(4, 1, 5, 2, 6, 3);
        assertThat(samples(Orientation.TRANSVERSED.upright(STORED))).containsExactly(6, 3, 5, 2, 4, 1);
        assertThat(samples(Orientation.COUNTERCLOCKWISE.upright(STORED))).containsExactly(3, 6, 2, 5, 1, 4);
    }

    @ParameterizedTest
    @EnumSource
    void allChannelsMoveTogether(Orientation orientation) {
        for (int depth : new int[] {8, 16}) {
            Raster stored = Synthetic.raster(new Size(5, 3), 4, depth, (x, y, channel) -> 50 * channel + x + 5 * y);
            int[] moved = samples(orientation.upright(stored));
            for (int i = 0; i < moved.length; i++) {
                assertThat(moved[i] - 50 * (i % 4)).isEqualTo(moved[i - i % 4]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPartOfTheUprightPictureIsFoundInTheStoredOne(Orientation orientation) {
        Size stored = new Size(9, 7);
        Raster picture = Synthetic.raster(stored, 1, 8, (x, y, _) -> x + 9 * y);
        Raster upright = orientation.upright(picture);
        Raster part = Synthetic.cropped(upright, 1, 2, new Size(3, 4));
        Region region = orientation.stored(new Region(1, 2, 3, 4), stored);
        Raster storedPart = Synthetic.cropped(
                picture, (int) region.x(), (int) region.y(), new Size((int) region.width(), (int) region.height()));
        assertThat(samples(orientation.upright(storedPart))).isEqualTo(samples(part));
    }
}
