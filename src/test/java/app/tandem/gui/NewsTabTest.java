package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.news.FeedOutcome;
import app.tandem.gui.news.EntryRow;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class NewsTabTest {
    @TempDir
    private Path data;

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void serveFeeds() throws IOException {
        server.setDispatcher(new Feeds());
        server.start();
    }

    @AfterEach
    void stopServing() {
        server.close();
    }

    @Test
    void feedsArriveEachWithItsEntriesOrItsReason() throws Exception {
        try (TandemWindow window = windowOver("one", "two", "page")) {
            window.click("#refresh");
            window.await("the end", () -> window.text("#news-status").equals("Read 2 of 3 feeds."));

            assertThat(feeds(window))
                    .extracting(outcome -> outcome.subscription().title())
                    .containsExactlyInAnyOrder("one", "two", "page");
            assertThat(feeds(window))
                    .filteredOn(FeedOutcome.Failed.class::isInstance)
                    .extracting(outcome -> ((FeedOutcome.Failed) outcome).reason())
                    .singleElement()
                    .isEqualTo("it is an HTML page, not a feed");
            assertThat(entries(window))
                    .extracting(row -> row.feed() + ": " + row.entry().title())
                    .containsExactly("two: two, new", "one: one, new", "two: two, old", "one: one, old");
        }
    }

    @Test
    void aFeedThatIsSelectedShowsItsOwnEntriesOnly() throws Exception {
        try (TandemWindow window = windowOver("one", "two")) {
            window.click("#refresh");
            window.await("the end", () -> window.text("#news-status").equals("Read 2 of 2 feeds."));
            int one = feeds(window).stream()
                    .map(outcome -> outcome.subscription().title())
                    .toList()
                    .indexOf("one");
            window.select("#feeds", one);

            assertThat(entries(window)).extracting(row -> row.entry().title()).containsExactly("one, new", "one, old");
        }
    }

    @Test
    void enterOpensTheEntryInTheBrowser() throws Exception {
        try (TandemWindow window = windowOver("one")) {
            window.click("#refresh");
            window.await("the end", () -> window.text("#news-status").equals("Read 1 of 1 feeds."));
            window.select("#entries", 1);
            window.press(KeyCode.ENTER);

            window.await("the browser", () -> !window.opened().isEmpty());
            assertThat(window.opened()).containsExactly(URI.create("https://example.org/one/old"));
        }
    }

    @Test
    void theLimitHoldsForEachFeed() throws Exception {
        try (TandemWindow window = windowOver("one", "two")) {
            window.type("#limit .text-field", "1");
            window.press(KeyCode.ENTER);
            window.await("the end", () -> window.text("#news-status").equals("Read 2 of 2 feeds."));

            assertThat(entries(window)).extracting(row -> row.entry().title()).containsExactly("two, new", "one, new");
        }
    }

    @Test
    void cancelKeepsWhatHadArrived() throws Exception {
        try (TandemWindow window = windowOver("one", "hang")) {
            window.click("#refresh");
            window.await("the first feed", () -> !feeds(window).isEmpty());
            assertThat(window.text("#refresh")).isEqualTo("_Cancel");
            assertThat(window.disabled("#limit")).isTrue();

            window.press(KeyCode.ESCAPE);
            window.await("the end", () -> window.text("#refresh").equals("_Refresh"));

            assertThat(window.text("#news-status")).isEqualTo("Read 1 of 2 feeds, cancelled.");
            assertThat(entries(window)).hasSize(2);
            assertThat(window.disabled("#limit")).isFalse();
        }
    }

    @Test
    void quittingInTheMiddleClosesTheCalls() throws Exception {
        TandemWindow window = windowOver("one", "hang");
        window.click("#refresh");
        window.await("the first feed", () -> !feeds(window).isEmpty());

        window.close();
    }

    @Test
    void everythingIsPublishedAsOnePageAndOpened() throws Exception {
        try (TandemWindow window = windowOver("one", "two")) {
            assertThat(window.disabled("#publish")).isTrue();
            window.click("#refresh");
            window.await("the end", () -> window.text("#news-status").equals("Read 2 of 2 feeds."));
            window.click("#publish");
            window.await("the page", () -> !window.opened().isEmpty());

            Path page = data.resolve("whatsnew.html");
            assertThat(window.opened()).containsExactly(page.toUri());
            assertThat(page).content().contains("one, new", "two, old");
        }
    }

    private TandemWindow windowOver(String... feeds) throws Exception {
        StringBuilder list = new StringBuilder();
        for (String feed : feeds) {
            list.append(feed).append('\n').append(server.url("/" + feed)).append('\n');
        }
        Path file = Files.writeString(data.resolve("list.dat"), list);
        Files.writeString(
                data.resolve("window.properties"),
                "tab=1\nnews.list=" + file.toString().replace("\\", "\\\\"));
        TandemWindow window = TandemWindow.open(data);
        window.await("the list", () -> window.text("#news-status").equals(feeds.length + " feeds to read."));
        return window;
    }

    private static List<FeedOutcome> feeds(TandemWindow window) throws Exception {
        return window.items("#feeds", FeedOutcome.class);
    }

    private static List<EntryRow> entries(TandemWindow window) throws Exception {
        return window.items("#entries", EntryRow.class);
    }

    /// Answers `/one` and `/two` with feeds, `/page` with a page, and `/hang` never.
    private static final class Feeds extends Dispatcher {
        @Override
        public MockResponse dispatch(RecordedRequest request) {
            String name = request.getUrl().encodedPath().substring(1);
            return switch (name) {
                case "one" -> rss(name, 10);
                case "two" -> rss(name, 11);
                case "page" ->
                    new MockResponse.Builder()
                            .setHeader("Content-Type", "text/html")
                            .body("<!doctype html><title>No feed</title><p>Hello")
                            .build();
                default ->
                    new MockResponse.Builder()
                            .onResponseStart(SocketEffect.Stall.INSTANCE)
                            .build();
            };
        }

        private static MockResponse rss(String name, int hour) {
            return new MockResponse.Builder()
                    .setHeader("Content-Type", "application/rss+xml; charset=utf-8")
                    .body("<rss version='2.0'><channel><title>%s</title>%s%s</channel></rss>"
                            .formatted(name, item(name, "old", 1, hour), item(name, "new", 2, hour)))
                    .build();
        }

        private static String item(String feed, String title, int day, int hour) {
            return "<item><title>%1$s, %2$s</title><link>https://example.org/%1$s/%2$s</link><guid>%1$s-%2$s</guid>"
                            .formatted(feed, title)
                    + "<pubDate>0%d Nov 2026 %d:00:00 GMT</pubDate></item>".formatted(day, hour);
        }
    }
}
