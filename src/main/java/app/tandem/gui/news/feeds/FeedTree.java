package app.tandem.gui.news.feeds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One reading of the tree of feeds. Immutable, so that it is made and compared on the store's thread.
///
/// @param items the rows of the top level
/// @param byKey all rows, those in folders too
public record FeedTree(List<FeedItem> items, Map<String, FeedItem> byKey) {
    /// The tree before the first reading.
    static final FeedTree EMPTY = new FeedTree(List.of(), Map.of());

    /// Copies both.
    public FeedTree {
        items = List.copyOf(items);
        byKey = Map.copyOf(byKey);
    }

    /// A tree of rows.
    ///
    /// @param items the rows of the top level
    /// @return the tree
    static FeedTree of(List<FeedItem> items) {
        Map<String, FeedItem> byKey = new HashMap<>();
        items.stream().flatMap(FeedItem::all).forEach(item -> byKey.put(item.key(), item));
        return new FeedTree(items, byKey);
    }

    /// What one reading brought.
    ///
    /// @param tree the rows as they are now
    /// @param reshaped whether rows came, went or moved
    /// @param changed the rows that are new, or have another name, count or mark
    public record Change(FeedTree tree, boolean reshaped, List<FeedItem> changed) {
        /// No reading yet.
        static final Change NONE = new Change(EMPTY, false, List.of());

        /// Copies the list.
        public Change {
            changed = List.copyOf(changed);
        }

        /// Whether anything is different.
        ///
        /// @return false where the reading is like the one before
        boolean any() {
            return reshaped || !changed.isEmpty();
        }
    }

    /// Compares a reading with the one before, and keeps the rows of that one where nothing is different: those
    /// of thousands of feeds, read every second, would else be moved to the old generation, one after the
    /// other.
    ///
    /// @param read the rows of the top level
    /// @param before the reading before
    /// @return what is different
    static Change change(List<FeedItem> read, FeedTree before) {
        List<FeedItem> kept = read.stream().map(item -> keep(item, before)).toList();
        List<FeedItem> changed = kept.stream()
                .flatMap(FeedItem::all)
                .filter(item -> !item.equals(before.byKey.get(item.key())))
                .toList();
        return new Change(of(kept), !keys(kept).equals(keys(before.items)), changed);
    }

    private static FeedItem keep(FeedItem read, FeedTree before) {
        FeedItem item = read.children().isEmpty()
                ? read
                : read.withChildren(read.children().stream()
                        .map(child -> keep(child, before))
                        .toList());
        FeedItem known = before.byKey.get(read.key());
        return known != null && known.equals(item) ? known : item;
    }

    /// A row by its key.
    ///
    /// @param key the row's
    /// @return empty where there is none
    Optional<FeedItem> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    private static List<Object> keys(List<FeedItem> items) {
        return items.stream()
                .<Object>map(item -> List.of(item.key(), keys(item.children())))
                .toList();
    }
}
