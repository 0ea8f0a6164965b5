package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.news.store.Documents;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Reading what is stored, over a list of more than one page.
final class NewsReaderTest extends LocalNewsTest {
    private static final int ENTRIES = 450;

    @BeforeEach
    void fill() throws IOException {
        Entry[] entries = IntStream.range(0, ENTRIES)
                .mapToObj(i -> Documents.essay(
                        "e" + i,
                        i == 7 ? "The harbour" : "Number " + i,
                        "Ann",
                        List.of(),
                        i == 7
                                ? "<p>A lighthouse.</p><img src=\"" + server.url("/picture.png") + "\">"
                                : "<p>Nothing.</p>"))
                .toArray(Entry[]::new);
        store("", entries);
    }

    @Test
    void theNextStartShowsTheSameRowsOfALongList() throws Exception {
        int top;
        try (TandemWindow window = open()) {
            while (NewsPanes.titles(window).size() < ENTRIES) {
                int before = NewsPanes.titles(window).size();
                scroll(window, before - 1);
                window.await("the next page", () -> NewsPanes.titles(window).size() > before);
            }
            scroll(window, 300);
            top = top(window);
            assertThat(top).isGreaterThan(200);
        }
        try (TandemWindow window = open()) {
            window.await("the place", () -> top(window) == top);
        }
    }

    @Test
    void theNextStartShowsTheArticleThatWasOpenThoughItHasBeenRead() throws Exception {
        try (TandemWindow window = open()) {
            NewsPanes.select(window, "Unread");
            window.await("the list", () -> NewsPanes.titles(window).contains("The harbour"));
            window.select("#entries", NewsPanes.titles(window).indexOf("The harbour"));
            window.await("the article", () -> window.text("#article-title").equals("The harbour"));
            window.await("its mark", () -> !NewsPanes.unread(window).contains("The harbour"));
        }
        try (TandemWindow window = open()) {
            window.await(
                    "the article again", () -> window.text("#article-title").equals("The harbour"));
            assertThat(NewsPanes.titles(window)).contains("The harbour");
            assertThat(NewsPanes.unread(window)).doesNotContain("The harbour");
        }
    }

    @Test
    void hitsOfASearchAreMarkedInTheListAndInTheArticleAndPicturesWaitForConsent() throws Exception {
        try (TandemWindow window = open()) {
            window.type("#search", "lighthouse harb");
            window.await("the hit", () -> NewsPanes.titles(window).equals(List.of("The harbour")));
            window.await("its mark", () -> window.shown(".search-hit"));
            window.select("#entries", 0);
            window.await("the article", () -> window.shown("#pictures-loaded"));
            window.await("the marks of the article", () -> window.count("#article .article-hit") > 0);

            assertThat(window.text("#pictures-loaded")).isEqualTo("0 of 1 remote pictures loaded");
            assertThat(server.getRequestCount()).isZero();
            window.focus("#entries");
            window.write("i");
            window.await("the request", () -> server.getRequestCount() == 1);
        }
    }

    @Test
    void aRuleIsPreviewedOnWhatIsStoredAndMutesIt() throws Exception {
        try (TandemWindow window = open()) {
            NewsPanes.more(window, "news-rules");
            window.await("the sheet", () -> window.shown("#news-rules-words"));
            window.type("#news-rules-words", "harbour");
            window.await("the preview", () -> window.text("#rule-count").equals("1 stored entry meets this."));
            window.onFx(() -> {
                window.node("#rule-stored", CheckBox.class).setSelected(true);
                window.node("#rule-save", Button.class).fire();
                return true;
            });

            window.await("the count", () -> NewsPanes.tree(window).contains("Unread " + (ENTRIES - 1)));
            window.await("the list", () -> !NewsPanes.titles(window).contains("The harbour"));
        }
    }

    private TandemWindow open() throws Exception {
        TandemWindow window = TandemWindow.open(data);
        window.await("the entries", () -> !NewsPanes.titles(window).isEmpty());
        return window;
    }

    private static void scroll(TandemWindow window, int index) throws Exception {
        window.onFx(() -> {
            ListView<?> list = window.node("#entries", ListView.class);
            list.scrollTo(index);
            list.layout();
            return true;
        });
    }

    private static int top(TandemWindow window) throws Exception {
        return window.onFx(() -> {
            VirtualFlow<?> flow =
                    (VirtualFlow<?>) window.node("#entries", ListView.class).lookup(".virtual-flow");
            IndexedCell<?> first = flow.getFirstVisibleCell();
            return first == null ? -1 : first.getIndex();
        });
    }
}
