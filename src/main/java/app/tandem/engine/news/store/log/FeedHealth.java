package app.tandem.engine.news.store.log;

import app.tandem.engine.feed.schedule.NextCheck;
import app.tandem.engine.problem.Problem;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a feed does: what its health card shows. Immutable.
///
/// @param feed its address
/// @param fetches the last fetches, the latest first, at most 20, each with its duration and outcome
/// @param next when it is asked for again, and why then; null when it was never asked for
/// @param failures failures since the last success; 0 when all is well
/// @param failingSince the first of these failures, or the oldest that is still known; null when all is well
/// @param movedTo where a permanent redirect leads, for the reader to adopt; null when there is none
/// @param repairs what had to be repaired to read its last document
/// @param correctedDates entries whose date lies after their arrival, so that they count as of their arrival
public record FeedHealth(
        URI feed,
        List<FetchLogEntry> fetches,
        @Nullable NextCheck next,
        int failures,
        @Nullable Instant failingSince,
        @Nullable URI movedTo,
        List<Problem> repairs,
        int correctedDates) {

    /// Copies the lists.
    public FeedHealth {
        fetches = List.copyOf(fetches);
        repairs = List.copyOf(repairs);
    }

    /// The failure that lasts.
    ///
    /// @return why the last fetch failed; null when it went well
    public @Nullable Problem reason() {
        return failures == 0 || fetches.isEmpty() ? null : fetches.getFirst().reason();
    }
}
