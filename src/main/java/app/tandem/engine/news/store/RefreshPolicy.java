package app.tandem.engine.news.store;

import app.tandem.engine.feed.Refresh;
import app.tandem.engine.feed.fetch.FetchError;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.feed.fetch.headers.Validators;
import app.tandem.engine.feed.schedule.FailureStreak;
import app.tandem.engine.feed.schedule.FetchSchedule;
import app.tandem.engine.feed.schedule.NextCheck;
import app.tandem.engine.feed.schedule.RedirectHistory;
import app.tandem.engine.news.FeedState;
import app.tandem.engine.news.RefreshResult;
import app.tandem.engine.news.store.log.FetchLogEntry;
import app.tandem.engine.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a refresh means for the store: how its feed is treated from now on, what the fetch log notes, and what
/// is worth writing down.
final class RefreshPolicy {
    private RefreshPolicy() {}

    /// After a feed came, new or unchanged.
    ///
    /// @param before what was known
    /// @param answer what came
    /// @param refresh how often the feed asks to be read
    /// @param now when it came
    /// @param interval the time between two fetches that the user wants
    /// @return how to treat it
    static FetchSchedule success(
            FeedState before, FetchOutcome answer, Refresh refresh, Instant now, Duration interval) {
        return FetchSchedule.afterSuccess(before.redirect(), answer, refresh, now, interval);
    }

    /// After no feed came.
    ///
    /// @param result what came instead
    /// @param interval the time between two fetches that the user wants
    /// @return how to treat it
    static FetchSchedule failure(RefreshResult.Failed result, Duration interval) {
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
        FeedState before = result.before();
        return FetchSchedule.afterFailure(before.redirect(), before.streak(), failed, result.at(), interval);
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
            Validators validators, @Nullable String hash, Refresh refresh, @Nullable FetchSchedule schedule) {
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
