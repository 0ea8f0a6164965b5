package app.tandem.gui.news.feeds;

import app.tandem.engine.news.store.entries.EntryQuery;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One row of the tree of feeds, with the rows in it. Immutable.
///
/// @param kind what it stands for
/// @param key names it for good: the same in each reading of the tree
/// @param name what the reader calls it
/// @param unread how many entries of it nobody has read; of the starred ones how many there are
/// @param failing whether the last fetch failed, of a feed
/// @param query the first page of its list; null where it has none
/// @param feed the feed's address; null for all other kinds
/// @param node the number of the feed or folder in the list, or of the saved search; 0 for all other kinds
/// @param children what lies in it, in order
public record FeedItem(
        Kind kind,
        String key,
        String name,
        int unread,
        boolean failing,
        @Nullable EntryQuery query,
        @Nullable URI feed,
        long node,
        List<FeedItem> children) {
    /// What the keys of feeds in the list begin with; their addresses follow.
    public static final String LISTED = "feed:";

    /// Copies the list.
    public FeedItem {
        children = List.copyOf(children);
    }

    /// What a row stands for.
    public enum Kind {
        /// All that is unread.
        UNREAD,
        /// What belongs to today.
        TODAY,
        /// What is starred.
        STARRED,
        /// All entries.
        ALL,
        /// A saved search.
        SEARCH,
        /// The feeds that could not be read the last time.
        FAILING,
        /// A folder.
        FOLDER,
        /// A feed.
        FEED
    }

    /// This row and all below it.
    ///
    /// @return in the order of the tree
    public Stream<FeedItem> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(FeedItem::all));
    }

    /// The same row with other rows in it.
    ///
    /// @param rows what lies in it, in order
    /// @return all else as it is
    FeedItem withChildren(List<FeedItem> rows) {
        return new FeedItem(kind, key, name, unread, failing, query, feed, node, rows);
    }

    /// Whether this is a feed in its place in the list, and not once more among the failing ones.
    ///
    /// @return false for all other rows
    public boolean isInList() {
        return key.startsWith(LISTED);
    }

    /// The feed's address.
    ///
    /// @return empty for all that is no feed
    public Optional<URI> address() {
        return Optional.ofNullable(feed);
    }

    /// The first page of its list.
    ///
    /// @return empty where it has none
    public Optional<EntryQuery> list() {
        return Optional.ofNullable(query);
    }
}
