package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.store.Documents;
import app.tandem.engine.news.store.NewsStore;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A search in the list that is shown, or everywhere.
final class NewsSearchTest extends LocalNewsTest {
    @BeforeEach
    void fill() throws IOException {
        try (NewsStore store = emptyStore("news.read.after=BY_HAND\n")) {
            fill(store, "one", Documents.NOW, "Green tea", "Black tea");
            fill(store, "two", Documents.NOW.minusSeconds(60), "Green coffee", "Black coffee");
        }
    }

    @Test
    void aSearchIsInTheListThatIsShownOrEverywhere() throws Exception {
        try (TandemWindow window = open()) {
            assertThat(offered(window)).isFalse();
            window.type("#search", "green");
            window.await("the hit", () -> NewsPanes.titles(window).equals(List.of("Green tea")));
            assertThat(window.text("#entries-heading")).isEqualTo("one");

            window.click("#everywhere");
            window.await("the hits", () -> NewsPanes.titles(window).equals(List.of("Green tea", "Green coffee")));
            assertThat(window.text("#entries-heading")).isEqualTo("Everywhere");

            window.click("#everywhere");
            window.await("the list's", () -> NewsPanes.titles(window).equals(List.of("Green tea")));
        }
    }

    @Test
    void whereNothingIsFoundThatIsSaidAndOneGoesOnToSearchEverywhere() throws Exception {
        try (TandemWindow window = open()) {
            window.type("#search", "coffee");
            window.await("why", () -> window.shown("Nothing found for “coffee” in one."));
            window.click("Search everywhere");
            window.await("the hits", () -> NewsPanes.titles(window).equals(List.of("Green coffee", "Black coffee")));

            window.type("#search", "milk");
            window.await("why", () -> window.shown("Nothing found for “milk”."));
            assertThat(window.shown("Search everywhere")).isFalse();
        }
    }

    @Test
    void escLeavesTheSearchAndTheNextOneIsInTheListAgain() throws Exception {
        try (TandemWindow window = open()) {
            window.type("#search", "coffee");
            window.click("#everywhere");
            window.await("the hits", () -> NewsPanes.titles(window).size() == 2);
            window.press(KeyCode.ESCAPE);
            window.await("the list", () -> NewsPanes.titles(window).equals(List.of("Green tea", "Black tea")));
            assertThat(offered(window)).isFalse();

            window.type("#search", "coffee");
            window.await("why", () -> window.shown("Nothing found for “coffee” in one."));
        }
    }

    private static boolean offered(TandemWindow window) throws Exception {
        return window.onFx(() -> window.node("#everywhere", Node.class).isVisible());
    }

    private void fill(NewsStore store, String name, Instant at, String first, String second) {
        Subscription feed = feed(name, "/" + name);
        store.subscriptions().add(feed, null);
        store.remember(
                Documents.changed(
                        feed,
                        Documents.NOW,
                        Documents.entry("1", null, first, at, null),
                        Documents.entry("2", null, second, at.minusSeconds(3_600), null)),
                0);
    }

    private TandemWindow open() throws Exception {
        TandemWindow window = TandemWindow.open(data);
        window.await("the list", () -> NewsPanes.tree(window).contains("one 2"));
        NewsPanes.select(window, "one");
        window.await("its entries", () -> NewsPanes.titles(window).equals(List.of("Green tea", "Black tea")));
        return window;
    }
}
