package app.tandem.engine.news.store;

import app.tandem.engine.feed.Refresh;
import app.tandem.engine.feed.fetch.FetchError;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.feed.fetch.Validators;
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

/// Derives from a visit how its feed is to be treated from now on, and what the diary notes.
final class RefreshPolicy {
    /// The usual time between two visits, where neither server nor feed asks for a longer one.
    static final Duration INTERVAL = Duration.ofHours(1);

    private RefreshPolicy() {}

    /// After a feed came, new or unchanged.
    ///
    /// @param before what was known
    /// @param answer what came
    /// @param refresh how often the feed asks to be read
    /// @param now when it came
    /// @param interval the time between two visits that the user wants
    /// @return how to treat it
    static FetchLog.FetchSchedule success(
            FeedState before, FetchOutcome answer, Refresh refresh, Instant now, Duration interval) {
        Duration freshFor = switch (answer) {
            case FetchOutcome.Fetched fetched -> fetched.freshFor();
            case FetchOutcome.NotModified same -> same.freshFor();
            case FetchOutcome.Failed _ -> Duration.ZERO;
        };
        // where a redirect is believed its target is asked at once, and then there is no trail to learn from
        boolean followed =
                before.redirect().moved(now) != null && answer.trail().isEmpty();
        RedirectHistory redirect =
                followed ? before.redirect() : before.redirect().after(answer.trail(), now);
        NextCheck next = NextCheck.afterSuccess(now, interval, freshFor, refresh);
        return new FetchLog.FetchSchedule(redirect, FailureStreak.NONE, next);
    }

    /// After no feed came.
    ///
    /// @param visit what came instead
    /// @param interval the time between two visits that the user wants
    /// @return how to treat it
    static FetchLog.FetchSchedule failure(RefreshResult.Failed visit, Duration interval) {
        FetchOutcome answer = visit.answer();
        // a document that is no feed is as good as a broken one
        FetchOutcome.Failed failed = answer instanceof FetchOutcome.Failed failure
                ? failure
                : new FetchOutcome.Failed(
                        FetchError.GARBLED,
                        status(answer),
                        visit.reason(),
                        null,
                        answer.address(),
                        answer.trail(),
                        answer.took());
        FailureStreak streak = visit.before().streak().plus(failed.kind());
        // a redirect that was believed and now leads nowhere is believed no longer
        boolean followed = visit.before().redirect().moved(visit.at()) != null;
        RedirectHistory redirect =
                followed ? RedirectHistory.NONE : visit.before().redirect();
        NextCheck next = NextCheck.afterFailure(visit.at(), interval, failed, streak, RandomGenerator.getDefault());
        return new FetchLog.FetchSchedule(redirect, streak, next);
    }

    /// What the diary notes.
    ///
    /// @param answer what came
    /// @param at when it came
    /// @param added how many entries were new
    /// @param repairs what had to be mended
    /// @param next when to ask again
    /// @return the record of a visit that went well
    static FetchLogEntry record(FetchOutcome answer, Instant at, int added, List<Problem> repairs, NextCheck next) {
        return new FetchLogEntry(
                at, status(answer), bytes(answer), answer.took(), added, null, repairs, trail(answer), next);
    }

    /// What the diary notes of a failure.
    ///
    /// @param visit what came instead of a feed
    /// @param next when to ask again
    /// @return the record of a visit that failed
    static FetchLogEntry record(RefreshResult.Failed visit, NextCheck next) {
        FetchOutcome answer = visit.answer();
        return new FetchLogEntry(
                visit.at(),
                status(answer),
                bytes(answer),
                answer.took(),
                0,
                visit.reason(),
                List.of(),
                trail(answer),
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

    private static List<String> trail(FetchOutcome answer) {
        return answer.trail().stream().map(hop -> hop.status() + " " + hop.to()).toList();
    }

    /// What is known before a visit.
    ///
    /// @param validators of the document that is remembered
    /// @param hash of that document; null when there is none
    /// @param refresh how often it asks to be read
    /// @param conduct how the feed is to be treated; null when it was never visited
    /// @return both
    static FeedState known(
            Validators validators, @Nullable String hash, Refresh refresh, FetchLog.@Nullable FetchSchedule conduct) {
        return conduct == null
                ? new FeedState(validators, hash, refresh, RedirectHistory.NONE, FailureStreak.NONE, null)
                : new FeedState(validators, hash, refresh, conduct.redirect(), conduct.streak(), conduct.next());
    }

    /// Whether validators that came with a known document are to be written down. A server without any sends it
    /// at every visit, and so does one whose validators are no longer believed: that alone is nothing to write,
    /// but once a week.
    static boolean worthKeeping(Validators now, RefreshResult.Unchanged visit) {
        Validators before = visit.before().validators();
        boolean same =
                Objects.equals(now.etag(), before.etag()) && Objects.equals(now.lastModified(), before.lastModified());
        boolean any = now.etag() != null || now.lastModified() != null;
        return !same || (any && !before.holdAt(visit.at()));
    }
}
