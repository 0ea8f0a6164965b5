package app.tandem.engine.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TimeLeftTest {
    private static final long TOTAL = 100_000;

    private static TimeLeft after(int seconds, long perSecond) {
        TimeLeft left = TimeLeft.UNKNOWN;
        for (int second = 1; second <= seconds; second++) {
            left = left.at(Duration.ofSeconds(second), new Progress(perSecond * second, TOTAL), second);
        }
        return left;
    }

    @Test
    void nothingIsSaidInTheFirstThreeSeconds() {
        assertThat(TimeLeft.UNKNOWN.left()).isEmpty();
        assertThat(after(2, 1000).left()).isEmpty();
        assertThat(after(3, 1000).left()).contains(Duration.ofMinutes(2));
    }

    @Test
    void theTimeIsRoundedUpToAStep() {
        assertThat(after(45, 1000).left()).contains(Duration.ofMinutes(1));
        assertThat(after(85, 1000).left()).contains(Duration.ofSeconds(20));
        assertThat(after(99, 1000).left()).contains(Duration.ofSeconds(5));
    }

    @Test
    void oneSlowItemRaisesItByAStepAtATimeOnly() {
        TimeLeft left = after(50, 1000);
        List<Optional<Duration>> shown = new ArrayList<>();
        for (int second = 51; second <= 80; second++) {
            left = left.at(Duration.ofSeconds(second), new Progress(50_000, TOTAL), 50);
            shown.add(left.left());
        }
        assertThat(shown.stream().distinct().flatMap(Optional::stream))
                .as("a minute for 50 s; then each a step above the one before")
                .startsWith(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(3));
        assertThat(left.left()).as("nothing was done for 20 s").isEmpty();
    }

    @Test
    void theRateIsThatOfTheLastTwentySeconds() {
        TimeLeft left = after(30, 100);
        for (int second = 31; second <= 51; second++) {
            left = left.at(
                    Duration.ofSeconds(second),
                    new Progress(3000 + 2000L * (second - 30), TOTAL),
                    30 + 4L * (second - 30));
        }
        assertThat(left.left()).contains(Duration.ofSeconds(30));
        assertThat(left.itemsPerSecond()).hasValue(4);
    }
}
