package app.tandem.engine.news;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.fetch.ByteBudget;
import app.tandem.engine.feed.fetch.FeedFetcher;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.feed.fetch.FetchRequest;
import app.tandem.engine.feed.fetch.Tarpit;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.work.Batch;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The whole way of a stop: from the run's thread through the batch to the sockets.
@Timeout(30)
final class TarpitStopTest {
    private static final int IN_FLIGHT = 256;

    /// A machine that is busy with other things is late by itself: then the stop is tried again.
    private static final int TRIES = 5;

    private static final Duration LIMIT = Duration.ofMillis(200);

    private final List<FetchOutcome> outcomes = new CopyOnWriteArrayList<>();
    private final List<String> ends = new CopyOnWriteArrayList<>();

    @Test
    void fourThousandTarpitsAreLeftWithinTwoHundredMilliseconds() throws Exception {
        List<Duration> took = new ArrayList<>();
        do {
            took.add(stop());
        } while (took.getLast().compareTo(LIMIT) >= 0 && took.size() < TRIES);

        assertThat(took.getLast()).as("of " + took).isLessThan(LIMIT);
        assertThat(ends).hasSameSizeAs(took).containsOnly("interrupted");
        assertThat(outcomes).isEmpty();
    }

    private Duration stop() throws Exception {
        try (Tarpit tarpit = new Tarpit();
                FeedFetcher fetcher = new FeedFetcher()) {
            Thread run = Thread.ofVirtual().start(() -> run(fetcher, feeds(tarpit.port())));
            tarpit.calls(IN_FLIGHT);

            long start = System.nanoTime();
            run.interrupt();
            run.join();
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    private static List<Subscription> feeds(int port) {
        return IntStream.range(0, 4000)
                .mapToObj(i -> URI.create("http://127.0.0.1:" + port + "/" + i))
                .map(address -> new Subscription(address.toString(), address, List.of()))
                .toList();
    }

    private void run(FeedFetcher fetcher, List<Subscription> feeds) {
        try {
            Batch.run(
                    Executors.newVirtualThreadPerTaskExecutor(),
                    new HostAdmission(
                            feeds, IN_FLIGHT, IN_FLIGHT, Map.of(), InstantSource.system(), ByteBudget.unlimited()),
                    slot -> fetcher.fetch(
                            FetchRequest.anywhere(slot.subscription().address())),
                    outcomes::add);
            ends.add("finished");
        } catch (InterruptedException _) {
            ends.add("interrupted");
        }
    }
}
