package app.tandem.engine.feed.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.fetch.Redirect;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RedirectHistoryTest {
    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
    private static final URI OLD = URI.create("http://example.org/old");
    private static final URI NEW = URI.create("https://example.org/new");
    private static final URI FURTHER = URI.create("https://example.net/feed");
    private static final List<Redirect> MOVED = List.of(new Redirect(301, OLD, NEW));

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    @Test
    void threeTimesOverThreeDaysIsBelieved() {
        RedirectHistory memory =
                RedirectHistory.NONE.after(MOVED, day(0)).after(MOVED, day(1)).after(MOVED, day(3));

        assertThat(memory).isEqualTo(new RedirectHistory(NEW, 3, START));
        assertThat(memory.moved(day(3))).isEqualTo(NEW);
    }

    @Test
    void threeTimesOnOneDayIsNot() {
        RedirectHistory memory =
                RedirectHistory.NONE.after(MOVED, day(0)).after(MOVED, day(0)).after(MOVED, day(2));

        assertThat(memory.moved(day(2))).isNull();
    }

    @Test
    void twiceOverManyDaysIsNot() {
        assertThat(RedirectHistory.NONE
                        .after(MOVED, day(0))
                        .after(MOVED, day(30))
                        .moved(day(30)))
                .isNull();
    }

    @Test
    void anotherTargetBeginsAnew() {
        List<Redirect> elsewhere = List.of(new Redirect(308, OLD, FURTHER));
        RedirectHistory memory =
                RedirectHistory.NONE.after(MOVED, day(0)).after(MOVED, day(1)).after(elsewhere, day(3));

        assertThat(memory).isEqualTo(new RedirectHistory(FURTHER, 1, day(3)));
    }

    @Test
    void noRedirectForgetsWhatThereWas() {
        assertThat(RedirectHistory.NONE.after(MOVED, day(0)).after(List.of(), day(1)))
                .isEqualTo(RedirectHistory.NONE);
    }

    @Test
    void onlyPermanentHopsAtTheBeginningCount() {
        List<Redirect> redirects =
                List.of(new Redirect(301, OLD, NEW), new Redirect(308, NEW, FURTHER), new Redirect(302, FURTHER, OLD));

        assertThat(RedirectHistory.NONE.after(redirects, START).target()).isEqualTo(FURTHER);
        assertThat(RedirectHistory.NONE.after(redirects.reversed(), START)).isEqualTo(RedirectHistory.NONE);
    }
}
