package app.tandem.engine.feed.fetch;

import static app.tandem.engine.feed.fetch.FeedServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.problem.ProblemMessages;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.ByteString;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.Test;

/// What a server can't do to us.
final class FetchLimitsTest extends FetchFixture {
    private static final int MEGABYTE = 1024 * 1024;
    private static final Limits TIGHT = new Limits(Duration.ofSeconds(2), Duration.ofMillis(400), 3 * MEGABYTE, 200, 5);

    /// Fourteen megabytes of zeros, by Node's zlib.brotliCompressSync.
    private static final ByteString BROTLI_BOMB =
            ByteString.decodeHex("cbffff3ff82700e2b14020f7fe2fffffbff04f00c4611180eefd17");

    FetchLimitsTest() {
        super(TIGHT, InstantSource.system());
    }

    private void failsWith(String path, FetchError kind, String reason) throws InterruptedException {
        FetchOutcome.Failed failed = (FetchOutcome.Failed) fetch(path);
        assertThat(failed.kind()).isEqualTo(kind);
        assertThat(ProblemMessages.english(failed.reason())).isEqualTo(reason);
        assertThat(failed.took()).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aServerThatNeverAnswersIsLeftAtTheDeadline() throws Exception {
        server.route("/hang", answer(200).onResponseStart(SocketEffect.Stall.INSTANCE));

        failsWith("/hang", FetchError.TIMED_OUT, "timed out after 1 s");
    }

    @Test
    void aServerThatDripsIsLeftAtTheDeadline() throws Exception {
        server.route("/drip", answer(200).body("a".repeat(10_000)).throttleBody(1, 20, TimeUnit.MILLISECONDS));

        failsWith("/drip", FetchError.TIMED_OUT, "timed out after 1 s");
    }

    @Test
    void redirectsHaveOneDeadlineTogether() throws Exception {
        for (int i = 0; i < 5; i++) {
            server.route(
                    "/" + i, answer(302).addHeader("Location", "/" + (i + 1)).headersDelay(150, TimeUnit.MILLISECONDS));
        }

        failsWith("/0", FetchError.TIMED_OUT, "timed out after 1 s");
        assertThat(server.asked()).hasSizeLessThan(5);
    }

    @Test
    void theWholeOfTheLimitMayCome() throws Exception {
        server.route("/full", answer(200).body("a".repeat(3 * MEGABYTE)));

        assertThat(((FetchOutcome.Fetched) fetch("/full")).body()).hasSize(3 * MEGABYTE);
    }

    @Test
    void whatSaysItIsTooLargeIsNotRead() throws Exception {
        server.route(
                "/said",
                answer(200)
                        .body("a")
                        .setHeader("Content-Length", 3L * MEGABYTE + 1)
                        .onResponseBody(SocketEffect.Stall.INSTANCE));

        failsWith("/said", FetchError.TOO_LARGE, "more than 3 MB");
    }

    @Test
    void whatTurnsOutTooLargeIsReadNoFurther() throws Exception {
        server.route("/huge", answer(200).chunkedBody("a".repeat(20 * MEGABYTE), 65_536));

        failsWith("/huge", FetchError.TOO_LARGE, "more than 3 MB");
    }

    @Test
    void whatInflatesTooFarIsRefused() throws Exception {
        server.route("/gzip", answer(200).addHeader("Content-Encoding", "gzip").body(gzip(2 * MEGABYTE)));
        server.route("/brotli", answer(200).addHeader("Content-Encoding", "br").body(new Buffer().write(BROTLI_BOMB)));

        failsWith("/gzip", FetchError.TOO_LARGE, "inflates to more than 200 times its size");
        failsWith("/brotli", FetchError.TOO_LARGE, "inflates to more than 200 times its size");
    }

    @Test
    void aSmallDocumentMayInflateAsFarAsItLikes() throws Exception {
        server.route("/dull", answer(200).addHeader("Content-Encoding", "gzip").body(gzip(MEGABYTE)));

        assertThat(((FetchOutcome.Fetched) fetch("/dull")).body()).hasSize(MEGABYTE);
    }

    private static Buffer gzip(int zeros) throws Exception {
        Buffer deflated = new Buffer();
        try (var sink = Okio.buffer(new GzipSink(deflated))) {
            sink.write(new byte[zeros]);
        }
        return deflated;
    }
}
