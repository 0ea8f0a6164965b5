package app.tandem.gui.scale.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ViewportTest {
    private static final Viewport FITTED = Viewport.fit(800, 600, 1600, 1000, 1);

    @Test
    void anImageFitsIntoThePaneAndIsCentred() {
        assertThat(FITTED).isEqualTo(new Viewport(800, 600, 1600, 1000, 0.5, 0, 50, true));
    }

    @Test
    void aSmallImageIsNotBlownUp() {
        assertThat(Viewport.fit(800, 600, 400, 300, 1)).isEqualTo(new Viewport(800, 600, 400, 300, 1, 200, 150, true));
    }

    @Test
    void thePointUnderThePointerStaysThereWhenItIsZoomed() {
        Viewport zoomed = FITTED.zoomed(2, 300, 200);

        double before = (300 - FITTED.left()) / FITTED.zoom();
        double after = (300 - zoomed.left()) / zoomed.zoom();
        assertThat(after).isCloseTo(before, within(1e-9));
        assertThat(zoomed.zoom()).isEqualTo(2);
        assertThat(zoomed.fitted()).isFalse();
    }

    @Test
    void noGapIsLeftHoweverFarItIsMoved() {
        Viewport large = FITTED.zoomed(1, 400, 300);

        assertThat(large.panned(1e6, 1e6)).isEqualTo(new Viewport(800, 600, 1600, 1000, 1, 0, 0, false));
        assertThat(large.panned(-1e6, -1e6)).isEqualTo(new Viewport(800, 600, 1600, 1000, 1, -800, -400, false));
    }

    @Test
    void theZoomHasBounds() {
        assertThat(FITTED.zoomed(1e9, 0, 0).zoom()).isEqualTo(32);
        assertThat(FITTED.zoomed(1e-9, 0, 0).zoom()).isEqualTo(1.0 / 64);
    }

    @Test
    void anotherSizeOfTheSameImageShowsTheSamePart() {
        Viewport large = FITTED.zoomed(1, 400, 300);

        assertThat(large.of(800, 500)).isEqualTo(new Viewport(800, 600, 800, 500, 2, -400, -200, false));
    }

    @Test
    void theMiddleStaysInTheMiddleWhenThePaneGrows() {
        Viewport large = FITTED.zoomed(1, 400, 300);

        assertThat(large.resized(1000, 800)).isEqualTo(new Viewport(1000, 800, 1600, 1000, 1, -300, -100, false));
    }
}
