package app.tandem.engine.scale.request;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.image.pixels.Region;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.scale.request.Fit.Fitted;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FitTest {

    private static Size shrunk(Fit fit, int width, int height) {
        return fit.of(new Size(width, height), false).size();
    }

    private static Size enlarged(Fit fit, int width, int height) {
        return fit.of(new Size(width, height), true).size();
    }

    @ParameterizedTest
    @CsvSource({
        "1600, 1000,  10,  10,   6", // 6.25
        "1600, 1000, 400, 400, 250",
        "1000, 1600, 400, 250, 400",
        "4000, 3000, 400, 400, 300",
        "3000,    2, 400, 400,   1", // 0.27: never below one
        "   8,    5,   4,   4,   3", // 2.5: half goes up
        " 400,  400, 400, 400, 400",
        " 400,  300, 400, 400, 300",
        "  40,   30, 400,  40,  30",
        " 401,    1, 400, 400,   1",
        "60000, 60000, 400, 400, 400",
    })
    void aPictureIsShrunkIntoASquareAndKeepsItsRatio(int width, int height, int square, int newWidth, int newHeight) {
        assertThat(shrunk(Fit.within(square), width, height)).isEqualTo(new Size(newWidth, newHeight));
    }

    @Test
    void aBoxLimitsBothSides() {
        assertThat(shrunk(new Fit.Within(800, 200), 4000, 3000)).isEqualTo(new Size(267, 200));
        assertThat(shrunk(new Fit.Within(200, 800), 4000, 3000)).isEqualTo(new Size(200, 150));
        assertThat(enlarged(new Fit.Within(800, 900), 40, 30)).isEqualTo(new Size(800, 600));
    }

    @Test
    void oneSideDecidesTheOther() {
        assertThat(shrunk(new Fit.Width(10), 1600, 1000)).isEqualTo(new Size(10, 6));
        assertThat(shrunk(new Fit.Height(10), 1600, 1000)).isEqualTo(new Size(16, 10));
        assertThat(shrunk(new Fit.LongEdge(10), 1000, 1600)).isEqualTo(new Size(6, 10));
        assertThat(shrunk(new Fit.ShortEdge(10), 1000, 1600)).isEqualTo(new Size(10, 16));
        assertThat(shrunk(new Fit.ShortEdge(10), 1600, 1000)).isEqualTo(new Size(16, 10));
    }

    @Test
    void aShareIsTakenOfBothSides() {
        assertThat(shrunk(new Fit.Percent(50), 1601, 1000)).isEqualTo(new Size(801, 500));
        assertThat(shrunk(new Fit.Percent(0.001), 1601, 1000)).isEqualTo(new Size(1, 1));
        assertThat(shrunk(new Fit.Percent(150), 1601, 1000)).isEqualTo(new Size(1601, 1000));
        assertThat(enlarged(new Fit.Percent(150), 1601, 1000)).isEqualTo(new Size(2402, 1500));
    }

    @Test
    void nothingGrowsUnlessItIsAsked() {
        List<Fit> fits = List.of(
                Fit.within(100),
                new Fit.Exact(100, 100),
                new Fit.Width(100),
                new Fit.Height(100),
                new Fit.LongEdge(100),
                new Fit.ShortEdge(100),
                new Fit.Percent(1000),
                new Fit.Fill(100, 100));
        Size small = new Size(40, 30);
        assertThat(fits)
                .allSatisfy(fit -> assertThat(fit.of(small, false)).isEqualTo(new Fitted(Region.whole(small), small)));
        assertThat(fits)
                .noneSatisfy(fit -> assertThat(fit.of(small, true).size()).isEqualTo(small));
    }

    @Test
    void exactForgetsTheRatioButNoSideGrows() {
        assertThat(shrunk(new Fit.Exact(100, 50), 400, 400)).isEqualTo(new Size(100, 50));
        assertThat(shrunk(new Fit.Exact(100, 50), 400, 40)).isEqualTo(new Size(100, 40));
        assertThat(enlarged(new Fit.Exact(100, 50), 40, 40)).isEqualTo(new Size(100, 50));
    }

    @Test
    void fillCutsHalfOfWhatSticksOutAtEachSide() {
        assertThat(new Fit.Fill(100, 100).of(new Size(400, 200), false))
                .isEqualTo(new Fitted(new Region(100, 0, 200, 200), new Size(100, 100)));
        assertThat(new Fit.Fill(100, 50).of(new Size(400, 400), false))
                .isEqualTo(new Fitted(new Region(0, 100, 400, 200), new Size(100, 50)));
    }

    @Test
    void fillOfAPictureThatCanNotCoverTheBoxCutsWithoutScaling() {
        assertThat(new Fit.Fill(100, 100).of(new Size(400, 60), false))
                .isEqualTo(new Fitted(new Region(150, 0, 100, 60), new Size(100, 60)));
    }

    @Test
    void fillCoversTheBoxByGrowingWhenThatIsAsked() {
        assertThat(new Fit.Fill(100, 100).of(new Size(100, 50), true))
                .isEqualTo(new Fitted(new Region(25, 0, 50, 50), new Size(100, 100)));
    }

    @Test
    void theRegionNeverLeavesTheOriginal() {
        for (int width = 1; width < 60; width++) {
            for (int height = 1; height < 60; height++) {
                Region region =
                        new Fit.Fill(7, 11).of(new Size(width, height), true).region();
                assertThat(region.x() >= 0 && region.x() + region.width() <= width)
                        .isTrue();
                assertThat(region.y() >= 0 && region.y() + region.height() <= height)
                        .isTrue();
            }
        }
    }

    @Test
    void labelsAreWhatWasAskedFor() {
        assertThat(List.of(
                        Fit.within(400).label(),
                        new Fit.Fill(800, 600).label(),
                        new Fit.Width(7).label(),
                        new Fit.Percent(50).label(),
                        new Fit.Percent(12.5).label()))
                .containsExactly("400", "800x600", "7", "50pct", "12.5pct");
    }
}
