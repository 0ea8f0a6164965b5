package app.tandem.engine.scale.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.scale.request.Sizes.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SizesTest {

    @Test
    void oneNumberIsASquareAndTwoAreABox() {
        assertThat(Sizes.parse("400", Mode.WITHIN)).containsExactly(new Fit.Within(400, 400));
        assertThat(Sizes.parse("800x600", Mode.WITHIN)).containsExactly(new Fit.Within(800, 600));
        assertThat(Sizes.parse("800X600", Mode.FILL)).containsExactly(new Fit.Fill(800, 600));
        assertThat(Sizes.parse("1x65535", Mode.EXACT)).containsExactly(new Fit.Exact(1, 65_535));
    }

    @Test
    void severalSizesComeInTheirOrder() {
        assertThat(Sizes.parse("1600, 400,20x10", Mode.WITHIN))
                .containsExactly(Fit.within(1600), Fit.within(400), new Fit.Within(20, 10));
    }

    @Test
    void eachModeHasItsFit() {
        assertThat(Sizes.parse("7", Mode.WIDTH)).containsExactly(new Fit.Width(7));
        assertThat(Sizes.parse("7", Mode.HEIGHT)).containsExactly(new Fit.Height(7));
        assertThat(Sizes.parse("7", Mode.LONG_EDGE)).containsExactly(new Fit.LongEdge(7));
        assertThat(Sizes.parse("7", Mode.SHORT_EDGE)).containsExactly(new Fit.ShortEdge(7));
        for (Mode mode : Mode.values()) {
            assertThat(Sizes.parse("7", mode))
                    .allSatisfy(fit -> assertThat(Mode.of(fit)).isEqualTo(mode));
        }
    }

    @Test
    void aShareIsWrittenWithASignOrByItsMode() {
        assertThat(Sizes.parse("50%", Mode.WITHIN)).containsExactly(new Fit.Percent(50));
        assertThat(Sizes.parse("12.5,25%", Mode.PERCENT)).containsExactly(new Fit.Percent(12.5), new Fit.Percent(25));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|WITHIN",
                "abc|WITHIN",
                "0|WITHIN",
                "-4|WITHIN",
                "65536|WITHIN",
                "400,|WITHIN",
                "400x|WITHIN",
                "4x0|WITHIN",
                "1e3|WITHIN",
                "99999999999|WITHIN",
                "10x10|WIDTH",
                "10x10|LONG_EDGE",
                "0|PERCENT",
                "-1%|WITHIN",
                "10x10|PERCENT",
                "50%|WIDTH",
                "20000%|WITHIN",
            })
    void whatIsNoSizeIsNamedInOneSentence(String text, Mode mode) {
        assertThatThrownBy(() -> Sizes.parse(text, mode))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\" is no size: ");
    }
}
