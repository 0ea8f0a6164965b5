package app.tandem.engine.news;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.fetch.FeedFetcher;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.problem.Problem;
import app.tandem.engine.work.Progress;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class NewsAggregatorTest {
    private final MockWebServer server = new MockWebServer();
    private final FeedFetcher fetcher = new FeedFetcher();
    private final NewsAggregator aggregator = new NewsAggregator(fetcher);

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(new Routes());
        server.start();
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @Test
    void eachFeedHasAnOutcomeAndOneFailureIsTheFailureOfOneFeed() {
        List<Progress> shown = new ArrayList<>();
        NewsReport report = aggregator.run(
                request(0, feed("one"), feed("page"), feed("missing"), feed("two")),
                (_, progress) -> shown.add(progress));
        assertThat(report.read()).isEqualTo(2);
        assertThat(report.asked()).isEqualTo(4);
        assertThat(report.threads()).isEqualTo(4);
        assertThat(report.cancelled()).isFalse();
        assertThat(shown)
                .containsExactly(new Progress(1, 4), new Progress(2, 4), new Progress(3, 4), new Progress(4, 4));
        assertThat(report.outcomes())
                .filteredOn(FeedOutcome.Failed.class::isInstance)
                .extracting(outcome -> outcome.subscription().title())
                .containsExactlyInAnyOrder("page", "missing");
    }

    @Test
    void aLimitGivesTheNewestInThatOrder() {
        assertThat(outcomes(request(2, feed("one"))))
                .singleElement()
                .isInstanceOfSatisfying(FeedOutcome.Fresh.class, fresh -> {
                    assertThat(fresh.added()).isEqualTo(4);
                    assertThat(fresh.feed().entries()).extracting(Entry::title).containsExactly("third", "second");
                });
    }

    @Test
    void entriesOfOneMomentKeepTheFeedsOrderAndThoseWithoutDateComeLast() {
        assertThat(outcomes(request(0, feed("one"))))
                .singleElement()
                .isInstanceOfSatisfying(
                        FeedOutcome.Fresh.class,
                        fresh -> assertThat(fresh.feed().entries())
                                .extracting(Entry::title)
                                .containsExactly("third", "second", "second too", "undated"));
    }

    @Test
    void addressesOfPrivateNetworksAreRefusedUnlessTheListIsTrusted() {
        NewsRequest request = NewsRequest.of(List.of(feed("one"))).withConcurrency(8, 8);
        assertThat(aggregator.run(request, (_, _) -> {}).outcomes())
                .singleElement()
                .isInstanceOf(FeedOutcome.Failed.class);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    @Timeout(20)
    void aCancelGivesWhatHadArrivedAtOnce() throws Exception {
        CompletableFuture<NewsReport> report = new CompletableFuture<>();
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        CompletableFuture<Void> arrived = new CompletableFuture<>();
        Thread run = Thread.startVirtualThread(() -> {
            report.complete(aggregator.run(
                    request(0, feed("hangs"), feed("one"), feed("hangs")), (_, _) -> arrived.complete(null)));
            flag.complete(Thread.currentThread().isInterrupted());
        });
        arrived.get(10, TimeUnit.SECONDS);
        long start = System.nanoTime();
        run.interrupt();
        assertThat(report.get(10, TimeUnit.SECONDS).cancelled()).isTrue();
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(1));
        assertThat(report.get().outcomes())
                .extracting(outcome -> outcome.subscription().title())
                .containsExactly("one");
        assertThat(report.get().read()).isEqualTo(1);
        assertThat(report.get().asked()).isEqualTo(3);
        assertThat(flag.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theAddressOfASiteIsEnough() {
        assertThat(outcomes(request(0, feed("site"))))
                .singleElement()
                .isInstanceOfSatisfying(
                        FeedOutcome.Fresh.class,
                        fresh -> assertThat(fresh.feed().title()).isEqualTo("One"));
    }

    @Test
    void aPageThatNamesAPageIsFollowedNoFurther() {
        assertThat(outcomes(request(0, feed("circle"))))
                .containsExactly(new FeedOutcome.Failed(feed("circle"), Problem.of("parse.page")));
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void theReportOfARunKeepsNoEntries() {
        NewsReport report = aggregator.run(request(0, feed("one")), (_, _) -> {});
        assertThat(report.outcomes()).singleElement().isInstanceOfSatisfying(FeedOutcome.Fresh.class, fresh -> {
            assertThat(fresh.added()).isEqualTo(4);
            assertThat(fresh.feed().title()).isEqualTo("One");
            assertThat(fresh.feed().entries()).isEmpty();
        });
    }

    private List<FeedOutcome> outcomes(NewsRequest request) {
        List<FeedOutcome> outcomes = new ArrayList<>();
        aggregator.run(request, (outcome, _) -> outcomes.add(outcome));
        return outcomes;
    }

    private Subscription feed(String path) {
        return new Subscription(path, URI.create(server.url("/" + path).toString()), List.of());
    }

    private static NewsRequest request(int limit, Subscription... feeds) {
        return NewsRequest.of(List.of(feeds))
                .withEntriesPerFeed(limit)
                .withConcurrency(8, 8)
                .withTrusted(true);
    }

    private static final class Routes extends Dispatcher {
        @Override
        public MockResponse dispatch(RecordedRequest request) {
            return switch (request.getUrl().encodedPath()) {
                case "/one", "/two" ->
                    new MockResponse(200, okhttp3.Headers.of("Content-Type", "application/rss+xml"), """
                        <rss version="2.0"><channel><title>One</title>
                        <item><title>second</title><pubDate>Mon, 02 Nov 2026 10:02:00 +0000</pubDate></item>
                        <item><title>undated</title></item>
                        <item><title>second too</title><pubDate>Mon, 02 Nov 2026 10:02:00 +0000</pubDate></item>
                        <item><title>third</title><pubDate>Mon, 02 Nov 2026 10:03:00 +0000</pubDate></item>
                        </channel></rss>""");
                case "/page" ->
                    new MockResponse(200, okhttp3.Headers.of("Content-Type", "text/html"), "<html>x</html>");
                case "/site" ->
                    new MockResponse(
                            200,
                            okhttp3.Headers.of("Content-Type", "text/html"),
                            "<!doctype html><link rel=alternate type=application/rss+xml href=/one>");
                case "/circle" ->
                    new MockResponse(
                            200,
                            okhttp3.Headers.of("Content-Type", "text/html"),
                            "<!doctype html><link rel=alternate type=application/rss+xml href=/circle>");
                case "/hangs" ->
                    new MockResponse.Builder()
                            .onResponseStart(SocketEffect.Stall.INSTANCE)
                            .build();
                default -> new MockResponse.Builder().code(404).build();
            };
        }
    }
}
