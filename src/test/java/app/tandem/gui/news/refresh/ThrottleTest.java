package app.tandem.gui.news.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

final class ThrottleTest {
    private final Queue<Runnable> running = new ArrayDeque<>();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private int runs;
    private final Throttle throttle = new Throttle(
            ended -> {
                runs++;
                running.add(ended);
            },
            Duration.ofMillis(400),
            (pause, action) -> {
                pauses.add(pause);
                waiting.add(action);
            },
            () -> now);

    @Test
    void theFirstRequestIsServedAtOnce() {
        throttle.request();

        assertThat(runs).isOne();
    }

    @Test
    void requestsWhileItRunsOrRestsAreServedTogetherAfterTheRest() {
        throttle.request();
        throttle.request();
        running.remove().run();
        throttle.request();
        assertThat(runs).isOne();

        waiting.remove().run();

        assertThat(runs).isEqualTo(2);
    }

    @Test
    void withoutARequestNothingFollows() {
        throttle.request();
        running.remove().run();
        waiting.remove().run();

        assertThat(runs).isOne();
        assertThat(running).isEmpty();
    }

    @Test
    void itRestsThreeTimesAsLongAsTheActionTookAndNotLessThanThePause() {
        throttle.request();
        now = now.plusMillis(20);
        running.remove().run();
        throttle.request();
        waiting.remove().run();
        now = now.plusSeconds(1);
        running.remove().run();

        assertThat(pauses).containsExactly(Duration.ofMillis(400), Duration.ofSeconds(9));
    }
}
