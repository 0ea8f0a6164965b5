package app.tandem.engine.news.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.Refresh;
import app.tandem.engine.feed.fetch.FetchError;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.feed.fetch.Redirect;
import app.tandem.engine.feed.fetch.headers.Validators;
import app.tandem.engine.feed.schedule.FetchSchedule;
import app.tandem.engine.feed.schedule.RedirectHistory;
import app.tandem.engine.news.FeedState;
import app.tandem.engine.news.RefreshResult;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.problem.Problem;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RefreshPolicyTest {
    private static final Instant START = Instant.parse("2026-11-25T12:00:00Z");
    private static final URI OLD = URI.create("https://example.org/feed");
    private static final URI NEW = URI.create("https://example.com/feed");

    @ParameterizedTest
    @ValueSource(ints = {301, 308, Redirect.NAMED})
    void aLastingRedirectIsBelievedAfterThreeFetchesOverThreeDays(int status) {
        FeedState state = FeedState.NOTHING;
        for (int day = 0; day < 3; day++) {
            assertThat(state.redirect().moved(at(day))).isNull();
            state = after(state, at(day), new Redirect(status, OLD, NEW));
        }
        assertThat(state.redirect().moved(at(3))).isEqualTo(NEW);
        assertThat(after(state, at(4)).redirect()).as("once it is followed").isEqualTo(state.redirect());
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 303, 307})
    void aPassingRedirectNeverIs(int status) {
        FeedState state = FeedState.NOTHING;
        for (int day = 0; day <= 9; day++) {
            state = after(state, at(day), new Redirect(status, OLD, NEW));
        }
        assertThat(state.redirect()).isEqualTo(RedirectHistory.NONE);
    }

    @Test
    void aRedirectThatWasBelievedAndLeadsNowhereIsBelievedNoLonger() {
        FeedState state = FeedState.NOTHING;
        for (int day = 0; day < 3; day++) {
            state = after(state, at(day), new Redirect(301, OLD, NEW));
        }
        FetchOutcome.Failed lost = new FetchOutcome.Failed(
                FetchError.NOT_FOUND, 404, Problem.of("fetch.notFound"), null, NEW, List.of(), Duration.ZERO);
        Subscription feed = new Subscription("Feed", OLD, List.of());
        RefreshResult.Failed check = new RefreshResult.Failed(feed, state, lost, lost.reason(), at(4));
        assertThat(RefreshPolicy.failure(check, FetchSchedule.INTERVAL).redirect())
                .isEqualTo(RedirectHistory.NONE);
    }

    private static FeedState after(FeedState before, Instant now, Redirect... redirects) {
        FetchOutcome.NotModified answer =
                new FetchOutcome.NotModified(NEW, Validators.NONE, Duration.ZERO, List.of(redirects), Duration.ZERO);
        FetchSchedule schedule = RefreshPolicy.success(before, answer, Refresh.UNSAID, now, FetchSchedule.INTERVAL);
        return RefreshPolicy.state(Validators.NONE, null, Refresh.UNSAID, schedule);
    }

    private static Instant at(int day) {
        return START.plus(Duration.ofDays(day));
    }
}
