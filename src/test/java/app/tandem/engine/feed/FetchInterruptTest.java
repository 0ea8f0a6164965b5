package app.tandem.engine.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
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
        tarpit.taken.await();

        assertThat(fetch.interrupted()).isLessThan(AT_ONCE);
        assertThat(fetch.thrown).isInstanceOf(InterruptedException.class);
        tarpit.left.await(); // the server sees the connection end
    }

    @Test
    void aCallInTheMiddleOfABodyIsClosed() throws Exception {
        tarpit.says("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nabc");
        Fetch fetch = new Fetch("http://127.0.0.1:" + tarpit.port() + "/");
        tarpit.taken.await();

        assertThat(fetch.interrupted()).isLessThan(AT_ONCE);
        assertThat(fetch.thrown).isInstanceOf(InterruptedException.class);
        tarpit.left.await();
    }

    @Test
    void aThreadThatIsInterruptedAlreadyAsksNobody() throws Exception {
        Fetch fetch = new Fetch("http://127.0.0.1:" + tarpit.port() + "/", true);
        fetch.thread.join();

        assertThat(fetch.thrown).isInstanceOf(InterruptedException.class);
    }

    @Test
    void aFullHouseOfTarpitsIsLeftAtOnce() throws Exception {
        int inFlight = 256;
        tarpit.says("");
        List<Fetch> fetches = new ArrayList<>();
        for (int i = 0; i < inFlight; i++) {
            fetches.add(new Fetch("http://127.0." + i % 100 + ".1:" + tarpit.port() + "/"));
        }
        tarpit.full(inFlight);

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

    /// Takes every call, says a little, and then nothing for ever.
    private static final class Tarpit {
        private final ServerSocket server = new ServerSocket(0, 5000, InetAddress.getByName("0.0.0.0"));
        private final CountDownLatch taken = new CountDownLatch(1);
        private final CountDownLatch left = new CountDownLatch(1);
        private final Semaphore connections = new Semaphore(0);
        private volatile String words = "";

        Tarpit() throws IOException {
            Thread.ofVirtual().start(this::accept);
        }

        void says(String text) {
            words = text;
        }

        /// Waits until so many have called.
        void full(int calls) throws InterruptedException {
            connections.acquire(calls);
        }

        int port() {
            return server.getLocalPort();
        }

        private void accept() {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    Thread.ofVirtual().start(() -> hold(socket));
                } catch (IOException _) {
                    return; // closed
                }
            }
        }

        private void hold(Socket socket) {
            try (socket) {
                byte[] request = new byte[8192];
                int n = socket.getInputStream().read(request);
                connections.release();
                socket.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
                taken.countDown();
                while (n >= 0) {
                    n = socket.getInputStream().read(request);
                }
            } catch (IOException _) {
                // reset by the other side: as good as its end
            }
            left.countDown();
        }

        void close() throws IOException {
            server.close();
        }
    }
}
