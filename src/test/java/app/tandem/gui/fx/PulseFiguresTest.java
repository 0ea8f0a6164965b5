package app.tandem.gui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PulseFiguresTest {
    private static final long MILLISECOND = 1_000_000;

    private final PulseFigures figures = new PulseFigures();

    @Test
    void onePulseTellsNothing() {
        figures.pulse(5);
        assertThat(figures.summary()).isEmpty();
    }

    @Test
    void aHiccupIsTheLongestPauseAndNotTheUsualOne() {
        for (int i = 0; i <= 200; i++) {
            figures.pulse(i * (20 * MILLISECOND));
        }
        figures.pulse(4_200 * MILLISECOND);

        assertThat(figures.summary())
                .contains(new PulseFigures.Summary(48, Duration.ofMillis(20), Duration.ofMillis(200)));
    }

    @Test
    void whatIsTenSecondsAgoIsForgotten() {
        figures.pulse(0);
        figures.pulse(500 * MILLISECOND);
        for (int i = 0; i <= 1100; i++) {
            figures.pulse((510 + i * 10L) * MILLISECOND);
        }

        assertThat(figures.summary())
                .contains(new PulseFigures.Summary(100, Duration.ofMillis(10), Duration.ofMillis(10)));
    }
}
