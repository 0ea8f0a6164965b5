package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.news.store.NewsStore;
import app.tandem.gui.news.entries.EntryRow;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The three panes: what they show at which width, what stays as it is when entries arrive, when feeds are read
/// without being asked to, and how a feed is added.
final class NewsPanesTest extends LocalNewsTest {
    @BeforeEach
    void fill() throws IOException {
        try (NewsStore store = emptyStore("")) {
            store.subscriptions().add(feed("grows", "/grows"), null);
        }
    }

    @Test
    void belowTheLimitTheFeedsFoldAwayAndComeBack() throws Exception {
        try (TandemWindow window = open()) {
            window.resize(900, 640);
            window.await("three panes", () -> NewsPanes.shown(window).equals(List.of(true, true, true)));
            double wide = width(window, "#feeds");
            window.resize(840, 640);
            window.await("two panes", () -> NewsPanes.shown(window).equals(List.of(false, true, true)));
            window.resize(900, 640);
            window.await("three panes again", () -> NewsPanes.shown(window).equals(List.of(true, true, true)));
            window.await("the splitter's place", () -> Math.abs(width(window, "#feeds") - wide) < 8);
        }
    }

    @Test
    void aNarrowerWindowLeavesTheArticleWhatItNeeds() throws Exception {
        try (TandemWindow window = open()) {
            window.resize(1000, 640);
            window.await("the width of the window", () -> width(window, ".split-pane") > 950);
            window.onFx(() -> {
                window.node(".split-pane", SplitPane.class).setDividerPositions(0.27, 0.6);
                return true;
            });
            window.await("a narrow article", () -> Math.abs(width(window, ".article-pane") - 380) < 20);
            window.resize(900, 640);
            window.await("the width of the window", () -> width(window, ".split-pane") < 900);
            window.await("the article", () -> width(window, ".article-pane") > 340);
            assertThat(width(window, "#feeds")).isGreaterThan(150);
            assertThat(width(window, "#entries")).isGreaterThan(200);
        }
    }

    /// 240 pixels at 100 %: in a wide window names are whole with less than a fifth of it.
    @Test
    void untilTheReaderMovesASplitterTheFeedsTakeNoMoreThanTheyNeed() throws Exception {
        settings("text.size=80\n");
        try (TandemWindow window = open()) {
            window.resize(1000, 640);
            window.await("the width of the window", () -> width(window, ".split-pane") > 950);
            window.await("the feeds", () -> Math.abs(width(window, "#feeds") - 192) < 8);
        }
        try (TandemWindow window = open()) {
            window.resize(1000, 640);
            window.await("the feeds after another start", () -> Math.abs(width(window, "#feeds") - 192) < 8);
        }
    }

    /// What is wider than the window is cut off at its edge: the button, and each line of the article.
    @Test
    void largeTextInANarrowWindowIsNotCutOff() throws Exception {
        settings("text.size=200\nlanguage=GERMAN\n");
        try (TandemWindow window = TandemWindow.open(data)) {
            window.resize(724, 640);
            for (String node : List.of("#refresh", ".article-pane")) {
                window.await(node, () -> right(window, node) > 0 && right(window, node) <= 724);
            }
            assertThat(window.onFx(() -> window.node("#add-feed", Region.class).getWidth()))
                    .isGreaterThan(60);
        }
    }

    @Test
    void theFeedsFoldByASwitchAndStayFoldedAfterTheNextStart() throws Exception {
        try (TandemWindow window = open()) {
            window.await("three panes", () -> NewsPanes.shown(window).equals(List.of(true, true, true)));
            window.click("#show-feeds");
            window.await("two panes", () -> NewsPanes.shown(window).equals(List.of(false, true, true)));
        }
        try (TandemWindow window = TandemWindow.open(data)) {
            window.await("two panes", () -> NewsPanes.shown(window).equals(List.of(false, true, true)));
            window.click("#show-feeds");
            window.await("three panes", () -> NewsPanes.shown(window).equals(List.of(true, true, true)));
        }
    }

    @Test
    void theArticleStandsAloneByAKeyAndTheOthersComeBack() throws Exception {
        try (TandemWindow window = open()) {
            NewsPanes.refresh(window, "Read 1 of 1 feeds, 50 new.");
            window.select("#entries", 0);
            window.await("the article", () -> window.shown("#article-title"));
            window.press(KeyCode.F11);
            window.await("the article alone", () -> NewsPanes.shown(window).equals(List.of(false, false, true)));
            window.write("j");
            window.await("the next entry", () -> window.text("#article-title").equals("Number 48"));
            window.press(KeyCode.F11);
            window.await("all panes", () -> NewsPanes.shown(window).equals(List.of(true, true, true)));
        }
    }

