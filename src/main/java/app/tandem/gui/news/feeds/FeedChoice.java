package app.tandem.gui.news.feeds;

import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;

/// Which of the reader's feeds something is done with. That all are meant is said, and never by naming none: an
/// empty folder has no feeds. Immutable.
public sealed interface FeedChoice {
    /// All feeds of the list.
    record All() implements FeedChoice {}

    /// Some feeds.
    ///
    /// @param feeds their addresses; may be empty
    record Only(Set<URI> feeds) implements FeedChoice {
        /// Copies the set.
        public Only {
            feeds = Set.copyOf(feeds);
        }
    }

    /// The feeds of a row.
    ///
    /// @param item a feed or folder
    /// @return the feed, or all feeds in the folder
    static FeedChoice of(FeedItem item) {
        return new Only(item.all().flatMap(row -> row.address().stream()).collect(Collectors.toSet()));
    }

    /// Whether a feed is meant.
    ///
    /// @param feed its address
    /// @return true if it is
    default boolean includes(URI feed) {
        return switch (this) {
            case All _ -> true;
            case Only(Set<URI> feeds) -> feeds.contains(feed);
        };
    }
}
