package app.tandem.engine.feed.fetch;

import static app.tandem.engine.feed.fetch.FeedServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ContentCodingTest {
    private static final byte[] FEED = "<rss><channel/></rss>".getBytes(StandardCharsets.UTF_8);

    private final FeedServer server;

    ContentCodingTest() throws IOException {
        server = new FeedServer();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whatIsNoCodingIsIgnored() throws Exception {
        for (String name : new String[] {"utf-8", "none", "identity", "binary", ""}) {
            assertThat(read(name, FEED)).as(name).isEqualTo("<rss><channel/></rss>");
        }
    }

    @Test
    void deflateIsReadWithAndWithoutItsHeader() throws Exception {
        for (boolean raw : new boolean[] {false, true}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            write(new DeflaterOutputStream(out, new Deflater(9, raw)), FEED);
            assertThat(read("deflate", out.toByteArray())).as("raw " + raw).isEqualTo("<rss><channel/></rss>");
        }
    }

    @Test
    void gzipIsReadTwiceAndWithoutAWord() throws Exception {
        byte[] once = gzip(FEED);
        assertThat(read("gzip, gzip", gzip(once))).isEqualTo("<rss><channel/></rss>");
        assertThat(read("gzip", gzip(once))).isEqualTo("<rss><channel/></rss>");
        assertThat(read(null, once)).isEqualTo("<rss><channel/></rss>");
    }

    private String read(@org.jspecify.annotations.Nullable String coding, byte[] body) throws Exception {
        var answer = answer(200).body(new Buffer().write(body));
        server.route("/feed", coding == null ? answer : answer.addHeader("Content-Encoding", coding));
        URI address = server.address("/feed");
        try (FeedFetcher fetcher = new FeedFetcher()) {
            return fetcher.fetch(FetchRequest.anywhere(address)) instanceof FetchOutcome.Fetched fetched
                    ? new String(fetched.body(), StandardCharsets.UTF_8)
                    : "nothing";
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(new GZIPOutputStream(out), plain);
        return out.toByteArray();
    }

    private static void write(OutputStream out, byte[] bytes) throws IOException {
        try (out) {
            out.write(bytes);
        }
    }
}
