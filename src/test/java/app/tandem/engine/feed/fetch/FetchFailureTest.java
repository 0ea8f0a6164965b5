package app.tandem.engine.feed.fetch;

import static app.tandem.engine.feed.fetch.FeedServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.problem.ProblemMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said when no document comes.
final class FetchFailureTest extends FetchFixture {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    FetchFailureTest() {
        super(Limits.STANDARD, InstantSource.fixed(NOW));
    }

    private FetchOutcome.Failed failed(URI address) throws InterruptedException {
        return (FetchOutcome.Failed) fetcher.fetch(FetchRequest.anywhere(address));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | FORBIDDEN | the server asks for a password (401)
            403 | FORBIDDEN | the server refuses access (403)
            404 | NOT_FOUND | not found (404)
            410 | GONE      | gone (410)
            418 | REFUSED   | the server refuses (418)
            451 | FORBIDDEN | withheld for legal reasons (451)
            500 | REFUSED   | the server has an error (500)
            503 | REFUSED   | the server is overloaded or under repair (503)
            """)
    void aStatusIsSaidInPlainWords(int status, FetchError kind, String reason) throws Exception {
        server.route("/feed", answer(status).body("a page about it"));

        FetchOutcome.Failed failed = failed(server.address("/feed"));

        assertThat(failed.kind()).isEqualTo(kind);
        assertThat(failed.status()).isEqualTo(status);
        assertThat(ProblemMessages.english(failed.reason())).isEqualTo(reason);
        assertThat(failed.retryAfter()).isNull();
        assertThat(failed.address()).isEqualTo(server.address("/feed"));
    }

    @Test
    void aServerThatTriesWhetherWeAreABrowser() throws Exception {
        server.route("/feed", answer(403).addHeader("cf-mitigated", "challenge").body("<script>"));

        assertThat(ProblemMessages.english(failed(server.address("/feed")).reason()))
                .isEqualTo("the server lets only browsers in (403)");
    }

    @Test
    void aServerThatAsksToWaitSaysHowLong() throws Exception {
        server.route("/429", answer(429).addHeader("Retry-After", "120"));
        server.route("/503", answer(503).addHeader("Retry-After", "Mon, 23 Nov 2026 15:00:00 GMT"));

        FetchOutcome.Failed seconds = failed(server.address("/429"));
        FetchOutcome.Failed date = failed(server.address("/503"));

        assertThat(seconds.kind()).isEqualTo(FetchError.ASKED_TO_WAIT);
        assertThat(seconds.retryAfter()).isEqualTo(Duration.ofMinutes(2));
        assertThat(ProblemMessages.english(seconds.reason())).isEqualTo("the server asks to wait 2 minutes (429)");
        assertThat(date.kind()).isEqualTo(FetchError.ASKED_TO_WAIT);
        assertThat(date.retryAfter()).isEqualTo(Duration.ofHours(3));
        assertThat(ProblemMessages.english(date.reason())).isEqualTo("the server asks to wait 3 hours (503)");
    }

    @Test
    void onlyHttpAndHttpsAreAsked() throws Exception {
        for (String address :
                new String[] {"file:///etc/passwd", "ftp://example.org/feed", "mailto:me@example.org", "/"}) {
            FetchOutcome.Failed failed = failed(URI.create(address));

            assertThat(failed.kind()).isEqualTo(FetchError.BAD_ADDRESS);
            assertThat(ProblemMessages.english(failed.reason())).isEqualTo("no http or https address");
        }
    }

    @Test
    void anUnknownName() throws Exception {
        FetchOutcome.Failed failed = failed(URI.create("http://nobody.invalid/feed")); // RFC 6761, 6.4

        assertThat(failed.kind()).isEqualTo(FetchError.NO_SUCH_HOST);
        assertThat(ProblemMessages.english(failed.reason())).isEqualTo("no such host: nobody.invalid");
    }

    @Test
    void aPortThatNobodyListensTo() throws Exception {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }

        FetchOutcome.Failed failed = failed(URI.create("http://127.0.0.1:" + port + "/"));

        assertThat(failed.kind()).isEqualTo(FetchError.NO_CONNECTION);
        assertThat(ProblemMessages.english(failed.reason())).isEqualTo("connection refused");
    }

    @Test
    void aCertificateOfNoKnownAuthority() throws Exception {
        HandshakeCertificates unknown = new HandshakeCertificates.Builder()
                .heldCertificate(new HeldCertificate.Builder()
                        .addSubjectAlternativeName("127.0.0.1")
                        .build())
                .build();
        try (FeedServer secure = new FeedServer(unknown.sslSocketFactory())) {
            FetchOutcome.Failed failed = failed(secure.address("/feed"));

            assertThat(failed.kind()).isEqualTo(FetchError.NOT_SECURE);
            assertThat(ProblemMessages.english(failed.reason()))
                    .isEqualTo("the certificate of 127.0.0.1 comes from no known authority");
        }
    }

    @Test
    void httpsWhereOnlyHttpIsSpoken() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = Thread.startVirtualThread(() -> answersInPlainHttp(plain));
            FetchOutcome.Failed failed = failed(URI.create("https://127.0.0.1:" + plain.getLocalPort() + "/feed"));
            server.join();

            assertThat(failed.kind()).isEqualTo(FetchError.NOT_SECURE);
            assertThat(ProblemMessages.english(failed.reason())).startsWith("no secure connection: ");
        }
    }

    /// Answers the first bytes it gets. MockWebServer would wait for a line's end, which a TLS greeting has
    /// by chance only.
    private static void answersInPlainHttp(ServerSocket plain) {
        try (Socket call = plain.accept()) {
            byte[] greeting = call.getInputStream().readNBytes(5);
            assertThat(greeting).hasSize(5);
            call.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aConnectionThatBreaksInTheMiddle() throws Exception {
        server.route("/feed", answer(200).body("a".repeat(100_000)).onResponseBody(new SocketEffect.CloseSocket()));

        FetchOutcome.Failed failed = failed(server.address("/feed"));

        assertThat(failed.kind()).isEqualTo(FetchError.GARBLED);
        assertThat(ProblemMessages.english(failed.reason()))
                .isEqualTo("the answer is cut off or no HTTP: unexpected end of stream");
    }

    @Test
    void aBodyThatIsNotWhatItSays() throws Exception {
        server.route("/gzip", answer(200).addHeader("Content-Encoding", "gzip").body("plain text"));
        server.route("/br", answer(200).addHeader("Content-Encoding", "br").body("plain text"));
        server.route("/zstd", answer(200).addHeader("Content-Encoding", "zstd").body("plain text"));

        assertThat(ProblemMessages.english(failed(server.address("/gzip")).reason()))
                .isEqualTo("the compressed answer is damaged");
        assertThat(ProblemMessages.english(failed(server.address("/br")).reason()))
                .isEqualTo("the compressed answer is damaged");
        assertThat(ProblemMessages.english(failed(server.address("/zstd")).reason()))
                .isEqualTo("encoded as zstd, which was not asked for");
    }
}