    @Test
    void whatArrivesMovesNeitherSelectionNorPlaceNorTheOpenArticle() throws Exception {
        try (TandemWindow window = open()) {
            NewsPanes.refresh(window, "Read 1 of 1 feeds, 50 new.");
            window.select("#entries", 22);
            window.onFx(() -> {
                window.node("#entries", ListView.class).scrollTo(20);
                return true;
            });
            window.await("the article", () -> window.shown("#article-title"));
            Node title = window.node("#article-title", Node.class);
            window.await("the place", () -> top(window).startsWith("Number 29"));
            String place = window.onFx(() -> top(window));

            window.click("#refresh");
            window.await("the pill", () -> window.text("#fresh").equals("12 new"));
            assertThat(window.onFx(() -> top(window))).isEqualTo(place);
            assertThat(window.onFx(() -> selected(window))).isEqualTo("Number 27");
            assertThat(window.node("#article-title", Node.class)).isSameAs(title);

            window.onFx(() -> {
                window.node("#fresh", Button.class).fire();
                return true;
            });
            window.await("the newest", () -> top(window).startsWith("Number 61"));
            assertThat(window.onFx(() -> selected(window))).isEqualTo("Number 27");
        }
    }

    @Test
    void feedsAreReadAtTheStartWhereThatIsWantedButNotBeforeTheirTime() throws Exception {
        settings("news.refresh.start=true\nnews.refresh.every=QUARTER\n");
        try (TandemWindow window = open()) {
            window.await("the end", () -> window.text("#news-status").startsWith("Read 1 of 1 feeds, 50 new. Next: "));
            // a feed that asks for nothing is due each quarter of an hour, as the reader wants it
            window.await("who is asked then", () -> window.text("#news-status").endsWith(", 1 feed."));
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
        try (TandemWindow window = open()) {
            // the server of what is not due is not asked
            window.await(
                    "the end of the second", () -> window.text("#news-status").startsWith("No feed was due. Next: "));
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void anAddressOnTheClipboardIsOfferedAndAFeedOfTheListIsShownInsteadOfAddedAgain() throws Exception {
        try (TandemWindow window = open()) {
            NewsPanes.select(window, "All entries");
            window.copy(server.url("/grows").toString());
            window.press(KeyCode.CONTROL, KeyCode.N);
            window.await("the sheet", () -> window.shown("#feed-address"));
            assertThat(window.focused()).isSameAs(window.node("#feed-address", Node.class));
            assertThat(window.text("#feed-address"))
                    .isEqualTo(server.url("/grows").toString());
            window.click("#feed-find");
            window.await("what is there", () -> !window.disabled("#feed-add"));
            window.onFx(() -> {
                window.node("#feed-add", Button.class).fire();
                return true;
            });
            window.await("the notice", () -> window.text("#notice").equals("This feed is in the list already"));
            window.await("the feed", () -> NewsPanes.selected(window).equals("grows"));
            assertThat(NewsPanes.tree(window))
                    .filteredOn(row -> row.startsWith("grows"))
                    .hasSize(1);
        }
    }

    /// A layout that asks for the next one would cost a tenth of a core for as long as the window is open.
    @Test
    void whereNothingHappensNothingIsLaidOut() throws Exception {
        try (TandemWindow window = open()) {
            NewsPanes.refresh(window, "Read 1 of 1 feeds, 50 new.");
            AtomicInteger quiet = new AtomicInteger();
            window.onFx(() -> {
                for (String pane : List.of("#feeds", "#entries")) {
                    window.node(pane, Parent.class).needsLayoutProperty().addListener(_ -> quiet.set(0));
                }
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        if (quiet.incrementAndGet() > 60) {
                            stop();
                        }
                    }
                }.start();
                return true;
            });
            window.await("rest", () -> quiet.get() > 60);
        }
    }

    private TandemWindow open() throws Exception {
        TandemWindow window = TandemWindow.open(data);
        window.await("the list", () -> NewsPanes.tree(window).stream().anyMatch(row -> row.startsWith("grows ")));
        return window;
    }

    private static double right(TandemWindow window, String name) throws Exception {
        return window.onFx(() -> {
            Node node = window.node(name, Node.class);
            return node.localToScene(node.getLayoutBounds()).getMaxX();
        });
    }

    private static double width(TandemWindow window, String node) {
        return window.node(node, Node.class).getLayoutBounds().getWidth();
    }

    private static String selected(TandemWindow window) {
        return ((EntryRow) window.node("#entries", ListView.class)
                        .getSelectionModel()
                        .getSelectedItem())
                .line()
                .title();
    }

    /// The first row that is seen, and where it stands.
    private static String top(TandemWindow window) {
        ListView<?> list = window.node("#entries", ListView.class);
        IndexedCell<?> first = ((VirtualFlow<?>) list.lookup(".virtual-flow")).getFirstVisibleCell();
        Point2D place = first.localToScene(0, 0);
        return ((EntryRow) first.getItem()).line().title() + " at " + Math.round(place.getY());
    }
}
