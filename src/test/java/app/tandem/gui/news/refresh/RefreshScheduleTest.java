package app.tandem.gui.news.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RefreshScheduleTest {
    private static final Instant NINE = Instant.parse("2026-11-27T09:00:00Z");

    private final List<String> told = new ArrayList<>();
    private final HandTimer timer = new HandTimer();
    private Instant now = NINE;
    private final RefreshSchedule schedule = new RefreshSchedule(
            timer,
            () -> now,
            at -> told.add("next " + at.map(Instant::toString).orElse("never")),
            () -> told.add("refresh"));

    @Test
    void eachIntervalEndsWithARefreshAndTheNextIsSaid() {
        schedule.every(15);
        pass(15);
        pass(15);
        assertThat(told)
                .containsExactly(
                        "next 2026-11-27T09:15:00Z",
                        "next 2026-11-27T09:30:00Z",
                        "refresh",
                        "next 2026-11-27T09:45:00Z",
                        "refresh");
    }

    @Test
    void anotherIntervalTakesThePlaceOfTheFirst() {
        schedule.every(15);
        schedule.every(240);
        pass(15);
        assertThat(told).containsExactly("next 2026-11-27T09:15:00Z", "next 2026-11-27T13:00:00Z");
        pass(225);
        assertThat(told).endsWith("next 2026-11-27T17:00:00Z", "refresh");
    }

    @Test
    void withoutAnIntervalNothingIsPlanned() {
        schedule.every(30);
        schedule.every(0);
        pass(600);
        assertThat(told).containsExactly("next 2026-11-27T09:30:00Z", "next never");
    }

    private void pass(int minutes) {
        now = now.plusSeconds(minutes * 60L);
        timer.pass(minutes);
    }

    /// Time passes when the test says so.
    private static final class HandTimer implements RefreshSchedule.Timer {
        private Optional<Runnable> waiting = Optional.empty();
        private int every;
        private int left;

        @Override
        public void start(int minutes, Runnable task) {
            waiting = Optional.of(task);
            every = minutes;
            left = minutes;
        }

        @Override
        public void stop() {
            waiting = Optional.empty();
        }

        private void pass(int minutes) {
            left -= minutes;
            if (left <= 0 && waiting.isPresent()) {
                left = every;
                waiting.get().run();
            }
        }
    }
}
