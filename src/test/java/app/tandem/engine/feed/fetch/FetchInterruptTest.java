package app.tandem.engine.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An interrupt closes the call at once, wherever it stands.
@Timeout(30)
final class FetchInterruptTest {
    private static final Duration AT_ONCE = Duration.ofMillis(200);

    private final FeedFetcher fetcher = new FeedFetcher();
    private Tarpit tarpit;

    @BeforeEach
    void start() throws Exception {
        tarpit = new Tarpit();
    }

    @AfterEach
    void stop() throws Exception {
        fetcher.close();
        tarpit.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void aCallThatWaitsForAnAnswerIsClosed(String scheme) throws Exception {
        tarpit.says("");
        Fetch fetch = new Fetch(scheme + "://127.0.0.1:" + tarpit.port() + "/");
        tarpit.calls(1);

        assertThat(fetch.interrupted()).isLessThan(AT_ONCE);
        assertThat(fetch.thrown).isInstanceOf(InterruptedException.class);
        tarpit.left(); // the server sees the connection end
    }

    @Test
    void aCallInTheMiddleOfABodyIsClosed() throws Exception {
        tarpit.says("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nabc");
        Fetch fetch = new Fetch("http://127.0.0.1:" + tarpit.port() + "/");
        tarpit.calls(1);

        assertThat(fetch.interrupted()).isLessThan(AT_ONCE);
        assertThat(fetch.thrown).isInstanceOf(InterruptedException.class);
        tarpit.left();
    }

    @Test
    void aThreadThatIsInterruptedAlreadyAsksNobody() throws Exception {
        Fetch fetch = new Fetch("http://127.0.0.1:" + tarpit.port() + "/", true);
        fetch.thread.join();

        assertThat(fetch.thrown).isInstanceOf(InterruptedException.class);
    }

    @Test
    void tarpitsInEverySlotAreLeftAtOnce() throws Exception {
        int inFlight = 256;
        tarpit.says("");
        List<Fetch> fetches = new ArrayList<>();
        for (int i = 0; i < inFlight; i++) {
            fetches.add(new Fetch("http://127.0.0.1:" + tarpit.port() + "/"));
        }
        tarpit.calls(inFlight);

        long start = System.nanoTime();
        fetches.forEach(fetch -> fetch.thread.interrupt());
        for (Fetch fetch : fetches) {
            fetch.thread.join();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(fetches).allSatisfy(fetch -> assertThat(fetch.thrown).isInstanceOf(InterruptedException.class));
        assertThat(took).isLessThan(AT_ONCE);
    }

    /// A fetch on a virtual thread.
    private final class Fetch {
        private final Thread thread;
        private volatile Object thrown = "nothing";

        Fetch(String address) {
            this(address, false);
        }

        Fetch(String address, boolean interrupted) {
            thread = Thread.ofVirtual().start(() -> {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                try {
                    fetcher.fetch(FetchRequest.anywhere(URI.create(address)));
                } catch (InterruptedException | RuntimeException e) {
                    thrown = e;
                }
            });
        }

        Duration interrupted() throws InterruptedException {
            long start = System.nanoTime();
            thread.interrupt();
            thread.join();
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }
}
