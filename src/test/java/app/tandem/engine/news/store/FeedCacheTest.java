package app.tandem.engine.news.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.fetch.FeedFetcher;
import app.tandem.engine.news.FeedOutcome;
import app.tandem.engine.news.FeedState;
import app.tandem.engine.news.NewsAggregator;
import app.tandem.engine.news.NewsRequest;
import app.tandem.engine.news.RefreshResult;
import app.tandem.engine.news.opml.Subscription;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FeedCacheTest {
    private static final String ONE = "<rss version='2.0'><channel><item><guid>1</guid><title>One</title></item>";
    private static final String TWO = "<item><guid>2</guid><title>Two</title></item>";
    private static final String END = "</channel></rss>";

    private final MockWebServer server = new MockWebServer();

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aScriptGetsAllEntriesEachTimeThoughTheServerSendsThemOnce() throws Exception {
        server.enqueue(feed(ONE + END, "\"1\""));
        server.enqueue(new MockResponse.Builder().code(304).build());
        assertThat(run(false))
                .isInstanceOfSatisfying(
                        FeedOutcome.Fresh.class,
                        fresh -> assertThat(fresh.added()).isEqualTo(1));
        assertThat(run(false))
                .isInstanceOfSatisfying(
                        FeedOutcome.NotModified.class,
                        same -> assertThat(same.feed().entries())
                                .extracting(Entry::title)
                                .containsExactly("One"));
        server.takeRequest();
        assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isEqualTo("\"1\"");
    }

    @Test
    void aChangedDocumentCountsWhatIsNewInIt() {
        server.enqueue(feed(ONE + END, "\"1\""));
        server.enqueue(feed(ONE + TWO + END, "\"2\""));
        run(false);
        assertThat(run(false)).isInstanceOfSatisfying(FeedOutcome.Fresh.class, fresh -> {
            assertThat(fresh.added()).isEqualTo(1);
            assertThat(fresh.feed().entries()).hasSize(2);
        });
    }

    @Test
    void theSameBytesAreNotModifiedWhateverTheServerSays() {
        server.enqueue(feed(ONE + END, "\"1\""));
        server.enqueue(feed(ONE + END, "\"2\""));
        run(false);
        assertThat(run(false)).isInstanceOf(FeedOutcome.NotModified.class);
    }

    @Test
    void theValidatorsOfAFeedThatAPageNamesAreNotThoseOfThePage() throws Exception {
        MockResponse page = new MockResponse(
                200,
                okhttp3.Headers.of("Content-Type", "text/html", "ETag", "\"page\""),
                "<!doctype html><link rel=alternate type=application/rss+xml href=/named>");
        for (String etag : List.of("\"1\"", "\"2\"")) {
            server.enqueue(page);
            server.enqueue(feed(ONE + END, etag));
        }
        assertThat(run(false)).isInstanceOf(FeedOutcome.Fresh.class);
        assertThat(run(false)).isInstanceOf(FeedOutcome.NotModified.class);
        for (String path : List.of("/feed", "/named", "/feed", "/named")) {
            RecordedRequest request = server.takeRequest();
            assertThat(request.getTarget()).isEqualTo(path);
            assertThat(request.getHeaders().get("If-None-Match")).isNull();
        }
    }

    @Test
    void aFreshRunAsksForEverything() throws Exception {
        server.enqueue(feed(ONE + END, "\"1\""));
        server.enqueue(feed(ONE + END, "\"1\""));
        run(false);
        assertThat(run(true)).isInstanceOf(FeedOutcome.Fresh.class);
        server.takeRequest();
        assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isNull();
    }

    @Test
    void aHostThatAskedToWaitIsNotAskedByTheNextRun() {
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .setHeader("Retry-After", "120")
                .build());
        assertThat(run(false)).isInstanceOf(FeedOutcome.Failed.class);
        assertThat(run(false))
                .isInstanceOfSatisfying(
                        FeedOutcome.Failed.class,
                        failed -> assertThat(failed.reason().code()).isEqualTo("refresh.held"));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aCancelMakesNoFailureOfAFeedThatIsKept() {
        server.enqueue(feed(ONE + END, "\"1\""));
        run(false);
        try (FeedCache cache = FeedCache.open(folder.resolve("lists.db"))) {
            Thread.currentThread().interrupt();
            FeedOutcome outcome = cache.remember(new RefreshResult.NotDue(subscription(), FeedState.NOTHING), 0);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            FeedOutcome.NotDue.class,
                            same -> assertThat(same.feed().entries())
                                    .extracting(Entry::title)
                                    .containsExactly("One"));
        }
    }

    @Test
    void aBrokenCacheIsBegunAnew() throws IOException {
        Files.writeString(folder.resolve("lists.db"), "no database ".repeat(999));
        server.enqueue(feed(ONE + END, "\"1\""));
        assertThat(run(false)).isInstanceOf(FeedOutcome.Fresh.class);
    }

    private Subscription subscription() {
        return new Subscription("F", URI.create(server.url("/feed").toString()), List.of());
    }

    private FeedOutcome run(boolean fresh) {
        NewsRequest request = NewsRequest.of(List.of(subscription()))
                .withConcurrency(8, 2)
                .withFresh(fresh)
                .withTrusted(true);
        try (FeedFetcher fetcher = new FeedFetcher();
                FeedCache cache = FeedCache.open(folder.resolve("lists.db"))) {
            List<FeedOutcome> outcomes = new ArrayList<>();
            new NewsAggregator(fetcher, cache).run(request, (outcome, _) -> outcomes.add(outcome));
            return outcomes.getFirst();
        }
    }

    private static MockResponse feed(String body, String etag) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "application/rss+xml")
                .setHeader("ETag", etag)
                .body(body)
                .build();
    }
}
