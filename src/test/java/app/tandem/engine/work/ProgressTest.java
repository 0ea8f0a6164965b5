package app.tandem.engine.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ProgressTest {

    @Test
    void itGrowsByTheUnitsThatAreDone() {
        assertThat(Progress.of(10).plus(3).plus(4)).isEqualTo(new Progress(7, 10));
    }

    @Test
    void itNeverPassesTheTotal() {
        assertThat(Progress.of(10).plus(30)).isEqualTo(new Progress(10, 10));
    }

    @Test
    void nothingToDoIsDone() {
        assertThat(Progress.NONE.fraction()).isEqualTo(1);
    }

    @Test
    void theFractionIsAShareOfTheTotal() {
        assertThat(new Progress(1, 4).fraction()).isEqualTo(0.25);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Progress(5, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Progress(-1, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
