package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.opml.Subscriptions;
import app.tandem.engine.news.store.Documents;
import app.tandem.engine.news.store.NewsStore;
import app.tandem.gui.fx.RightToLeft;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;

/// Scripts that are written from right to left, in a window where their words don't fit into one line.
final class RightToLeftTest extends LocalNewsTest {
    private static final String HEBREW =
            "כותרת בעברית עם מספר 123 ועוד הרבה מילים שלא נכנסות בשורה אחת, (English) וגם עברית";
    private static final String ARABIC =
            "هذا نص بالعربية وفيه كلام كثير لا يتسع له سطر واحد من أسطر هذه المقالة الطويلة ١٢٣";

    @Test
    void piecesAreThoseBetweenWhichLinesMayBeBroken() {
        assertThat(RightToLeft.pieces("An English line")).containsExactly("An English line");
        assertThat(RightToLeft.pieces("")).isEmpty();
        assertThat(RightToLeft.pieces("שלום עולם 12")).containsExactly("שלום", " ", "עולם", " ", "12");
        assertThat(RightToLeft.pieces("א".repeat(30))).hasSize(30);
    }

    /// Else they are drawn on the wrong side of the word, with their space.
    @Test
    void signsAroundAWordArePiecesOfTheirOwnAndThoseWithinItWhereItIsWrittenFromTheRight() {
        assertThat(RightToLeft.pieces("(עברית), \"כן\": 12.5% A/B!"))
                .containsExactly("(", "עברית", ")", ",", " ", "\"", "כן", "\"", ":", " ", "12.5%", " ", "A/B", "!");
        assertThat(RightToLeft.pieces("שָׁלוֹם ☀️")).containsExactly("שָׁלוֹם", " ", "☀️");
        assertThat(RightToLeft.pieces("מנכ\"ל ב-12")).containsExactly("מנכ", "\"", "ל", " ", "ב", "-", "12");
    }

    @Test
    void aTextHasTheDirectionOfItsFirstLetter() {
        assertThat(RightToLeft.of("12: שלום, world")).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(RightToLeft.of("World, שלום")).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        assertThat(RightToLeft.of("12")).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
    }

    @Test
    void aLabelDrawsSuchATextInPiecesAndKeepsItWhole() throws Exception {
        store("");
        try (TandemWindow window = TandemWindow.open(data)) {
            List<List<String>> drawn = window.onFx(() -> {
                Label label = new Label();
                RightToLeft.draw(label);
                return Stream.of("שלום, עולם", "English", HEBREW, "(עולם)")
                        .map(text -> {
                            label.setText(text);
                            assertThat(label.getText()).isEqualTo(text);
                            return drawn(label, text.equals(HEBREW) ? 120 : 400);
                        })
                        .toList();
            });
            assertThat(drawn.get(0)).containsExactly("עולם", " ", ",", "שלום");
            assertThat(drawn.get(1)).containsExactly("English");
            assertThat(drawn.get(2)).startsWith("...").endsWith(" ", "כותרת").hasSizeLessThan(8);
            assertThat(drawn.get(3)).containsExactly("(", "עולם", ")");
        }
    }

    /// In one text with the name of a feed, the number would be drawn within it.
    @Test
    void theNumberInTheHeadingIsATextOfItsOwn() throws Exception {
        fill();
        try (TandemWindow window = TandemWindow.open(data)) {
            window.await("the heading", () -> window.text("#entries-heading").equals("Unread") && window.shown("· 2"));
        }
    }

    @Test
    void rowsShowWholeLinesAndTwoOfATitle() throws Exception {
        fill();
        try (TandemWindow window = TandemWindow.open(data)) {
            window.resize(900, 640);
            window.await("the entries", () -> NewsPanes.titles(window).size() == 2);
            List<TextFlow> texts =
                    window.onFx(() -> window.node("#entries", ListView.class).lookupAll(".search-text").stream()
                            .filter(node -> node.isVisible()
                                    && !((TextFlow) node).getChildren().isEmpty())
                            .map(TextFlow.class::cast)
                            .toList());
            assertThat(texts).hasSize(4);
            for (TextFlow text : texts) {
                List<Double> bottoms = window.onFx(() -> text.getLayoutInfo().getTextLines(false).stream()
                        .map(line -> line.bounds().getMaxY())
                        .toList());
                double shown = ((Rectangle) text.getClip()).getHeight();
                if (text.getStyleClass().contains("entry-title")) {
                    assertThat(bottoms).hasSizeGreaterThan(2);
                    assertThat(shown).isCloseTo(bottoms.get(1), within(0.5));
                    assertThat(text.getHeight()).isLessThan(bottoms.get(2));
                } else {
                    assertThat(bottoms).anyMatch(bottom -> Math.abs(bottom - shown) < 0.5);
                    assertThat(shown).isLessThanOrEqualTo(text.getHeight() + 0.5);
                }
            }
        }
    }

