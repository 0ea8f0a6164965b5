package app.tandem.engine.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class DnsResolverTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final InetAddress ONE = InetAddress.ofLiteral("192.0.2.1");
    private static final InetAddress OTHER = InetAddress.ofLiteral("2001:db8::1");

    private final CountDownLatch asked = new CountDownLatch(1);

    /// Answers when it is interrupted, if then.
    private List<InetAddress> neverAnswers(String host) throws UnknownHostException {
        asked.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new UnknownHostException(host);
    }

    @Test
    void addressesComeInTheOrderOfTheSystem() throws Exception {
        try (DnsResolver names = new DnsResolver(LONG, _ -> List.of(ONE, OTHER))) {
            assertThat(names.lookup("example.org")).containsExactly(ONE, OTHER);
        }
    }

    @Test
    void namesAreLookedUpOnPlatformThreads() throws Exception {
        CompletableFuture<Boolean> virtual = new CompletableFuture<>();
        Dns tellsItsThread = _ -> {
            virtual.complete(Thread.currentThread().isVirtual());
            return List.of(ONE);
        };
        try (DnsResolver names = new DnsResolver(LONG, tellsItsThread)) {
            Thread.ofVirtual()
                    .start(() -> assertThat(lookup(names)).containsExactly(ONE))
                    .join();
        }
        assertThat(virtual).isCompletedWithValue(false);
    }

    @Test
    void anUnknownNameIsNone() {
        Dns resolvesNothing = host -> {
            throw new UnknownHostException(host);
        };
        try (DnsResolver names = new DnsResolver(LONG, resolvesNothing)) {
            assertThatThrownBy(() -> names.lookup("nobody.invalid"))
                    .isInstanceOf(UnknownHostException.class)
                    .hasMessage("nobody.invalid");
        }
    }

    @Test
    void aLookupThatTakesTooLongIsGivenUp() {
        try (DnsResolver names = new DnsResolver(Duration.ofMillis(50), this::neverAnswers)) {
            assertThatThrownBy(() -> names.lookup("example.org"))
                    .isInstanceOf(UnknownHostException.class)
                    .hasCauseInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void anInterruptEndsTheWait() throws Exception {
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        try (DnsResolver names = new DnsResolver(LONG, this::neverAnswers)) {
            Thread waiting = Thread.ofVirtual().start(() -> {
                lookup(names);
                interrupted.complete(Thread.currentThread().isInterrupted());
            });
            asked.await();

            waiting.interrupt();
            waiting.join();

            assertThat(interrupted).isCompletedWithValue(true);
        }
    }

    private static List<InetAddress> lookup(DnsResolver names) {
        try {
            return names.lookup("example.org");
        } catch (UnknownHostException _) {
            return List.of();
        }
    }
}
