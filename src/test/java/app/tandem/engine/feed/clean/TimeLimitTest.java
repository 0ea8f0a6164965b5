package app.tandem.engine.feed.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TimeLimitTest {

    @Test
    void workThatNeverEndsIsGivenUp() {
        assertThat(TimeLimit.<Object>within(Duration.ofMillis(50), TimeLimitTest::never))
                .isNull();
    }

    @Test
    void anInterruptEndsItAtOnceAndIsStillToBeSeen() {
        Thread.currentThread().interrupt();
        assertThat(TimeLimit.<Object>within(Duration.ofHours(1), TimeLimitTest::never))
                .isNull();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void outsideOfALimitNothingEnds() {
        TimeLimit.check();
        assertThat(TimeLimit.within(Duration.ofSeconds(5), () -> "done")).isEqualTo("done");
    }

    private static Object never() {
        while (true) {
            TimeLimit.check();
        }
    }
}
