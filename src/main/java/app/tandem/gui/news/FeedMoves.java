package app.tandem.gui.news;

import app.tandem.engine.news.store.feeds.OutlineEditor.Place;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a feed or folder goes that is moved up or down by a key: past a neighbour, a feed into a folder
/// beside it, and out of its folder at the folder's ends.
final class FeedMoves {
    private FeedMoves() {}

    /// Finds the place.
    ///
    /// @param items the rows of the top level
    /// @param item a feed or folder of the list
    /// @param step -1 for up, 1 for down
    /// @return empty where it is the first or last already, or not in the list
    static Optional<Place> place(List<FeedItem> items, FeedItem item, int step) {
        return place(null, listed(items), null, item, step);
    }

    private static Optional<Place> place(
            @Nullable FeedItem folder, List<FeedItem> rows, @Nullable Place outside, FeedItem item, int step) {
        @Nullable Long parent = folder == null ? null : folder.node();
        for (int i = 0; i < rows.size(); i++) {
            FeedItem row = rows.get(i);
            if (row.key().equals(item.key())) {
                int other = i + step;
                if (other < 0 || other >= rows.size()) {
                    return Optional.ofNullable(outside);
                }
                FeedItem neighbour = rows.get(other);
                boolean into = neighbour.kind() == FeedItem.Kind.FOLDER && item.kind() == FeedItem.Kind.FEED;
                return Optional.of(
                        into
                                ? new Place(neighbour.node(), step < 0 ? Integer.MAX_VALUE : 0)
                                : new Place(parent, other));
            }
            Optional<Place> within =
                    place(row, listed(row.children()), new Place(parent, step < 0 ? i : i + 1), item, step);
            if (within.isPresent()) {
                return within;
            }
        }
        return Optional.empty();
    }

    private static List<FeedItem> listed(List<FeedItem> rows) {
        return rows.stream()
                .filter(row -> row.kind() == FeedItem.Kind.FOLDER || row.isInList())
                .toList();
    }
}
