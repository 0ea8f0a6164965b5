package app.tandem.engine.news;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.Feed;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Orders entries as a reader wants them.
public final class EntryOrder {
    private EntryOrder() {}

    /// When an entry was published, or else changed.
    ///
    /// @param entry the entry
    /// @return its date; empty when the feed gives none
    public static Optional<Instant> date(Entry entry) {
        return Optional.ofNullable(entry.published()).or(() -> Optional.ofNullable(entry.updated()));
    }

    /// The newest entries of a feed.
    ///
    /// @param feed the feed
    /// @param limit how many at most; 0 for all
    /// @param now when it came: entries of the future count as of now, so that they don't stay on top for ever
    /// @return the feed with its entries newest first: those of one moment in the feed's order, those without a
    ///     date last
    public static Feed first(Feed feed, int limit, Instant now) {
        Comparator<Entry> newestFirst = Comparator.comparing(
                entry -> date(entry).map(date -> earlier(date, now)).orElse(Instant.MIN), Comparator.reverseOrder());
        List<Entry> entries = feed.entries().stream()
                .sorted(newestFirst)
                .limit(limit == 0 ? Long.MAX_VALUE : limit)
                .toList();
        return feed.withEntries(entries);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
