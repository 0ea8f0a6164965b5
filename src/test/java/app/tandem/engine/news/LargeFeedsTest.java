package app.tandem.engine.news;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.fetch.FeedFetcher;
import app.tandem.engine.feed.fetch.FeedServer;
import app.tandem.engine.news.opml.Subscription;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Many large documents at once: no more are held than the budget has bytes for, and all arrive.
@Timeout(60)
final class LargeFeedsTest {
    private static final int FEEDS = 40;
    private static final int SIZE = 2_000_000;
    private static final long BUDGET = 8L << 20;

    private final FeedFetcher fetcher = new FeedFetcher();
    private FeedServer server;

    @BeforeEach
    void start() throws Exception {
        server = new FeedServer();
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @Test
    void whatCanNotBeHeldWithOthersComesAfterThem() {
        server.route("/large", FeedServer.answer(200).body(feed(SIZE)));
        assertThat(titles(FEEDS, "/large", BUDGET)).hasSize(FEEDS).containsOnly("Large");
        assertThat(server.asked()).as("some were put off").hasSizeGreaterThan(FEEDS);
    }

    @Test
    void ordinaryFeedsAreAskedForOnce() {
        server.route("/small", FeedServer.answer(200).body(feed(100_000)));
        assertThat(titles(FEEDS, "/small", BUDGET)).hasSize(FEEDS).containsOnly("Large");
        assertThat(server.asked()).hasSize(FEEDS);
    }

    @Test
    void aFeedThatIsLargerThanTheBudgetComesAlone() {
        server.route("/large", FeedServer.answer(200).body(feed(SIZE)));
        assertThat(titles(3, "/large", 1_000_000)).containsExactly("Large", "Large", "Large");
    }

    private List<String> titles(int count, String path, long budget) {
        List<Subscription> feeds = IntStream.range(0, count)
                .mapToObj(i -> new Subscription(path + i, server.address(path), List.of()))
                .toList();
        NewsRequest request =
                NewsRequest.of(feeds).withConcurrency(count, count).withTrusted(true);
        List<String> titles = new ArrayList<>();
        new NewsAggregator(fetcher, new NoFeedStateStore(), InstantSource.system(), ReadingTimes.STANDARD, budget)
                .run(
                        request,
                        (outcome, _) -> titles.add(
                                outcome instanceof FeedOutcome.Fresh fresh
                                        ? fresh.feed().title()
                                        : outcome.toString()));
        return titles;
    }

    private static String feed(int size) {
        return "<rss><channel><title>Large</title><!-- " + "x".repeat(size) + " --></channel></rss>";
    }
}
