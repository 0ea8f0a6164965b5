package app.tandem.engine.news.store;

import app.tandem.engine.feed.Refresh;
import app.tandem.engine.feed.fetch.FetchError;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.feed.fetch.headers.Validators;
import app.tandem.engine.feed.schedule.FailureStreak;
import app.tandem.engine.feed.schedule.NextCheck;
import app.tandem.engine.feed.schedule.RedirectHistory;
import app.tandem.engine.news.FeedState;
import app.tandem.engine.news.RefreshResult;
import app.tandem.engine.news.store.log.FetchLog;
import app.tandem.engine.news.store.log.FetchLogEntry;
import app.tandem.engine.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Derives from a fetch how its feed is to be treated from now on, and what the fetch log notes.
final class RefreshPolicy {
    /// The usual time between two fetches, where neither server nor feed asks for a longer one.
    static final Duration INTERVAL = Duration.ofHours(1);

    private RefreshPolicy() {}

    /// After a feed came, new or unchanged.
    ///
    /// @param before what was known
    /// @param answer what came
    /// @param refresh how often the feed asks to be read
    /// @param now when it came
    /// @param interval the time between two fetches that the user wants
    /// @return how to treat it
    static FetchLog.FetchSchedule success(
            FeedState before, FetchOutcome answer, Refresh refresh, Instant now, Duration interval) {
        Duration freshFor = switch (answer) {
            case FetchOutcome.Fetched fetched -> fetched.freshFor();
            case FetchOutcome.NotModified same -> same.freshFor();
            case FetchOutcome.Failed _ -> Duration.ZERO;
        };
        // where a redirect is believed its target is asked at once, and then there are no redirects to learn from
        boolean followed =
                before.redirect().moved(now) != null && answer.redirects().isEmpty();
        RedirectHistory redirect =
                followed ? before.redirect() : before.redirect().after(answer.redirects(), now);
        NextCheck next = NextCheck.afterSuccess(now, interval, freshFor, refresh);
        return new FetchLog.FetchSchedule(redirect, FailureStreak.NONE, next);
    }

    /// After no feed came.
    ///
    /// @param result what came instead
    /// @param interval the time between two fetches that the user wants
    /// @return how to treat it
    static FetchLog.FetchSchedule failure(RefreshResult.Failed result, Duration interval) {
        FetchOutcome answer = result.answer();
        // a document that is no feed is as good as a broken one
        FetchOutcome.Failed failed = answer instanceof FetchOutcome.Failed failure
                ? failure
                : new FetchOutcome.Failed(
                        FetchError.GARBLED,
                        status(answer),
                        result.reason(),
                        null,
                        answer.address(),
                        answer.redirects(),
                        answer.took());
        FailureStreak streak = result.before().streak().plus(failed.kind());
        // a redirect that was believed and now leads nowhere is believed no longer
        boolean followed = result.before().redirect().moved(result.at()) != null;
        RedirectHistory redirect =
                followed ? RedirectHistory.NONE : result.before().redirect();
        NextCheck next = NextCheck.afterFailure(result.at(), interval, failed, streak, RandomGenerator.getDefault());
        return new FetchLog.FetchSchedule(redirect, streak, next);
    }

    /// What the fetch log notes.
    ///
    /// @param answer what came
    /// @param at when it came
    /// @param added how many entries were new
    /// @param repairs what had to be repaired
    /// @param next when to ask again
    /// @return the record of a fetch that went well
    static FetchLogEntry record(FetchOutcome answer, Instant at, int added, List<Problem> repairs, NextCheck next) {
        return new FetchLogEntry(
                at, status(answer), bytes(answer), answer.took(), added, null, repairs, redirects(answer), next);
    }

    /// What the fetch log notes of a failure.
    ///
    /// @param result what came instead of a feed
    /// @param next when to ask again
    /// @return the record of a fetch that failed
    static FetchLogEntry record(RefreshResult.Failed result, NextCheck next) {
        FetchOutcome answer = result.answer();
        return new FetchLogEntry(
                result.at(),
                status(answer),
                bytes(answer),
                answer.took(),
                0,
                result.reason(),
                List.of(),
                redirects(answer),
                next);
    }

    private static int status(FetchOutcome answer) {
        return switch (answer) {
            case FetchOutcome.Fetched _ -> 200;
            case FetchOutcome.NotModified _ -> 304;
            case FetchOutcome.Failed failed -> failed.status();
        };
    }

    private static long bytes(FetchOutcome answer) {
        return answer instanceof FetchOutcome.Fetched fetched ? fetched.wireBytes() : 0;
    }

    private static List<String> redirects(FetchOutcome answer) {
        return answer.redirects().stream()
                .map(hop -> hop.status() + " " + hop.to())
                .toList();
    }

    /// What is known before a fetch.
    ///
    /// @param validators of the document that is remembered
    /// @param hash of that document; null when there is none
    /// @param refresh how often it asks to be read
    /// @param schedule how the feed is to be treated; null when it was never fetched
    /// @return both
    static FeedState state(
            Validators validators, @Nullable String hash, Refresh refresh, FetchLog.@Nullable FetchSchedule schedule) {
        return schedule == null
                ? new FeedState(validators, hash, refresh, RedirectHistory.NONE, FailureStreak.NONE, null)
                : new FeedState(validators, hash, refresh, schedule.redirect(), schedule.streak(), schedule.next());
    }

    /// Whether validators that came with a known document are to be written down. A server without any sends
    /// it at every fetch, and so does one whose validators are no longer believed: that alone is nothing to
    /// write, but once a week.
    static boolean worthKeeping(Validators now, RefreshResult.Unchanged result) {
        Validators before = result.before().validators();
        boolean same =
                Objects.equals(now.etag(), before.etag()) && Objects.equals(now.lastModified(), before.lastModified());
        boolean any = now.etag() != null || now.lastModified() != null;
        return !same || (any && !before.holdAt(result.at()));
    }
}
