package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.news.opml.Subscriptions;
import app.tandem.engine.news.store.NewsStore;
import app.tandem.engine.news.store.feeds.OutlineEditor.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.CheckBoxTreeItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a reader does to the list of feeds.
final class NewsFeedsTest extends LocalNewsTest {
    @BeforeEach
    void fill() throws IOException {
        try (NewsStore store = emptyStore("")) {
            store.subscriptions().add(feed("one", "/one"), null);
            store.subscriptions().add(feed("lost", "/gone"), null);
            store.editor().addFolder("empty", new Place(null, 9));
        }
    }

    @Test
    void anEmptyFolderIsRefreshedWithoutAskingAnyFeed() throws Exception {
        try (TandemWindow window = open()) {
            NewsPanes.select(window, "empty");
            window.focus("#feeds");
            window.write("R");
            window.await("the end", () -> window.text("#news-status").equals("Read 0 of 0 feeds, 0 new."));

            assertThat(server.getRequestCount()).isZero();
        }
    }

    @Test
    void aFeedWithAWrongAddressIsEditedFromTheListOfFailingOnes() throws Exception {
        try (TandemWindow window = open()) {
            NewsPanes.refresh(window, "Read 1 of 2 feeds, 2 new. 1 feed failed.");
            window.await("the mark", () -> NewsPanes.tree(window).contains("lost 0 failing"));
            NewsPanes.more(window, "news-failing-show");
            window.await("the list", () -> window.shown("Edit…"));
            window.click("Edit…");
            window.type("#news-edit-address", "no address:");
            window.click("#edit-save");
            assertThat(window.text("#edit-problem")).isEqualTo("This is no address.");

            window.type("#news-edit-name", "found");
            window.type("#news-edit-address", server.url("/two").toString());
            window.click("#edit-save");
            window.await("the name", () -> NewsPanes.tree(window).contains("found 0"));
            window.click("#refresh");
            window.await("the feed", () -> feeds(window).equals(List.of("one 2", "found 2", "empty 0")));

            assertThat(NewsPanes.tree(window)).doesNotContain("Failing 1");
        }
    }

    @Test
    void aFeedIsTriedAgainFromTheListOfFailingOnesAndLeavesItWhenItIsThere() throws Exception {
        try (TandemWindow window = open()) {
            NewsPanes.refresh(window, "Read 1 of 2 feeds, 2 new. 1 feed failed.");
            window.await("the mark", () -> NewsPanes.tree(window).contains("lost 0 failing"));
            NewsPanes.more(window, "news-failing-show");
            window.await("the list", () -> window.shown("Retry"));
            server.setDispatcher(LocalFeeds.allAs("two"));
            int asked = server.getRequestCount();
            window.click("Retry");
            window.await("the feed", () -> feeds(window).equals(List.of("one 2", "lost 2", "empty 0")));
            window.await("an empty list", () -> window.shown("No feed fails, and none has moved."));
            assertThat(server.getRequestCount()).isEqualTo(asked + 1);
        }
    }

    @Test
    void aFeedIsRemovedFromTheListOfFailingOnesAndComesBackByUndo() throws Exception {
        try (TandemWindow window = open()) {
            NewsPanes.refresh(window, "Read 1 of 2 feeds, 2 new. 1 feed failed.");
            window.await("the mark", () -> NewsPanes.tree(window).contains("lost 0 failing"));
            NewsPanes.more(window, "news-failing-show");
            window.await("the list", () -> window.shown("Remove"));
            window.click("Remove");
            window.await("an empty list", () -> window.shown("No feed fails, and none has moved."));
            window.press(KeyCode.ESCAPE);
            window.await("no sheet", () -> !window.shown("#failing-sheet"));
            assertThat(NewsPanes.tree(window)).noneMatch(row -> row.startsWith("lost"));

            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.await("the feed", () -> feeds(window).equals(List.of("one 2", "lost 0 failing", "empty 0")));
        }
    }

