package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.news.store.Documents;
import app.tandem.engine.news.store.NewsStore;
import java.io.IOException;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A row of the list of entries: what it shows, and what a press on it does.
final class NewsRowsTest extends LocalNewsTest {
    @BeforeEach
    void fill() throws IOException {
        try (NewsStore store = emptyStore("")) {
            for (String name : List.of("Heise", "LWN", "SQLite")) {
                store.subscriptions().add(feed(name, "/" + name), null);
                store.remember(
                        Documents.changed(
                                feed(name, "/" + name),
                                Documents.NOW,
                                Documents.entry(
                                        "1",
                                        "https://sqlite.example/3.54",
                                        "The planner is faster, says " + name,
                                        Documents.NOW,
                                        "<p>Joins are planned faster.</p>"),
                                Documents.entry(
                                        "2",
                                        "https://" + name + ".example/2",
                                        "Only in " + name,
                                        Documents.MORNING,
                                        "<p>Nobody else tells this.</p>")),
                        0);
            }
        }
    }

    @Test
    void aDoubleClickShowsTheArticleAloneAndOneOnItsTitleTheOthersAgain() throws Exception {
        try (TandemWindow window = open()) {
            window.doubleClick("Only in LWN");
            window.await("the article alone", () -> NewsPanes.shown(window).equals(List.of(false, false, true)));
            window.await("the article", () -> window.shown("#article-title"));
            assertThat(window.text("#article-title")).isEqualTo("Only in LWN");
            assertThat(window.opened()).isEmpty();

            window.doubleClick("#article-title");
            window.await("all panes", () -> NewsPanes.shown(window).equals(List.of(true, true, true)));
        }
    }

    @Test
    void theArticleAloneIsLeftByEscAndTheListHasTheFocus() throws Exception {
        try (TandemWindow window = open()) {
            window.select("#entries", 0);
            window.await("the article", () -> window.shown("#article-alone"));
            window.click("#article-alone");
            window.await("the article alone", () -> NewsPanes.shown(window).equals(List.of(false, false, true)));
            window.press(KeyCode.ESCAPE);
            window.await("all panes", () -> NewsPanes.shown(window).equals(List.of(true, true, true)));
            assertThat(window.focused()).isSameAs(window.node("#entries", Node.class));
        }
    }

    @Test
    void oneStoryOfThreeFeedsIsOneRowWhoseChipShowsWhoTellsIt() throws Exception {
        try (TandemWindow window = open()) {
            assertThat(NewsPanes.titles(window)).hasSize(4);
            assertThat(window.text(".story-chip")).isEqualTo("3");
            window.click(".story-chip");
            window.await("the menu", () -> story().size() == 3);
            assertThat(story().stream().map(item -> item.getText().replaceFirst(" · .*", "")))
                    .containsExactlyInAnyOrder("Heise", "LWN", "SQLite");

            window.onFx(() -> {
                story().stream()
                        .filter(item -> item.getText().startsWith("LWN"))
                        .forEach(MenuItem::fire);
                return true;
            });
            window.await("the article", () -> window.text("#article-title").equals("The planner is faster, says LWN"));
            window.press(KeyCode.ESCAPE);
            window.await("no menu", () -> story().isEmpty());
        }
    }

    @Test
    void theMenuOfARowOpensByKeys() throws Exception {
        try (TandemWindow window = open()) {
            window.select("#entries", 0);
            window.press(KeyCode.SHIFT, KeyCode.F10);
            window.await("the menu", () -> window.shown("Mark above as read"));
            window.press(KeyCode.ESCAPE);
            window.await("no menu", () -> !window.shown("Mark above as read"));
            assertThat(window.focused()).isSameAs(window.node("#entries", Node.class));
        }
    }

    @Test
    void theMenuOfARowCopiesItsLink() throws Exception {
        try (TandemWindow window = open()) {
            window.select("#entries", NewsPanes.titles(window).indexOf("Only in LWN"));
            window.press(KeyCode.SHIFT, KeyCode.F10);
            window.await("the menu", () -> window.shown("Copy the link"));
            window.click("Copy the link");
            assertThat(window.pasted()).isEqualTo("https://LWN.example/2");
        }
    }

    @Test
    void aStoryIsReadAndUnreadAsAWhole() throws Exception {
        try (TandemWindow window = open()) {
            window.select("#entries", 0);
            window.await("the marks", () -> NewsPanes.tree(window).contains("Unread 3"));
            assertThat(NewsPanes.tree(window)).contains("Heise 1", "LWN 1", "SQLite 1");
            window.write("m");
            window.await("the marks of all", () -> NewsPanes.tree(window).containsAll(List.of("Heise 2", "LWN 2")));
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.await("the undo", () -> NewsPanes.tree(window).containsAll(List.of("Heise 1", "LWN 1", "SQLite 1")));
        }
    }

    @ParameterizedTest
    @CsvSource({"TITLE, false, false", "ORIGIN, true, false", "BEGINNING, true, true"})
    void aRowShowsAsMuchAsItsDensitySays(String density, boolean origin, boolean beginning) throws Exception {
        settings("news.density=" + density);
        try (TandemWindow window = open()) {
            assertThat(window.onFx(() -> visible(window, ".entry-origin"))).isEqualTo(origin);
            assertThat(window.onFx(() -> visible(window, ".cell-text"))).isEqualTo(beginning);
            assertThat(window.onFx(() -> visible(window, ".entry-title"))).isTrue();
            assertThat(window.onFx(() -> visible(window, ".story-chip"))).isTrue();
            assertThat(window.onFx(() -> cutOff(window))).isEmpty();
        }
    }

    @Test
    void theArrowsLeadFromPaneToPane() throws Exception {
        try (TandemWindow window = open()) {
            window.select("#entries", 0);
            window.await("the article", () -> window.shown("#article-title"));
            window.press(KeyCode.LEFT);
            assertThat(window.focused()).isSameAs(window.node("#feeds", Node.class));
            window.press(KeyCode.RIGHT);
            assertThat(window.focused()).isSameAs(window.node("#entries", Node.class));
            window.press(KeyCode.RIGHT);
            assertThat(window.focused().getParent()).isSameAs(window.node("#article", Node.class));
            window.press(KeyCode.LEFT);
            assertThat(window.focused()).isSameAs(window.node("#entries", Node.class));
        }
    }

    private static List<MenuItem> story() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .filter(menu -> "story-menu".equals(menu.getId()))
                .flatMap(menu -> menu.getItems().stream())
                .toList();
    }

    private static boolean visible(TandemWindow window, String node) {
        return first(window).lookupAll(node).stream().anyMatch(Node::isVisible);
    }

    /// The texts of the first row that reach beyond it.
    private static List<String> cutOff(TandemWindow window) {
        IndexedCell<?> cell = first(window);
        return cell.lookupAll(".label").stream()
                .map(Label.class::cast)
                .filter(Node::isVisible)
                .filter(label -> label.localToScene(label.getBoundsInLocal()).getMaxY()
                        > cell.localToScene(cell.getBoundsInLocal()).getMaxY())
                .map(Label::getText)
                .toList();
    }

    private static IndexedCell<?> first(TandemWindow window) {
        ListView<?> list = window.node("#entries", ListView.class);
        return ((VirtualFlow<?>) list.lookup(".virtual-flow")).getFirstVisibleCell();
    }

    private TandemWindow open() throws Exception {
        TandemWindow window = TandemWindow.open(data);
        window.await("the entries", () -> NewsPanes.titles(window).size() == 4 && window.shown(".story-chip"));
        return window;
    }
}
