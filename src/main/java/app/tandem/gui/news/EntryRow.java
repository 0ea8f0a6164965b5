package app.tandem.gui.news;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.Feed;
import app.tandem.engine.news.FeedOutcome;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One line of the list of entries. Immutable.
///
/// @param feed what the reader calls the feed it comes from
/// @param entry the entry
public record EntryRow(String feed, Entry entry) {

    private static final Comparator<EntryRow> NEWEST_FIRST = Comparator.comparing(
                    (EntryRow row) -> row.time().orElse(Instant.MIN))
            .reversed();

    /// The time that is shown.
    ///
    /// @return when it was published, else when it was changed, else nothing
    public Optional<Instant> time() {
        return Optional.ofNullable(entry.published()).or(() -> Optional.ofNullable(entry.updated()));
    }

    /// The page that the entry announces.
    ///
    /// @return an address of the web; empty when there is none, or it is none
    public Optional<URI> page() {
        try {
            return Optional.ofNullable(entry.link()).map(URI::create).filter(EntryRow::isWeb);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isWeb(URI address) {
        return "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
    }

    /// The lines of some feeds.
    ///
    /// @param outcomes what came of the feeds
    /// @return their entries, newest first
    static List<EntryRow> of(List<FeedOutcome> outcomes) {
        return outcomes.stream().flatMap(EntryRow::of).sorted(NEWEST_FIRST).toList();
    }

    private static Stream<EntryRow> of(FeedOutcome outcome) {
        String title = outcome.subscription().title();
        return feed(outcome).stream().flatMap(feed -> feed.entries().stream()).map(entry -> new EntryRow(title, entry));
    }

    /// The feed of an outcome.
    ///
    /// @param outcome what came of a feed
    /// @return the feed, or nothing when it could not be read
    static Optional<Feed> feed(FeedOutcome outcome) {
        return switch (outcome) {
            case FeedOutcome.Fresh fresh -> Optional.of(fresh.feed());
            case FeedOutcome.NotModified same -> Optional.of(same.feed());
            case FeedOutcome.Failed _ -> Optional.empty();
        };
    }
}
