package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.news.store.Documents;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Border;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What unread entries look like, where their number stands, and letters that few fonts have.
final class NewsLooksTest extends LocalNewsTest {
    @Test
    void unreadTitlesAreBoldAndThoseThatWereReadAreRegularAndMuted() throws Exception {
        fill("Tea", "Coffee");
        try (TandemWindow window = open(2)) {
            Label unread = title(window, "Tea");
            Paint strong = window.onFx(unread::getTextFill);
            assertThat(window.onFx(() -> unread.getFont().getStyle())).isEqualTo("Bold");

            window.select("#entries", NewsPanes.titles(window).indexOf("Tea"));
            window.write("m");
            window.await("the mark", () -> !NewsPanes.unread(window).contains("Tea"));
            window.select("#entries", NewsPanes.titles(window).indexOf("Coffee"));
            window.await("a regular title", () -> style(window, "Tea").equals("Regular"));
            Paint muted = window.onFx(
                    () -> ((Label) window.node("#entries", ListView.class).lookup(".cell-detail")).getTextFill());
            assertThat(window.onFx(() -> title(window, "Tea").getTextFill())).isEqualTo(muted);
            assertThat(strong).isNotEqualTo(muted);
            assertThat(style(window, "Coffee")).isEqualTo("Bold");
        }
    }

    @Test
    void theNumberOfUnreadOnesStandsInTheTabAndInTheTitleOfTheWindow() throws Exception {
        fill("Tea", "Coffee");
        try (TandemWindow window = open(2)) {
            window.await("the number", () -> window.title().equals("2 · Tandem"));
            assertThat(window.onFx(() -> tab(window))).isEqualTo("What's New  2");

            window.onFx(() -> {
                window.node(".tab-pane", TabPane.class).getSelectionModel().select(0);
                return true;
            });
            assertThat(window.title()).isEqualTo("Tandem");
            assertThat(window.onFx(() -> tab(window))).isEqualTo("What's New  2");

            window.onFx(() -> {
                window.node(".tab-pane", TabPane.class).getSelectionModel().select(1);
                return true;
            });
            window.click("#mark-all-read");
            window.await("no number", () -> window.title().equals("Tandem"));
            assertThat(window.onFx(() -> tab(window))).isEqualTo("What's New");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "#feeds, #feeds",
        "#entries, #entries",
        "#article, #article > .scroll-pane",
        "#everywhere, #everywhere > .box"
    })
    void theFocusIsSeenWhereItIs(String control, String drawn) throws Exception {
        fill("Tea");
        try (TandemWindow window = open(1)) {
            window.select("#entries", 0);
            window.await("the article", () -> window.shown("#article-title"));
            window.type("#search", "Tea");
            window.await("the choice", () -> window.shown("#everywhere"));
            Optional<Border> unfocused = border(window, drawn);
            window.focus(control);
            window.await("a ring", () -> !border(window, drawn).equals(unfocused));
        }
    }

    private static Optional<Border> border(TandemWindow window, String node) throws Exception {
        return window.onFx(
                () -> Optional.ofNullable(window.node(node, Region.class).getBorder()));
    }

    /// A font draws one and the same box for each letter that neither it nor any other has.
    @ParameterizedTest
    @CsvSource({
        "数据库变快了, 数, 据",
        "データベースが速くなる, デ, タ",
        "데이터베이스가 빨라졌다, 데, 터",
        "A harbour \uD83D\uDE00 \uD83D\uDE97, \uD83D\uDE00, \uD83D\uDE97"
    })
    void lettersOfScriptsThatFewFontsHaveAreNoBoxes(String title, String one, String other) throws Exception {
        assumeTrue(isInstalled(one.codePointAt(0)) && isInstalled(other.codePointAt(0)), "a font that has them");
        fill(title);
        try (TandemWindow window = open(1)) {
            assertThat(NewsPanes.titles(window)).containsExactly(title);
            Font inList = window.onFx(() -> title(window, title).getFont());
            assertThat(window.onFx(() -> drawings(inList, one, other))).hasSize(3);

            window.select("#entries", 0);
            window.await("the article", () -> window.shown("#article-title"));
            Text text = window.onFx(() -> text(window.node("#article", Parent.class), title));
            assertThat(window.onFx(() -> drawings(text.getFont(), one, other))).hasSize(3);
        }
    }

    private static boolean isInstalled(int letter) {
        return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .anyMatch(font -> font.canDisplay(letter));
    }

    /// How two letters are drawn, and one that Unicode does not have.
    private static Set<Set<String>> drawings(Font font, String one, String other) {
        return Set.copyOf(List.of(pixels(font, one), pixels(font, other), pixels(font, "\u0378")));
    }

    /// Where something is drawn, as `x,y`.
    private static Set<String> pixels(Font font, String letter) {
        Text text = new Text(letter);
        text.setFont(Font.font(font.getFamily(), 24));
        WritableImage image = text.snapshot(null, null);
        PixelReader reader = image.getPixelReader();
        Set<String> drawn = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (reader.getColor(x, y).getBrightness() < 0.5) {
                    drawn.add(x + "," + y);
                }
            }
        }
        assertThat(drawn).isNotEmpty();
        return drawn;
    }

    private static Text text(Parent article, String words) {
        return article.lookupAll(".article-text").stream()
                .map(Text.class::cast)
                .filter(text -> text.getText().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static String tab(TandemWindow window) {
        return window.node(".tab-pane", TabPane.class).getTabs().get(1).getText();
    }

    private static String style(TandemWindow window, String title) throws Exception {
        return window.onFx(() -> title(window, title).getFont().getStyle());
    }

    private static Label title(TandemWindow window, String words) {
        Predicate<Node> shown =
                label -> label.isVisible() && ((Label) label).getText().equals(words);
        return (Label) window.node("#entries", ListView.class).lookupAll(".entry-title").stream()
                .filter(Label.class::isInstance)
                .filter(shown)
                .findFirst()
                .orElseThrow();
    }

    private void fill(String... titles) throws IOException {
        store(
                "news.read.after=BY_HAND\n",
                Arrays.stream(titles)
                        .map(title -> Documents.essay(title, title, "Ann", List.of(), "<p>" + title + "</p>"))
                        .toArray(Entry[]::new));
    }

    private TandemWindow open(int entries) throws Exception {
        TandemWindow window = TandemWindow.open(data);
        window.await("the entries", () -> window.count("#entries .entry-title") >= entries);
        return window;
    }
}