    @Test
    void articlesTitlesAndHitsOfSuchScriptsAreLaidOutAtAnyWidth() throws Exception {
        fill();
        List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
        try (TandemWindow window = TandemWindow.open(data)) {
            window.onFx(() -> {
                Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> thrown.add(failure));
                return true;
            });
            window.await("the entries", () -> NewsPanes.titles(window).size() == 2);
            for (int row = 0; row < 2; row++) {
                window.select("#entries", row);
                String title = NewsPanes.titles(window).get(row);
                window.await("the article", () -> window.shown("#article-title"));
                for (int width = 560; width <= 1000; width += 55) {
                    window.resize(width, 640);
                }
                assertThat(title).isNotEmpty();
            }
            window.type("#search", "עברית");
            window.await("the hit", () -> NewsPanes.titles(window).size() == 1);
            window.resize(700, 640);
            window.resize(960, 640);
            window.await(
                    "the rows", () -> window.node("#entries", ListView.class).lookup(".search-hit") != null);
        }
        assertThat(thrown).isEmpty();
    }

    /// Rows are used again: what is hidden in one is laid out all the same.
    @Test
    void aListFollowsOneOfAnotherScriptInTheSameRows() throws Exception {
        String english = "A title that is longer than the list is wide, and goes on for some more words. ";
        Files.writeString(data.resolve("window.properties"), "tab=1\nnews.read.after=BY_HAND\n");
        try (NewsStore store = NewsStore.open(data.resolve("news.db"))) {
            store.subscriptions().fillOnce(new Subscriptions(List.of()));
            for (String text : List.of(english, HEBREW, ARABIC)) {
                Subscription feed = feed(text.substring(0, 5), "/" + text.hashCode());
                store.subscriptions().add(feed, null);
                Entry[] entries = IntStream.range(0, 9)
                        .mapToObj(i -> Documents.essay(
                                feed.title() + i, text + i, "Ann", List.of(), "<p>" + text.repeat(5) + "</p>"))
                        .toArray(Entry[]::new);
                store.remember(Documents.changed(feed, Documents.NOW, entries), 0);
            }
        }
        List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
        try (TandemWindow window = TandemWindow.open(data)) {
            window.onFx(() -> {
                Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> thrown.add(failure));
                return true;
            });
            window.await("the entries", () -> NewsPanes.titles(window).size() == 27);
            for (String text : List.of(english, HEBREW, english, ARABIC, HEBREW)) {
                NewsPanes.select(window, text.substring(0, 5));
                window.await(
                        "the feed's",
                        () -> NewsPanes.titles(window).size() == 9
                                && NewsPanes.titles(window).getFirst().startsWith(text.substring(0, 5)));
                window.select("#entries", 1);
                window.await("the article", () -> window.shown("#article-title"));
                window.resize(720, 640);
                window.resize(960, 640);
            }
        }
        assertThat(thrown).isEmpty();
    }

    /// What is seen of a label of this width, piece by piece.
    private static List<String> drawn(Label label, double width) {
        new Scene(new Group(label));
        label.applyCss();
        label.resize(width, 30);
        label.layout();
        assertThat(label.getBoundsInLocal().getMaxX()).isLessThanOrEqualTo(width + 1);
        return label.lookupAll("*").stream()
                .filter(Text.class::isInstance)
                .map(node -> ((Text) node).getText())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private void fill() throws IOException {
        Files.writeString(data.resolve("window.properties"), "tab=1\nnews.read.after=BY_HAND\n");
        String words = HEBREW + " " + "מ".repeat(200);
        String body =
                "<h2>%1$s</h2><p>%1$s <a href=\"https://a.example\">%1$s</a> <b>%2$s</b></p><ul><li>%1$s<ul><li>%2$s"
                                .formatted(words, ARABIC)
                        + "</ul></ul>" + "<blockquote>".repeat(30) + "<p>%1$s</p>".formatted(words)
                        + "</blockquote>".repeat(30)
                        + "<table><tr><td>%1$s<td>%2$s</table><pre>%1$s</pre>".formatted(words, ARABIC)
                        + "<img src=\"https://a.example/1.png\" alt=\"%1$s\">".formatted(HEBREW);
        try (NewsStore store = NewsStore.open(data.resolve("news.db"))) {
            store.subscriptions().fillOnce(new Subscriptions(List.of()));
            Subscription feed = feed("אתר " + HEBREW, "/hebrew");
            store.subscriptions().add(feed, null);
            store.remember(
                    Documents.changed(
                            feed,
                            Documents.NOW,
                            Documents.essay("1", HEBREW, HEBREW, List.of(), body),
                            Documents.essay("2", ARABIC, ARABIC, List.of(), "<p>" + ARABIC + "</p>")),
                    0);
        }
    }
}
