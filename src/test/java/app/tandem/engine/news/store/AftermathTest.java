package app.tandem.engine.news.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.Refresh;
import app.tandem.engine.feed.fetch.Failure;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.feed.fetch.Redirect;
import app.tandem.engine.feed.fetch.Validators;
import app.tandem.engine.feed.visit.RedirectMemory;
import app.tandem.engine.news.Known;
import app.tandem.engine.news.Subscription;
import app.tandem.engine.news.Visit;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AftermathTest {
    private static final Instant START = Instant.parse("2026-11-25T12:00:00Z");
    private static final URI OLD = URI.create("https://example.org/feed");
    private static final URI NEW = URI.create("https://example.com/feed");

    @ParameterizedTest
    @ValueSource(ints = {301, 308, Redirect.NAMED})
    void aLastingRedirectIsBelievedAfterThreeVisitsOverThreeDays(int status) {
        Known known = Known.NOTHING;
        for (int day = 0; day < 3; day++) {
            assertThat(known.redirect().moved(at(day))).isNull();
            known = after(known, at(day), new Redirect(status, OLD, NEW));
        }
        assertThat(known.redirect().moved(at(3))).isEqualTo(NEW);
        assertThat(after(known, at(4)).redirect()).as("once it is followed").isEqualTo(known.redirect());
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 303, 307})
    void aPassingRedirectNeverIs(int status) {
        Known known = Known.NOTHING;
        for (int day = 0; day <= 9; day++) {
            known = after(known, at(day), new Redirect(status, OLD, NEW));
        }
        assertThat(known.redirect()).isEqualTo(RedirectMemory.NONE);
    }

    @Test
    void aRedirectThatWasBelievedAndLeadsNowhereIsBelievedNoLonger() {
        Known known = Known.NOTHING;
        for (int day = 0; day < 3; day++) {
            known = after(known, at(day), new Redirect(301, OLD, NEW));
        }
        FetchOutcome.Failed lost =
                new FetchOutcome.Failed(Failure.NOT_FOUND, 404, "not found (404)", null, NEW, List.of(), Duration.ZERO);
        Subscription feed = new Subscription("Feed", OLD, List.of());
        Visit.Failed visit = new Visit.Failed(feed, known, lost, lost.reason(), at(4));
        assertThat(Aftermath.failure(visit, Aftermath.INTERVAL).redirect()).isEqualTo(RedirectMemory.NONE);
    }

    private static Known after(Known before, Instant now, Redirect... trail) {
        FetchOutcome.NotModified answer =
                new FetchOutcome.NotModified(NEW, Validators.NONE, Duration.ZERO, List.of(trail), Duration.ZERO);
        Diary.Conduct conduct = Aftermath.success(before, answer, Refresh.UNSAID, now, Aftermath.INTERVAL);
        return Aftermath.known(Validators.NONE, null, Refresh.UNSAID, conduct);
    }

    private static Instant at(int day) {
        return START.plus(Duration.ofDays(day));
    }
}
