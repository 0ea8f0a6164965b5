package app.tandem.engine.news.store.log;

import app.tandem.engine.feed.schedule.NextCheck;
import app.tandem.engine.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A fetch of a feed, as the fetch log keeps it: what a health card shows.
///
/// @param at when the answer came
/// @param status the HTTP status; 0 when it didn't come to one
/// @param bytes how many came, as they were sent
/// @param took the time it took
/// @param added how many entries were new
/// @param reason why it failed; null when it went well
/// @param repairs what had to be repaired to read the document
/// @param redirects the redirects on the way, each as `301 https://example.org/`
/// @param next when to ask again, and why then
public record FetchLogEntry(
        Instant at,
        int status,
        long bytes,
        Duration took,
        int added,
        @Nullable Problem reason,
        List<Problem> repairs,
        List<String> redirects,
        NextCheck next) {

    /// Copies the lists.
    public FetchLogEntry {
        repairs = List.copyOf(repairs);
        redirects = List.copyOf(redirects);
    }
}
