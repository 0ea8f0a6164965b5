package app.tandem.engine.news;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.Feed;
import java.time.Duration;
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

    /// When an entry was published, or else changed, if that can be. What lies more than a day ahead is no
    /// matter of time zones: it is a mistake, or the date of an event.
    ///
    /// @param entry the entry
    /// @param now when it came
    /// @return its date, not after `now`; empty when the feed gives none that can be
    public static Optional<Instant> date(Entry entry, Instant now) {
        Instant latest = now.plus(Duration.ofDays(1));
        return Optional.ofNullable(entry.published())
                .filter(date -> !date.isAfter(latest))
                .or(() -> Optional.ofNullable(entry.updated()).filter(date -> !date.isAfter(latest)))
                .map(date -> earlier(date, now));
    }

    /// The newest entries of a feed.
    ///
    /// @param feed the feed
    /// @param limit how many at most; 0 for all
    /// @param now when it came, see [#date(Entry, Instant)]: what is dated years ahead would stay on top for
    ///       ever
    /// @return the feed with its entries newest first: those of one moment in the feed's order, those without a
    ///     date that can be last
    public static Feed first(Feed feed, int limit, Instant now) {
        Comparator<Entry> newestFirst =
                Comparator.comparing(entry -> date(entry, now).orElse(Instant.MIN), Comparator.reverseOrder());
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
