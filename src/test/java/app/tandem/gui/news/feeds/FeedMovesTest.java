package app.tandem.gui.news.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.news.store.feeds.OutlineEditor.Place;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FeedMovesTest {
    private static final FeedItem INNER = feed("inner", 11);
    private static final FeedItem LAST = feed("last", 12);
    private static final FeedItem FOLDER = row(FeedItem.Kind.FOLDER, "folder:10", 10, null, List.of(INNER, LAST));
    private static final FeedItem ONE = feed("one", 1);
    private static final FeedItem TWO = feed("two", 2);
    private static final List<FeedItem> TREE =
            List.of(row(FeedItem.Kind.UNREAD, "unread", 0, null, List.of()), ONE, TWO, FOLDER);

    @Test
    void aFeedGoesPastItsNeighbour() {
        assertThat(FeedMoves.place(TREE, ONE, 1)).contains(new Place(null, 1));
        assertThat(FeedMoves.place(TREE, TWO, -1)).contains(new Place(null, 0));
    }

    @Test
    void aFeedGoesIntoAFolderBesideItAndOutAgain() {
        assertThat(FeedMoves.place(TREE, TWO, 1)).contains(new Place(10L, 0));
        assertThat(FeedMoves.place(TREE, INNER, -1)).contains(new Place(null, 2));
        assertThat(FeedMoves.place(TREE, LAST, 1)).contains(new Place(null, 3));
        assertThat(FeedMoves.place(TREE, LAST, -1)).contains(new Place(10L, 0));
    }

    @Test
    void theEndsOfTheListAreTheEnds() {
        assertThat(FeedMoves.place(TREE, ONE, -1)).isEqualTo(Optional.empty());
        assertThat(FeedMoves.place(TREE, FOLDER, 1)).isEqualTo(Optional.empty());
    }

    @Test
    void whatIsDroppedBesideARowGoesThere() {
        assertThat(drop(ONE, TWO, FeedMoves.Spot.BELOW)).contains(new Place(null, 1));
        assertThat(drop(TWO, ONE, FeedMoves.Spot.ABOVE)).contains(new Place(null, 0));
        assertThat(drop(ONE, LAST, FeedMoves.Spot.ABOVE)).contains(new Place(10L, 1));
        assertThat(drop(LAST, ONE, FeedMoves.Spot.BELOW)).contains(new Place(null, 1));
        assertThat(drop(FOLDER, ONE, FeedMoves.Spot.ABOVE)).contains(new Place(null, 0));
        assertThat(FeedMoves.drop(TREE, ONE, Optional.empty(), FeedMoves.Spot.BELOW))
                .contains(new Place(null, Integer.MAX_VALUE));
    }

    @Test
    void whatIsDroppedOnTheMiddleOfAFolderGoesIntoIt() {
        assertThat(FeedMoves.Spot.at(0.5, true)).isEqualTo(FeedMoves.Spot.INTO);
        assertThat(FeedMoves.Spot.at(0.1, true)).isEqualTo(FeedMoves.Spot.ABOVE);
        assertThat(FeedMoves.Spot.at(0.6, false)).isEqualTo(FeedMoves.Spot.BELOW);
        assertThat(drop(ONE, FOLDER, FeedMoves.Spot.INTO)).contains(new Place(10L, Integer.MAX_VALUE));
    }

    @Test
    void nothingIsDroppedWhereItIsWithinItselfOrOutsideTheList() {
        FeedItem unread = TREE.getFirst();
        assertThat(drop(ONE, TWO, FeedMoves.Spot.ABOVE)).isEmpty();
        assertThat(drop(ONE, ONE, FeedMoves.Spot.BELOW)).isEmpty();
        assertThat(drop(FOLDER, INNER, FeedMoves.Spot.BELOW)).isEmpty();
        assertThat(drop(ONE, unread, FeedMoves.Spot.BELOW)).isEmpty();
        assertThat(FeedMoves.isMovable(unread)).isFalse();
    }

    private static Optional<Place> drop(FeedItem moved, FeedItem target, FeedMoves.Spot spot) {
        return FeedMoves.drop(TREE, moved, Optional.of(target), spot);
    }

    private static FeedItem feed(String name, long node) {
        String address = "https://example.org/" + name;
        return row(FeedItem.Kind.FEED, FeedItem.LISTED + address, node, URI.create(address), List.of());
    }

    private static FeedItem row(
            FeedItem.Kind kind, String key, long node, @Nullable URI feed, List<FeedItem> children) {
        return new FeedItem(kind, key, key, 0, false, null, feed, node, children);
    }
}
