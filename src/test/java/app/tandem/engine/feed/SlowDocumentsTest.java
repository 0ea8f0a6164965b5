package app.tandem.engine.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.parse.FeedParser;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever keeps the reader busy, an interrupt ends it.
@Timeout(60)
final class SlowDocumentsTest {
    private static final int SIZE = 1_000_000;
    private static final Duration LIMIT = Duration.ofMillis(200);

    /// A machine that is busy with other things is late by itself: then it is tried again.
    private static final int TRIES = 6;

    /// When the interrupt comes.
    private static final List<Duration> MOMENTS = List.of(Duration.ofMillis(60), Duration.ofMillis(250));

    private static final URI BASE = URI.create("http://base.example/feed");

    static Stream<Arguments> documents() {
        return SlowDocuments.all(SIZE).entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void anInterruptEndsReadingWithinTwoHundredMilliseconds(String name, byte[] document) throws Exception {
        for (Duration moment : MOMENTS) {
            List<Duration> took = new ArrayList<>();
            do {
                took.add(interrupted(document, moment));
            } while (took.getLast().compareTo(LIMIT) >= 0 && took.size() < TRIES);
            assertThat(took.getLast()).as("%s: of %s", name, took).isLessThan(LIMIT);
        }
    }

    /// How long reading goes on after an interrupt.
    private static Duration interrupted(byte[] document, Duration moment) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Thread reader = Thread.ofVirtual().start(() -> {
            begun.countDown();
            FeedParser.parse(document, null, BASE);
        });
        begun.await();
        reader.join(moment);
        long start = System.nanoTime();
        reader.interrupt();
        reader.join();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
