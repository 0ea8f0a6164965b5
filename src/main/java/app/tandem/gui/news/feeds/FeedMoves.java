package app.tandem.gui.news.feeds;

import app.tandem.engine.news.store.feeds.OutlineEditor.Place;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a feed or folder goes that is moved up or down by a key: past a neighbour, a feed into a folder
/// beside it, and out of its folder at the folder's ends; or that is dropped on a row.
public final class FeedMoves {
    private FeedMoves() {}

    /// Finds the place.
    ///
    /// @param items the rows of the top level
    /// @param item a feed or folder of the list
    /// @param step -1 for up, 1 for down
    /// @return empty where it is the first or last already, or not in the list
    public static Optional<Place> place(List<FeedItem> items, FeedItem item, int step) {
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

    /// Where on a row something is dropped.
    enum Spot {
        /// Before the row.
        ABOVE,
        /// Into the folder that the row is.
        INTO,
        /// Behind the row.
        BELOW;

        /// The spot at a height.
        ///
        /// @param share of the row's height, from above: 0 to 1
        /// @param folder whether the row is a folder, whose middle is its inside
        /// @return the spot
        static Spot at(double share, boolean folder) {
            if (folder && share > 0.25 && share < 0.75) {
                return INTO;
            }
            return share < 0.5 ? ABOVE : BELOW;
        }
    }

    /// Whether a row can be moved at all.
    ///
    /// @param item any row
    /// @return true for the feeds and folders of the list
    static boolean isMovable(FeedItem item) {
        return item.kind() == FeedItem.Kind.FOLDER || item.isInList();
    }

    /// Finds the place of a feed or folder that is dropped.
    ///
    /// @param items the rows of the top level
    /// @param moved what is dropped
    /// @param target the row it is dropped on; empty for the space below the last
    /// @param spot where on that row
    /// @return empty where it would stay where it is, lie within itself, or not be in the list
    static Optional<Place> drop(List<FeedItem> items, FeedItem moved, Optional<FeedItem> target, Spot spot) {
        if (target.isEmpty()) {
            return Optional.of(new Place(null, Integer.MAX_VALUE));
        }
        FeedItem row = target.get();
        boolean within = moved.all().anyMatch(inner -> inner.key().equals(row.key()));
        if (within || !isMovable(row)) {
            return Optional.empty();
        }
        return spot == Spot.INTO
                ? Optional.of(new Place(row.node(), Integer.MAX_VALUE))
                : beside(null, listed(items), moved, row, spot);
    }

    private static Optional<Place> beside(
            @Nullable Long parent, List<FeedItem> rows, FeedItem moved, FeedItem target, Spot spot) {
        List<String> keys = rows.stream().map(FeedItem::key).toList();
        int row = keys.indexOf(target.key());
        if (row < 0) {
            return rows.stream()
                    .flatMap(folder -> beside(folder.node(), listed(folder.children()), moved, target, spot).stream())
                    .findFirst();
        }
        int now = keys.indexOf(moved.key());
        int index = spot == Spot.ABOVE ? row : row + 1;
        // the place counts the rows without the one that is moved
        int place = now >= 0 && now < index ? index - 1 : index;
        return place == now ? Optional.empty() : Optional.of(new Place(parent, place));
    }

    private static List<FeedItem> listed(List<FeedItem> rows) {
        return rows.stream().filter(FeedMoves::isMovable).toList();
    }
}
