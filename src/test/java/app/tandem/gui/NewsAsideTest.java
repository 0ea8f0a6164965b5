package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.store.Documents;
import app.tandem.engine.news.store.NewsStore;
import app.tandem.gui.news.article.ArticleView;
import java.io.IOException;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

/// What stands right of an article where there is space, and what is offered where there are no feeds.
final class NewsAsideTest extends LocalNewsTest {
    @Test
    void headingsAndTheFeedStandBesideAnArticleWhereThereIsSpace() throws Exception {
        fill();
        try (TandemWindow window = TandemWindow.open(data)) {
            window.resize(1000, 700);
            window.await("the list", () -> window.count("#entries .entry-title") > 0);
            window.select("#entries", 0);
            window.await("the article", () -> window.shown("#article-title"));
            assertThat(beside(window)).isFalse();

            window.press(KeyCode.F11);
            window.await("the headings", () -> headings(window).equals(List.of("One", "Two", "Three")));
            window.await(
                    "the feed", () -> window.node("#feed-summary", Node.class).isVisible());
            window.await("nothing read", () -> reading(window).isEmpty());
            window.onFx(() -> {
                links(window).get(1).fire();
                return true;
            });
            window.await("the second section", () -> reading(window).equals(List.of("Two")));
            assertThat(window.node("#article", ArticleView.class)
                            .positionProperty()
                            .get())
                    .isBetween(0.2, 0.6);

            window.press(KeyCode.F11);
            window.await("no space", () -> !beside(window));
        }
    }

    @Test
    void whereThereAreNoFeedsOneStartsWithADozen() throws Exception {
        emptyStore("").close();
        try (TandemWindow window = TandemWindow.open(data)) {
            window.await("the offer", () -> window.shown("#start-with-shipped"));
            assertThat(window.text("#start-with-shipped")).isEqualTo("Start with 12 feeds about technology");
            window.click("#start-with-shipped");
            window.await("the folder", () -> NewsPanes.tree(window).stream().anyMatch(row -> row.startsWith("News ")));
            assertThat(window.text("#notice")).isEqualTo("12 feeds added");
        }
        assertThat(server.getRequestCount()).isZero();
    }

    private void fill() throws IOException {
        String text = "<p>text</p>".repeat(40);
        Subscription feed = feed("one", "/one");
        try (NewsStore store = emptyStore("")) {
            store.subscriptions().add(feed);
            store.remember(
                    Documents.changed(
                            feed,
                            Documents.NOW,
                            Documents.essay(
                                    "1",
                                    "An essay",
                                    "Anna",
                                    List.of(),
                                    "<p>Before.</p>" + text + "<h2>One</h2>" + text + "<h2>Two</h2>" + text
                                            + "<h3>Three</h3>" + text.repeat(3))),
                    0);
        }
    }

    private static boolean beside(TandemWindow window) {
        return window.node("#article-aside", Node.class).isVisible();
    }

    private static List<Hyperlink> links(TandemWindow window) {
        return window.node("#section-links", Pane.class).getChildren().stream()
                .filter(Hyperlink.class::isInstance)
                .map(Hyperlink.class::cast)
                .toList();
    }

    private static List<String> headings(TandemWindow window) {
        return links(window).stream().map(Hyperlink::getText).toList();
    }

    private static List<String> reading(TandemWindow window) {
        return links(window).stream()
                .filter(link -> link.getStyleClass().contains("reading"))
                .map(Hyperlink::getText)
                .toList();
    }
}
