package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.news.store.NewsStore;
import app.tandem.engine.news.store.feeds.OutlineEditor.Place;
import app.tandem.gui.news.feeds.FeedRow;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Feeds and folders in the tree: renamed, moved by keys, refreshed alone, and walked through.
final class NewsFoldersTest extends LocalNewsTest {
    @BeforeEach
    void fill() throws IOException {
        try (NewsStore store = emptyStore("news.read.after=BY_HAND\n")) {
            store.subscriptions().add(feed("one", "/one"), null);
            long folder = store.editor().addFolder("Folder", new Place(null, 1));
            store.subscriptions().add(feed("two", "/two"), folder);
            store.subscriptions().add(feed("other", "/other"), folder);
        }
    }

    @Test
    void f2RenamesAFeedAndUndoGivesTheOldNameBack() throws Exception {
        try (TandemWindow window = open()) {
            NewsPanes.select(window, "one");
            window.focus("#feeds");
            window.press(KeyCode.F2);
            window.await("the sheet", () -> window.shown("#news-edit-name"));
            assertThat(window.focused()).isSameAs(window.node("#news-edit-name", Node.class));
            window.type("#news-edit-name", "first");
            window.press(KeyCode.ENTER);
            window.await("the name", () -> listed(window).equals(List.of("first 0", "Folder 0", "two 0", "other 0")));

            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.await("the old one", () -> listed(window).equals(List.of("one 0", "Folder 0", "two 0", "other 0")));
        }
    }

    @Test
    void f2RenamesAFolderAndUndoGivesTheOldNameBack() throws Exception {
        try (TandemWindow window = open()) {
            NewsPanes.select(window, "Folder");
            window.focus("#feeds");
            window.press(KeyCode.F2);
            window.await("the sheet", () -> window.shown("#new-name"));
            assertThat(window.text("#new-name")).isEqualTo("Folder");
            window.type("#new-name", "Technology");
            window.press(KeyCode.ENTER);
            window.await("the name", () -> listed(window).equals(List.of("one 0", "Technology 0", "two 0", "other 0")));

            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.await("the old one", () -> listed(window).equals(List.of("one 0", "Folder 0", "two 0", "other 0")));
        }
    }

    @Test
    void aFeedGoesIntoAFolderByKeysToo() throws Exception {
        try (TandemWindow window = open()) {
            NewsPanes.select(window, "one");
            window.focus("#feeds");
            window.press(KeyCode.ALT, KeyCode.DOWN);
            window.await("the move", () -> within(window, "Folder").equals(List.of("one", "two", "other")));
            assertThat(NewsPanes.selected(window)).isEqualTo("one");
            window.press(KeyCode.ALT, KeyCode.UP);

            window.await("out again", () -> within(window, "Folder").equals(List.of("two", "other")));
        }
    }

    @Test
    void oneFeedOrAFolderIsRefreshedWithoutAskingTheOthers() throws Exception {
        try (TandemWindow window = open()) {
            NewsPanes.select(window, "one");
            window.focus("#feeds");
            window.write("R");
            window.await("the feed", () -> window.text("#news-status").equals("Read 1 of 1 feeds, 2 new."));
            assertThat(server.getRequestCount()).isEqualTo(1);
            assertThat(server.takeRequest().getUrl().encodedPath()).isEqualTo("/one");

            NewsPanes.select(window, "Folder");
            window.focus("#feeds");
            window.write("R");
            window.await("the folder", () -> window.text("#news-status").equals("Read 2 of 2 feeds, 4 new."));
            assertThat(server.getRequestCount()).isEqualTo(3);
            assertThat(List.of(
                            server.takeRequest().getUrl().encodedPath(),
                            server.takeRequest().getUrl().encodedPath()))
                    .containsExactlyInAnyOrder("/two", "/other");
        }
    }

    /// In the first seconds of a start the tab that is not shown has not begun yet.
    @Test
    void f5OnTheOtherTabRefreshesAllFeedsHoweverSoonItComes() throws Exception {
        Files.writeString(data.resolve("window.properties"), "tab=0\n");
        try (TandemWindow window = TandemWindow.open(data)) {
            window.press(KeyCode.F5);
            window.await(
                    "the end",
                    () -> window.shown("#news-status")
                            && window.text("#news-status").equals("Read 3 of 3 feeds, 6 new."));
        }
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    /// Folders stay as the reader left them: whoever folds one does not want its feeds in the way.
    @Test
    void nGoesOnIntoTheNextFeedAndLeavesItsFolderFolded() throws Exception {
        try (TandemWindow window = open()) {
            NewsPanes.refresh(window, "Read 3 of 3 feeds, 6 new.");
            window.onFx(() -> {
                item(window, "Folder").setExpanded(false);
                return true;
            });
            NewsPanes.select(window, "one");
            window.await("its entries", () -> NewsPanes.titles(window).equals(List.of("one, new", "one, old")));
            window.focus("#entries");
            for (String title : List.of("one, new", "one, old")) {
                window.write("n");
                window.await("the next", () -> title(window).equals(title));
                window.write("m");
                window.await("its mark", () -> !NewsPanes.unread(window).contains(title));
            }
            window.write("n");
            window.await("the next feed", () -> title(window).equals("two, new"));
            assertThat(NewsPanes.titles(window)).containsExactly("two, new", "two, old");
            assertThat(window.onFx(() -> item(window, "Folder").isExpanded())).isFalse();
        }
    }

    private TandemWindow open() throws Exception {
        TandemWindow window = TandemWindow.open(data);
        window.await("the list", () -> NewsPanes.tree(window).contains("other 0") && !window.disabled("#refresh"));
        return window;
    }

    private static String title(TandemWindow window) throws Exception {
        return window.shown("#article-title") ? window.text("#article-title") : "";
    }

    /// What stands below the lists that Tandem has itself.
    private static List<String> listed(TandemWindow window) {
        List<String> tree = NewsPanes.tree(window);
        return tree.subList(tree.size() - 4, tree.size());
    }

    private static List<String> within(TandemWindow window, String folder) {
        return item(window, folder).getChildren().stream()
                .map(child -> child.getValue().item().name())
                .toList();
    }

    private static TreeItem<FeedRow> item(TandemWindow window, String name) {
        return tree(window).getRoot().getChildren().stream()
                .filter(item -> item.getValue().item().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") // the tree of the feeds holds nothing else
    private static TreeView<FeedRow> tree(TandemWindow window) {
        return window.node("#feeds", TreeView.class);
    }
}
