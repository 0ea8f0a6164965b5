package app.tandem.gui.news.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FeedTreeTest {
    private static final FeedItem ONE = feed("one", 0);
    private static final FeedItem TWO = feed("two", 0);
    private static final FeedTree TREE = FeedTree.of(List.of(folder(0, ONE), TWO));

    @Test
    void aReadingLikeTheOneBeforeChangesNothing() {
        FeedTree again = FeedTree.of(List.of(folder(0, feed("one", 0)), feed("two", 0)));

        assertThat(since(again)).isEqualTo(new FeedTree.Change(again, false, List.of()));
        assertThat(since(again).any()).isFalse();
    }

    @Test
    void aCountChangesItsRowAndItsFoldersButNotTheShape() {
        FeedItem counted = feed("one", 3);
        FeedTree now = FeedTree.of(List.of(folder(3, counted), TWO));

        assertThat(since(now)).isEqualTo(new FeedTree.Change(now, false, List.of(folder(3, counted), counted)));
    }

    @Test
    void aRowThatIsAsBeforeStaysTheSameObjectSoThatNoneOfThousandsIsKeptTwice() {
        FeedTree now = FeedTree.of(List.of(folder(3, feed("one", 3)), feed("two", 0)));
        FeedTree read = since(now).tree();

        assertThat(read.find("feed:two")).containsSame(TWO);
        assertThat(read.find("feed:one")).contains(feed("one", 3));
        FeedTree moved = FeedTree.of(List.of(folder(0, feed("one", 0), feed("two", 0))));
        FeedItem folder = since(moved).tree().items().getFirst();
        assertThat(folder.children())
                .satisfiesExactly(
                        one -> assertThat(one).isSameAs(ONE),
                        two -> assertThat(two).isSameAs(TWO));
    }

    @Test
    void aRowThatCameWentOrMovedChangesTheShape() {
        FeedTree more = FeedTree.of(List.of(folder(0, ONE), TWO, feed("three", 1)));
        FeedTree fewer = FeedTree.of(List.of(folder(0, ONE)));
        FeedTree moved = FeedTree.of(List.of(folder(0, ONE, TWO)));

        assertThat(since(more)).isEqualTo(new FeedTree.Change(more, true, List.of(feed("three", 1))));
        assertThat(since(fewer)).isEqualTo(new FeedTree.Change(fewer, true, List.of()));
        assertThat(since(moved)).isEqualTo(new FeedTree.Change(moved, true, List.of(folder(0, ONE, TWO))));
    }

    private static FeedTree.Change since(FeedTree now) {
        return FeedTree.change(now.items(), TREE);
    }

    private static FeedItem feed(String name, int unread) {
        return new FeedItem(FeedItem.Kind.FEED, FeedItem.LISTED + name, name, unread, false, null, null, 1, List.of());
    }

    private static FeedItem folder(int unread, FeedItem... feeds) {
        return new FeedItem(FeedItem.Kind.FOLDER, "folder:1", "folder", unread, false, null, null, 1, List.of(feeds));
    }
}
