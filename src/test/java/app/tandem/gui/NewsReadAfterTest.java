package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.news.store.Documents;
import app.tandem.gui.news.NewsView;
import java.io.IOException;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When an entry that is on screen counts as read: at once, after a while, or by hand alone.
final class NewsReadAfterTest extends LocalNewsTest {
    @ParameterizedTest
    @CsvSource({"AT_ONCE, 0", "ONE_SECOND, 1", "THREE_SECONDS, 3"})
    void anEntryIsReadWhenItHasBeenShownForAsLongAsTheReaderWants(String choice, int seconds) throws Exception {
        try (TandemWindow window = open("news.read.after=" + choice)) {
            assertThat(window.onFx(() -> seen(window).getDuration())).isEqualTo(Duration.seconds(seconds));
            window.select("#entries", 0);
            window.await("the article", () -> window.shown("#article-title"));
            if (seconds > 0) {
                assertThat(window.onFx(() -> seen(window).getStatus())).isEqualTo(Animation.Status.RUNNING);
                // the rest of the time
                window.onFx(() -> {
                    seen(window).jumpTo(Duration.seconds(seconds).subtract(Duration.millis(1)));
                    return true;
                });
            }
            window.await("the mark", () -> NewsPanes.unread(window).equals(List.of("Coffee", "Cocoa")));
            window.await("the count", () -> NewsPanes.tree(window).contains("Unread 2"));
        }
    }

    @Test
    void byHandNothingElseMarksAnEntry() throws Exception {
        try (TandemWindow window = open("news.read.after=BY_HAND")) {
            assertThat(window.onFx(() -> seen(window).getDuration())).isEqualTo(Duration.INDEFINITE);
            window.select("#entries", 0);
            window.await("the article", () -> window.shown("#article-title"));
            window.write("j");
            window.await("the next", () -> window.text("#article-title").equals("Coffee"));
            assertThat(NewsPanes.unread(window)).containsExactly("Tea", "Coffee", "Cocoa");
            window.write("m");
            window.await("the mark", () -> NewsPanes.unread(window).equals(List.of("Tea", "Cocoa")));
        }
    }

    @Test
    void whatIsLeftBeforeItsTimeStaysUnread() throws Exception {
        try (TandemWindow window = open("news.read.after=THREE_SECONDS")) {
            window.select("#entries", 0);
            window.await("the article", () -> window.shown("#article-title"));
            window.write("j");
            window.await("the next", () -> window.text("#article-title").equals("Coffee"));
            window.onFx(() -> {
                seen(window).jumpTo(Duration.millis(2_999));
                return true;
            });
            window.await(
                    "the mark of that alone", () -> NewsPanes.unread(window).equals(List.of("Tea", "Cocoa")));
        }
    }

    private static PauseTransition seen(TandemWindow window) {
        return window.node(".news-view", NewsView.class).seen();
    }

    private TandemWindow open(String settings) throws Exception {
        fill(settings);
        TandemWindow window = TandemWindow.open(data);
        window.await("the entries", () -> NewsPanes.titles(window).equals(List.of("Tea", "Coffee", "Cocoa")));
        return window;
    }

    private void fill(String settings) throws IOException {
        store(
                settings,
                Documents.entry("1", null, "Tea", Documents.NOW, null),
                Documents.entry("2", null, "Coffee", Documents.NOW.minusSeconds(1), null),
                Documents.entry("3", null, "Cocoa", Documents.NOW.minusSeconds(2), null));
    }
}
