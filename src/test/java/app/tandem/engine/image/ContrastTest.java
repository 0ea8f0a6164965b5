package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ContrastTest {

    @Test
    void aSmoothPictureIsNotHarsh() {
        assertThat(isHarsh(Synthetic.raster(new Size(60, 60), 3, 8, (x, y, _) -> 2 * x + 2 * y)))
                .isFalse();
        assertThat(isHarsh(Synthetic.raster(new Size(60, 60), 1, 16, (x, y, _) -> 500 * x + 500 * y)))
                .isFalse();
    }

    @Test
    void blackAndWhiteSideBySideIsHarsh() {
        assertThat(isHarsh(Synthetic.raster(new Size(60, 60), 3, 8, (x, y, _) -> (x + y) % 2 * 255)))
                .isTrue();
        assertThat(isHarsh(Synthetic.raster(new Size(60, 60), 1, 16, (x, y, _) -> (x + y) % 2 * 65_535)))
                .isTrue();
    }

    @Test
    void onePixelHasNoNeighbours() {
        assertThat(isHarsh(Synthetic.constant(new Size(1, 1), 3, 8, 9))).isFalse();
    }

    private static boolean isHarsh(Raster raster) {
        Contrast contrast = new Contrast(raster.depth());
        contrast.accept(raster);
        return contrast.isHarsh();
    }
}
