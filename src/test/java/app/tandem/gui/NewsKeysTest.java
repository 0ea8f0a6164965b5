package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.news.store.Documents;
import app.tandem.gui.news.article.ArticleView;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Reading by keys, where nothing is marked as read but by hand: 1 to 4 from the newest, the first one long.
final class NewsKeysTest extends LocalNewsTest {
    @BeforeEach
    void fill() throws IOException {
        store(
                "news.selected=all\nnews.read.after=BY_HAND\n",
                Documents.entry("1", "https://one.example/1", "1", Documents.NOW, "<p>long</p>".repeat(90)),
                Documents.entry("2", null, "2", Documents.NOW.minus(Duration.ofHours(1)), "<p>Short.</p>"),
                Documents.entry("3", null, "3", Documents.NOW.minus(Duration.ofHours(2)), "<p>Short.</p>"),
                Documents.entry("4", null, "4", Documents.NOW.minus(Duration.ofHours(3)), "<p>Short.</p>"));
    }

    @Test
    void gAndALetterGoToAListAndToTheFeedOfTheEntry() throws Exception {
        try (TandemWindow window = open()) {
            window.focus("#entries");
            go(window, "u", "Unread");
            go(window, "s", "Starred");
            go(window, "t", "Today");
            go(window, "a", "All entries");
            window.await("its entries", () -> NewsPanes.titles(window).size() == 4);
            window.select("#entries", 0);
            go(window, "f", "one");
        }
    }

    @Test
    void spaceOpensThenTurnsPagesFromEachPaneAndAtTheEndGoesToTheNextUnread() throws Exception {
        try (TandemWindow window = open()) {
            window.focus("#feeds");
            window.press(KeyCode.SPACE);
            window.await("the first", () -> title(window).equals("1"));
            assertThat(position(window))
                    .as("what opens it does not turn its page")
                    .isZero();

            for (String pane : List.of("#feeds", "#entries", "#article")) {
                double before = position(window);
                focus(window, pane);
                window.press(KeyCode.SPACE);
                window.await("a page from " + pane, () -> position(window) > before);
            }
            double far = position(window);
            window.press(KeyCode.SHIFT, KeyCode.SPACE);
            window.await("a page back", () -> position(window) < far);
            assertThat(title(window)).isEqualTo("1");

            while (position(window) < 1) {
                double before = position(window);
                window.press(KeyCode.SPACE);
                window.await("a page", () -> position(window) > before);
            }
            window.press(KeyCode.SPACE);
            window.await("the next", () -> title(window).equals("2"));
        }
    }

    @Test
    void hHidesWhatIsReadButNotTheOpenOneAndShowsItAgain() throws Exception {
        try (TandemWindow window = open()) {
            window.select("#entries", 1);
            window.write("m");
            window.await("its mark", () -> NewsPanes.unread(window).equals(List.of("1", "3", "4")));
            window.select("#entries", 2);
            window.await("the article", () -> title(window).equals("3"));
            window.write("m");
            window.await("its mark", () -> NewsPanes.unread(window).equals(List.of("1", "4")));

            window.write("h");
            window.await("without what is read", () -> NewsPanes.titles(window).equals(List.of("1", "3", "4")));
            window.write("h");
            window.await("all", () -> NewsPanes.titles(window).equals(List.of("1", "2", "3", "4")));
            assertThat(title(window)).isEqualTo("3");
        }
    }

    @Test
    void inTheUnreadListWhatWasReadStaysUntilHIsPressedTwice() throws Exception {
        try (TandemWindow window = open()) {
            go(window, "u", "Unread");
            window.await("the list", () -> NewsPanes.titles(window).size() == 4);
            window.select("#entries", 0);
            window.write("m");
            window.await("its mark", () -> NewsPanes.tree(window).contains("Unread 3"));
            window.write("j");
            window.await("the next article", () -> title(window).equals("2"));
            assertThat(NewsPanes.titles(window)).containsExactly("1", "2", "3", "4");

            window.write("h");
            window.write("h");
            window.await("the unread alone", () -> NewsPanes.titles(window).equals(List.of("2", "3", "4")));
        }
    }

    @Test
    void whatStandsAboveOrBelowARowIsMarkedFromItsMenuAndUndone() throws Exception {
        try (TandemWindow window = open()) {
            mark(window, 2, "Mark above as read");
            window.await("those above", () -> NewsPanes.unread(window).equals(List.of("3", "4")));
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.await("the undo", () -> NewsPanes.unread(window).size() == 4);

            mark(window, 1, "Mark below as read");
            window.await("those below", () -> NewsPanes.unread(window).equals(List.of("1", "2")));
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.await("the undo", () -> NewsPanes.unread(window).size() == 4);
        }
    }

    @Test
    void twentyMarksAreUndoneOneByOneAndDoneAgain() throws Exception {
        try (TandemWindow window = open()) {
            window.select("#entries", 0);
            for (int i = 0; i < 20; i++) {
                boolean read = i % 2 == 0;
                window.write("m");
                window.await("mark " + i, () -> NewsPanes.unread(window).contains("1") != read);
            }
            for (int i = 19; i >= 0; i--) {
                boolean read = i % 2 == 1;
                window.press(KeyCode.CONTROL, KeyCode.Z);
                window.await("undo " + i, () -> NewsPanes.unread(window).contains("1") != read);
            }
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
            window.await("the first again", () -> !NewsPanes.unread(window).contains("1"));
        }
    }

    @Test
    void cAndTheMenuCopyTheLinkAndCopyArticleGivesItsWholeText() throws Exception {
        try (TandemWindow window = open()) {
            window.select("#entries", 0);
            window.await("the article", () -> title(window).equals("1"));
            window.write("c");
            assertThat(window.pasted()).isEqualTo("https://one.example/1");
            window.copy("something else");
            window.menu("menu-COPY_LINK");
            assertThat(window.pasted()).isEqualTo("https://one.example/1");

            window.select("#entries", 1);
            window.await("the article", () -> title(window).equals("2"));
            window.onFx(() -> {
                window.node("#article", ArticleView.class).copyArticle();
                return true;
            });
            assertThat(window.pasted()).isEqualTo("Short.");
        }
    }

    private TandemWindow open() throws Exception {
        TandemWindow window = TandemWindow.open(data);
        window.await("the entries", () -> NewsPanes.titles(window).equals(List.of("1", "2", "3", "4")));
        return window;
    }

    private static void go(TandemWindow window, String letter, String list) throws Exception {
        window.write("g");
        window.write(letter);
        window.await(list, () -> NewsPanes.selected(window).equals(list));
    }

    private static void mark(TandemWindow window, int row, String item) throws Exception {
        window.select("#entries", row);
        window.press(KeyCode.SHIFT, KeyCode.F10);
        window.await("the menu", () -> window.shown(item));
        window.click(item);
    }

    private static void focus(TandemWindow window, String pane) throws Exception {
        window.onFx(() -> {
            if (pane.equals("#article")) {
                window.node(pane, ArticleView.class).requestFocus();
            } else {
                window.focus(pane);
            }
            return true;
        });
    }

    private static double position(TandemWindow window) throws Exception {
        return window.onFx(() ->
                window.node("#article", ArticleView.class).positionProperty().get());
    }

    private static String title(TandemWindow window) throws Exception {
        return window.shown("#article-title") ? window.text("#article-title") : "";
    }
}
