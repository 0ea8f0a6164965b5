package app.tandem.engine.news;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.SlowDocuments;
import app.tandem.engine.feed.fetch.FeedFetcher;
import app.tandem.engine.feed.fetch.FeedServer;
import app.tandem.engine.feed.parse.FeedParser;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.page.NewsPage;
import app.tandem.engine.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Feeds that take long to read: they keep neither others waiting nor a cancel.
@Timeout(60)
final class SlowFeedsTest {
    private static final int SLOW = 8;
    private static final int QUICK = 5;
    private static final Duration LIMIT = Duration.ofMillis(200);

    /// Two processors need 4 s to look at a thousand, besides what the network needs; a tenth of what it takes
    /// to read them.
    private static final Duration WAIT = Duration.ofSeconds(12);

    /// A machine that is busy with other things is late by itself: then it is tried again.
    private static final int TRIES = 10;

    private static final String FEED =
            "<rss><channel><title>Quick</title><item><title>a</title></item></channel></rss>";

    private FeedServer server;
    private final FeedFetcher fetcher = new FeedFetcher();

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws Exception {
        server = new FeedServer();
        route("/slow", 3_000_000); // a machine that is quick and warm reads a fifth of it in 100 ms
        route("/large", 100_000);
        server.route("/quick", FeedServer.answer(200).body(FEED));
        FeedParser.parse(FEED.getBytes(StandardCharsets.UTF_8), null, null); // its classes are loaded
    }

    private void route(String path, int size) {
        Buffer document = new Buffer().write(SlowDocuments.worst(size));
        server.route(path, FeedServer.answer(200).body(document));
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @Test
    void feedsThatTakeLongAreReadWhenAllOthersHaveCome() {
        ReadingTimes.Share share =
                new ReadingTimes.Share(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ZERO);
        ReadingTimes times = new ReadingTimes(share, share);
        List<FeedOutcome> outcomes = new ArrayList<>();
        NewsReport report = aggregator(times).run(request(), (outcome, _) -> outcomes.add(outcome));

        assertThat(outcomes)
                .extracting(outcome -> outcome.subscription().title())
                .containsExactlyElementsOf(Stream.concat(
                                IntStream.range(0, QUICK).mapToObj(_ -> "quick"),
                                IntStream.range(0, SLOW).mapToObj(_ -> "slow"))
                        .toList());
        assertThat(outcomes.subList(QUICK, QUICK + SLOW))
                .allSatisfy(outcome -> assertThat(outcome)
                        .isEqualTo(new FeedOutcome.Failed(outcome.subscription(), Problem.of("refresh.manyTooLong"))));
        assertThat(report.read()).isEqualTo(QUICK);
        assertThat(report.asked()).isEqualTo(QUICK + SLOW);
        assertThat(server.asked()).as("what is put off is kept").hasSize(QUICK + SLOW);
    }

    @Test
    @Timeout(300)
    void aThousandFeedsOrPagesThatTakeLongKeepNobodyWaiting() throws Exception {
        Map<String, byte[]> documents = Map.of("/feed", SlowDocuments.worst(100_000), "/page", page(100_000));
        for (Map.Entry<String, byte[]> document : documents.entrySet()) {
            server.route(document.getKey(), FeedServer.answer(200).body(new Buffer().write(document.getValue())));
            List<Duration> took = new ArrayList<>();
            do {
                took.add(untilTheQuickHaveCome(document.getKey().substring(1)));
            } while (took.getLast().compareTo(WAIT) >= 0 && took.size() < TRIES / 2);
            assertThat(took.getLast()).as("%s: of %s", document.getKey(), took).isLessThan(WAIT);
        }
    }

    /// The time that the feeds at the end of the list need, with a thousand before them.
    private Duration untilTheQuickHaveCome(String path) throws InterruptedException {
        List<Subscription> feeds = new ArrayList<>();
        IntStream.range(0, 1_000).forEach(_ -> feeds.add(feed(path)));
        IntStream.range(0, QUICK).forEach(_ -> feeds.add(feed("quick")));
        NewsRequest request = NewsRequest.of(feeds).withConcurrency(256, 256).withTrusted(true);
        CountDownLatch came = new CountDownLatch(QUICK);
        Thread run = Thread.ofPlatform()
                .start(() -> aggregator(ReadingTimes.STANDARD).run(request, (outcome, _) -> {
                    if (outcome instanceof FeedOutcome.Fresh) {
                        came.countDown();
                    }
                }));
        long start = System.nanoTime();
        came.await();
        final Duration took = Duration.ofNanos(System.nanoTime() - start);
        run.interrupt();
        run.join();
        return took;
    }

    private static byte[] page(int size) {
        String content = "<font><p>".repeat(size / "<font><p>".length());
        return ("<!DOCTYPE html><html><body>" + content).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aFeedThatTakesLongIsReadWhileThereIsTimeToShare() {
        NewsRequest request = NewsRequest.of(List.of(feed("large"))).withTrusted(true);
        assertThat(aggregator(ReadingTimes.STANDARD).run(request, (_, _) -> {}).read())
                .isEqualTo(1);
        assertThat(server.asked()).containsExactly("/large");
    }

    @Test
    void aCancelEndsReadingWithinTwoHundredMillisecondsAndThePageOfWhatCameIsWritten() throws Exception {
        List<Duration> took = new ArrayList<>();
        do {
            took.add(cancelled());
        } while (took.getLast().compareTo(LIMIT) >= 0 && took.size() < TRIES);
        assertThat(took.getLast()).as("of " + took).isLessThan(LIMIT);
    }

    private Duration cancelled() throws Exception {
        CountDownLatch came = new CountDownLatch(QUICK);
        LinkedBlockingQueue<NewsReport> reports = new LinkedBlockingQueue<>();
        try (NewsPage page = new NewsPage(request().subscriptions())) {
            Thread run = Thread.ofPlatform() // as on the command line
                    .start(() -> reports.add(aggregator(ReadingTimes.STANDARD).run(request(), (outcome, _) -> {
                        page.add(outcome);
                        came.countDown();
                    })));
            came.await();
            run.join(Duration.ofMillis(300)); // now the slow ones are being read
            long start = System.nanoTime();
            run.interrupt();
            run.join();
            final Duration took = Duration.ofNanos(System.nanoTime() - start);

            NewsReport report = reports.take();
            Path file = folder.resolve("page.html");
            page.writeTo(file, report);
            assertThat(report.cancelled()).isTrue();
            assertThat(report.read()).isGreaterThanOrEqualTo(QUICK);
            assertThat(Files.readString(file)).contains("<h3 dir=\"auto\">quick</h3>");
            return took;
        }
    }

    private NewsAggregator aggregator(ReadingTimes times) {
        return new NewsAggregator(fetcher, new NoFeedStateStore(), InstantSource.system(), times, Long.MAX_VALUE);
    }

    private NewsRequest request() {
        List<Subscription> feeds = new ArrayList<>();
        IntStream.range(0, SLOW).forEach(_ -> feeds.add(feed("slow")));
        IntStream.range(0, QUICK).forEach(_ -> feeds.add(feed("quick")));
        return NewsRequest.of(feeds).withConcurrency(256, 256).withTrusted(true);
    }

    private Subscription feed(String path) {
        return new Subscription(path, server.address("/" + path), List.of());
    }
}