    @Test
    void theFeedsThatComeWithTandemAreAddedToTheReadersOwnAndTakenAwayByUndo() throws Exception {
        int shipped = Subscriptions.shipped().feeds().size();
        try (TandemWindow window = open()) {
            NewsPanes.more(window, "news-add-shipped");
            window.await("the notice", () -> window.text("#notice").equals(shipped + " feeds added"));
            window.await("the last of them", () -> NewsPanes.tree(window).contains("xkcd 0"));
            assertThat(NewsPanes.tree(window)).contains("one 0", "lost 0", "empty 0");
            int rows = NewsPanes.tree(window).size();
            NewsPanes.more(window, "news-add-shipped");
            window.await(
                    "that they are there",
                    () -> window.text("#notice").equals("No feeds added, " + shipped + " were there already"));
            assertThat(NewsPanes.tree(window)).hasSize(rows);

            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.await("their removal", () -> feeds(window).equals(List.of("one 0", "lost 0", "empty 0")));
        }
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void anAddressAndAListOfFeedsCanBeDroppedOnTheTab() throws Exception {
        Path list = Files.writeString(data.resolve("more.dat"), "two\n" + server.url("/two") + "\n");
        try (TandemWindow window = open()) {
            window.drop("#entries", server.url("/one").toString());
            window.await("the sheet", () -> window.shown("#feed-address"));
            assertThat(window.text("#feed-address"))
                    .isEqualTo(server.url("/one").toString());
            window.await("what is there", () -> !window.disabled("#feed-add"));
            window.press(KeyCode.ESCAPE);
            window.await("no sheet", () -> !window.shown("#feed-address"));
            window.drop("#entries", List.of(list));
            window.await("the feed", () -> NewsPanes.tree(window).contains("two 0"));
        }
    }

    @Test
    void ofASitesFeedsTheLastEntriesAreShownBeforeOneIsAdded() throws Exception {
        try (TandemWindow window = open()) {
            window.press(KeyCode.CONTROL, KeyCode.N);
            window.await("the sheet", () -> window.shown("#feed-address"));
            window.type("#feed-address", server.url("/site").toString());
            window.click("#feed-find");
            window.await("what they bring", () -> window.shown("two, new") && window.shown("other, new"));
            assertThat(window.count(".found-feeds .check-box")).isEqualTo(2);
        }
    }

    @Test
    void theListOfAFailingFeedSaysWhyItIsEmpty() throws Exception {
        try (TandemWindow window = open()) {
            NewsPanes.refresh(window, "Read 1 of 2 feeds, 2 new. 1 feed failed.");
            NewsPanes.select(window, "lost");
            window.await("why", () -> window.shown("This feed could not be read: not found (404)."));
            window.click("Health of this feed");
            window.await("the card", () -> window.shown("#health-card"));
        }
    }

    @Test
    void theHealthCardOfAFailingFeedTellsWhatIsWrongAndEscClosesIt() throws Exception {
        try (TandemWindow window = open()) {
            NewsPanes.refresh(window, "Read 1 of 2 feeds, 2 new. 1 feed failed.");
            NewsPanes.more(window, "news-failing-show");
            window.await("the feed", () -> window.shown("#failing-sheet .feed-link"));
            window.click("#failing-sheet .feed-link");
            window.await("the card", () -> window.shown("#health-card"));
            assertThat(window.shown("Failing since")).isTrue();
            assertThat(window.count("#health-card .failed-bar")).isEqualTo(1);
            window.press(KeyCode.ESCAPE);
            window.await("no card", () -> !window.shown("#health-card"));
        }
    }

    @Test
    void aFeedMovesByKeysAndBackByUndo() throws Exception {
        try (TandemWindow window = open()) {
            NewsPanes.select(window, "one");
            window.focus("#feeds");
            window.press(KeyCode.ALT, KeyCode.DOWN);
            window.await("the move", () -> feeds(window).equals(List.of("lost 0", "one 0", "empty 0")));
            window.press(KeyCode.CONTROL, KeyCode.Z);

            window.await("the undo", () -> feeds(window).equals(List.of("one 0", "lost 0", "empty 0")));
        }
    }

    @Test
    void whatIsTickedIsPublishedAsAPageAndOpened() throws Exception {
        try (TandemWindow window = open()) {
            NewsPanes.refresh(window, "Read 1 of 2 feeds, 2 new. 1 feed failed.");
            NewsPanes.more(window, "news-publish");
            window.await("the sheet", () -> window.shown("#publish"));
            tickAll(window, false);
            assertThat(window.disabled("#publish")).isTrue();
            tickAll(window, true);
            window.click("#publish");
            window.await("the browser", () -> !window.opened().isEmpty());

            Path page = data.resolve("whatsnew.html");
            assertThat(window.opened()).containsExactly(page.toUri());
            assertThat(Files.readString(page)).contains("one, new", "one, old");
        }
    }

    private static void tickAll(TandemWindow window, boolean ticked) throws Exception {
        window.onFx(() -> {
            TreeItem<?> all = window.node(".publish-feeds", TreeView.class).getRoot();
            ((CheckBoxTreeItem<?>) all).setSelected(ticked);
            return true;
        });
    }

    private static List<String> feeds(TandemWindow window) {
        List<String> tree = NewsPanes.tree(window);
        return tree.subList(tree.size() - 3, tree.size());
    }

    private TandemWindow open() throws Exception {
        TandemWindow window = TandemWindow.open(data);
        window.await("the list", () -> NewsPanes.tree(window).contains("one 0"));
        return window;
    }
}
