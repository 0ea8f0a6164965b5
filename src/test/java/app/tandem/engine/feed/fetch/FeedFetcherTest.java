package app.tandem.engine.feed.fetch;

import static app.tandem.engine.feed.fetch.FeedServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.Version;
import app.tandem.engine.feed.fetch.headers.Validators;
import app.tandem.engine.problem.ProblemMessages;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okio.Buffer;
import okio.ByteString;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.Test;

final class FeedFetcherTest extends FetchFixture {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final String DATE = "Mon, 23 Nov 2026 11:00:00 GMT";

    FeedFetcherTest() {
        super(Limits.STANDARD, InstantSource.fixed(NOW));
    }

    private FetchOutcome fetch(String path, Validators validators) throws InterruptedException {
        return fetcher.fetch(new FetchRequest(server.address(path), validators, AddressPolicy.ANYWHERE));
    }

    private static String text(FetchOutcome outcome) {
        return new String(((FetchOutcome.Fetched) outcome).body(), StandardCharsets.UTF_8);
    }

    @Test
    void aDocumentComesWithAllThatIsKnownOfIt() throws Exception {
        server.route(
                "/feed",
                answer(200)
                        .addHeader("Content-Type", "application/rss+xml; charset=utf-8")
                        .addHeader("ETag", "W/\"a b\"")
                        .addHeader("Last-Modified", DATE)
                        .addHeader("Cache-Control", "max-age=600")
                        .body("abc"));

        FetchOutcome.Fetched fetched = (FetchOutcome.Fetched) fetch("/feed");

        assertThat(fetched.body()).asString(StandardCharsets.UTF_8).isEqualTo("abc");
        assertThat(fetched.contentType()).isEqualTo("application/rss+xml; charset=utf-8");
        assertThat(fetched.address()).isEqualTo(server.address("/feed"));
        assertThat(fetched.validators()).isEqualTo(new Validators("W/\"a b\"", DATE, NOW));
        // FIPS 180-4, the example of one block
        assertThat(fetched.hash()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(fetched.freshFor()).isEqualTo(Duration.ofMinutes(10));
        assertThat(fetched.wireBytes()).isEqualTo(3);
        assertThat(fetched.redirects()).isEmpty();
        assertThat(fetched.took()).isPositive();
    }

    @Test
    void aRequestSaysWhoAsksAndWhatFor() throws Exception {
        fetch("/feed");

        var headers = server.request(0).getHeaders();
        assertThat(headers.get("User-Agent")).isEqualTo("Tandem/" + Version.text() + " (feed reader)");
        assertThat(headers.get("Accept")).startsWith("application/atom+xml, application/rss+xml");
        assertThat(headers.get("Accept-Encoding")).isEqualTo("br, gzip");
        assertThat(headers.names()).doesNotContain("If-None-Match", "If-Modified-Since", "Cookie", "Referer");
    }

    @Test
    void validatorsGoBackAsTheyCame() throws Exception {
        server.route("/feed", answer(304));

        fetch("/feed", new Validators("no quotes, «ümlaut»", "yesterday", NOW));

        var headers = server.request(0).getHeaders();
        assertThat(headers.get("If-None-Match")).isEqualTo("no quotes, «ümlaut»");
        assertThat(headers.get("If-Modified-Since")).isEqualTo("yesterday");
    }

    @Test
    void whatIsNotModifiedKeepsItsValidatorsUnlessTheServerGivesNewOnes() throws Exception {
        Instant lastWeek = NOW.minus(Duration.ofDays(7));
        server.route("/same", answer(304).addHeader("Cache-Control", "max-age=60"));
        server.route("/new", answer(304).addHeader("ETag", "\"2\""));

        FetchOutcome.NotModified same =
                (FetchOutcome.NotModified) fetch("/same", new Validators("\"1\"", DATE, lastWeek));
        FetchOutcome.NotModified other =
                (FetchOutcome.NotModified) fetch("/new", new Validators("\"1\"", DATE, lastWeek));

        assertThat(same.validators()).isEqualTo(new Validators("\"1\"", DATE, lastWeek));
        assertThat(same.freshFor()).isEqualTo(Duration.ofMinutes(1));
        assertThat(other.validators()).isEqualTo(new Validators("\"2\"", DATE, lastWeek));
    }

    @Test
    void afterEightDaysTheWholeDocumentIsAskedForAgain() throws Exception {
        Instant eightDaysAgo = NOW.minus(Duration.ofDays(8));
        server.route("/feed", answer(200).body("abc"));

        fetch("/feed", new Validators("\"1\"", DATE, eightDaysAgo.plusSeconds(1)));
        fetch("/feed", new Validators("\"1\"", DATE, eightDaysAgo));

        assertThat(server.request(0).getHeaders().get("If-None-Match")).isEqualTo("\"1\"");
        assertThat(server.request(1).getHeaders().get("If-None-Match")).isNull();
    }

    @Test
    void notModifiedIsNoAnswerToAnUnconditionalRequest() throws Exception {
        server.route("/feed", answer(304));

        FetchOutcome.Failed failed = (FetchOutcome.Failed) fetch("/feed");

        assertThat(failed.kind()).isEqualTo(FetchError.GARBLED);
        assertThat(ProblemMessages.english(failed.reason()))
                .isEqualTo("“not modified” (304), though it was asked for everything");
    }

    @Test
    void gzipIsInflated() throws Exception {
        Buffer body = gzip("a feed");
        long length = body.size();
        server.route("/feed", answer(200).addHeader("Content-Encoding", "gzip").body(body));

        FetchOutcome outcome = fetch("/feed");

        assertThat(text(outcome)).isEqualTo("a feed");
        assertThat(((FetchOutcome.Fetched) outcome).wireBytes()).isEqualTo(length);
    }

    @Test
    void gzipOfSeveralMembersIsInflatedToItsEndHoweverSlowlyItComes() throws Exception {
        Buffer body = gzip("one, ");
        body.writeAll(gzip("two"));
        server.route(
                "/feed",
                answer(200)
                        .addHeader("Content-Encoding", "gzip")
                        .chunkedBody(body, 7)
                        .throttleBody(9, 5, TimeUnit.MILLISECONDS));

        assertThat(text(fetch("/feed"))).isEqualTo("one, two");
    }

    @Test
    void brotliIsInflated() throws Exception {
        // what Node's zlib.brotliCompressSync makes of twenty times the word
        Buffer body = new Buffer().write(ByteString.decodeHex("1b8a00f88d54b5bf061193a393696c6f115b24d0db07"));
        server.route("/feed", answer(200).addHeader("Content-Encoding", "br").body(body));

        assertThat(text(fetch("/feed")))
                .isEqualTo("brotli " + "brotli ".repeat(19).strip());
    }

    @Test
    void anEmptyBodyNeedsNoGzipHeader() throws Exception {
        server.route("/feed", answer(200).addHeader("Content-Encoding", "gzip"));

        assertThat(text(fetch("/feed"))).isEmpty();
    }

    @Test
    void oneConnectionServesSeveralFeedsOfAHost() throws Exception {
        server.route("/feed", answer(200).body("abc"));

        for (int i = 0; i < 3; i++) {
            fetch("/feed");
        }

        assertThat(List.of(0, 1, 2))
                .allSatisfy(
                        i -> assertThat(server.request(i).getConnectionIndex()).isZero());
    }

    @Test
    void theFragmentIsNotSentAndThePasswordOnlyAsTheServerAsksForIt() throws Exception {
        server.route("/feed", answer(200).body("abc"));

        FetchOutcome outcome = fetcher.fetch(
                FetchRequest.anywhere(URI.create("http://me:secret@127.0.0.1:" + server.port() + "/feed#top")));

        assertThat(outcome.address()).isEqualTo(server.address("/feed"));
        assertThat(server.request(0).getHeaders().get("Authorization")).isEqualTo("Basic bWU6c2VjcmV0");
    }

    private static Buffer gzip(String text) throws Exception {
        Buffer deflated = new Buffer();
        try (var sink = Okio.buffer(new GzipSink(deflated))) {
            sink.writeUtf8(text);
        }
        return deflated;
    }
}
