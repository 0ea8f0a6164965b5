package app.tandem.engine.feed.find;

import static app.tandem.engine.feed.fetch.FeedServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.fetch.AddressPolicy;
import app.tandem.engine.feed.fetch.FeedFetcher;
import app.tandem.engine.problem.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody types or pastes in place of an address.
@Timeout(20)
final class TypedAddressTest {
    private static final String RSS =
            "<rss version='2.0'><channel><title>News</title><item><title>One</title></item></channel></rss>";

    private final FeedFetcher fetcher = new FeedFetcher();
    private final FeedFinder finder = new FeedFinder(fetcher);

    @AfterEach
    void stop() {
        fetcher.close();
    }

    @ParameterizedTest
    @CsvSource({
        "example.org, https://example.org/",
        "' example.org/blog ', https://example.org/blog",
        "http://example.org, http://example.org/",
        "HTTPS://Example.org/A, https://example.org/A",
        "feed:https://example.org/feed, https://example.org/feed",
        "feed://example.org/feed, https://example.org/feed",
        "feed:example.org/feed, https://example.org/feed",
        "localhost:8080/feed, https://localhost:8080/feed",
        "müller.example/ä, https://xn--mller-kva.example/%C3%A4"
    })
    void whatSomebodyTypesBecomesAnAddress(String typed, @Nullable URI address) {
        assertThat(FeedFinder.address(typed)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "ftp://example.org/", "file:///etc/passwd", "mailto:me@example.org"})
    void orNone(String typed) {
        assertThat(FeedFinder.address(typed)).isNull();
    }

    @Test
    void whatIsTypedAndNoAddressHasNoFeeds() throws Exception {
        assertThat(finder.find("two words", AddressPolicy.ANYWHERE))
                .isEqualTo(new Finding.None(Problem.of("find.noAddress")));
    }

    @Test
    void whatIsTypedWithoutASchemeIsTriedByHttpsAndThenByHttp() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Boolean> secure = new CopyOnWriteArrayList<>();
            Thread.startVirtualThread(() -> speaksPlainHttp(plain, secure));
            assertThat(finder.find("127.0.0.1:" + plain.getLocalPort() + "/feed", AddressPolicy.ANYWHERE))
                    .isInstanceOf(Finding.Read.class);
            assertThat(secure).containsSubsequence(true, false);
        }
    }

    @Test
    void whatIsTypedWithHttpsIsNotTriedByHttp() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Boolean> secure = new CopyOnWriteArrayList<>();
            Thread.startVirtualThread(() -> speaksPlainHttp(plain, secure));
            assertThat(finder.find("https://127.0.0.1:" + plain.getLocalPort() + "/feed", AddressPolicy.ANYWHERE))
                    .isInstanceOfSatisfying(
                            Finding.None.class,
                            none -> assertThat(none.unsecured()).isTrue());
            assertThat(secure).isNotEmpty().containsOnly(true);
        }
    }

    /// Answers the first bytes it gets, be they a TLS greeting (RFC 8446, 5.1: a record of type 22) or not.
    /// MockWebServer would wait for a line's end, which a greeting has by chance only.
    private static void speaksPlainHttp(ServerSocket plain, List<Boolean> secure) {
        while (!plain.isClosed()) {
            try (Socket call = plain.accept()) {
                boolean greeting = call.getInputStream().readNBytes(5)[0] == 22;
                secure.add(greeting);
                String answer = greeting
                        ? "HTTP/1.1 400 Bad Request\r\n\r\n"
                        : "HTTP/1.1 200 OK\r\nContent-Length: " + RSS.length() + "\r\n\r\n" + RSS;
                call.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                call.shutdownOutput();
                call.getInputStream().readAllBytes();
            } catch (IOException _) {
                // the client has gone, or the test is over
            }
        }
    }
}
