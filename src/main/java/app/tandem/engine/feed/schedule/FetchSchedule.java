package app.tandem.engine.feed.schedule;

import app.tandem.engine.feed.Refresh;
import app.tandem.engine.feed.fetch.FetchOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// How a feed is treated from now on: what is remembered of one fetch for the next. Immutable.
///
/// @param redirect a permanent redirect that is being watched
/// @param streak the failures since the last success
/// @param next when to ask again, and why then
public record FetchSchedule(RedirectHistory redirect, FailureStreak streak, NextCheck next) {
    /// The usual time between two fetches, where neither server nor feed asks for a longer one.
    public static final Duration INTERVAL = Duration.ofHours(1);

    /// After a feed came, new or unchanged.
    ///
    /// @param before the redirect that was watched
    /// @param answer what came
    /// @param refresh how often the feed asks to be read
    /// @param now when it came
    /// @param interval the time between two fetches that the user wants
    /// @return how to treat it
    public static FetchSchedule afterSuccess(
            RedirectHistory before, FetchOutcome answer, Refresh refresh, Instant now, Duration interval) {
        Duration freshFor = switch (answer) {
            case FetchOutcome.Fetched fetched -> fetched.freshFor();
            case FetchOutcome.NotModified same -> same.freshFor();
            case FetchOutcome.Failed _ -> Duration.ZERO;
        };
        // where a redirect is believed its target is asked at once, and then there are no redirects to learn from
        boolean followed = before.moved(now) != null && answer.redirects().isEmpty();
        RedirectHistory redirect = followed ? before : before.after(answer.redirects(), now);
        NextCheck next = NextCheck.afterSuccess(now, interval, freshFor, refresh);
        return new FetchSchedule(redirect, FailureStreak.NONE, next);
    }

    /// After no feed came.
    ///
    /// @param before the redirect that was watched
    /// @param failures those before this one
    /// @param failed what came instead
    /// @param now when it came
    /// @param interval the time between two fetches that the user wants
    /// @return how to treat it
    public static FetchSchedule afterFailure(
            RedirectHistory before,
            FailureStreak failures,
            FetchOutcome.Failed failed,
            Instant now,
            Duration interval) {
        FailureStreak streak = failures.plus(failed.kind());
        // a redirect that was believed and now leads nowhere is believed no longer
        RedirectHistory redirect = before.moved(now) != null ? RedirectHistory.NONE : before;
        NextCheck next = NextCheck.afterFailure(now, interval, failed, streak, RandomGenerator.getDefault());
        return new FetchSchedule(redirect, streak, next);
    }
}
