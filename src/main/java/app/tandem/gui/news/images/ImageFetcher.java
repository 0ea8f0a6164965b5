package app.tandem.gui.news.images;

import app.tandem.engine.feed.fetch.AddressPolicy;
import app.tandem.engine.feed.fetch.FeedFetcher;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.feed.fetch.FetchRequest;
import app.tandem.engine.feed.fetch.Limits;
import app.tandem.engine.feed.fetch.headers.Validators;
import app.tandem.engine.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;

/// Gets the bytes of a picture: from a server, through the client that feeds are fetched with and within its
/// limits, or out of a `data:` address (RFC 2397).
final class ImageFetcher implements AutoCloseable {
    /// A picture that takes longer, or has more bytes, is none for an article.
    static final Limits LIMITS = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), 15 * 1024 * 1024, 200, 5);

    private final FeedFetcher fetcher;

    /// A fetcher with connections of its own.
    ///
    /// @param limits how much a server may ask of us
    ImageFetcher(Limits limits) {
        fetcher = new FeedFetcher(limits, InstantSource.system());
    }

    /// Gets a picture's bytes. Waits for the server; an interrupt closes the connection on virtual threads.
    ///
    /// @param address absolute, or a `data:` address
    /// @param policy how far the request may go
    /// @return the bytes, whatever they are
    /// @throws IOException when they don't come, with the reason as a problem
    /// @throws InterruptedException when the thread is interrupted
    byte[] fetch(String address, AddressPolicy policy) throws IOException, InterruptedException {
        if (address.startsWith("data:")) {
            return inline(address);
        }
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException _) {
            throw ProblemException.of("picture.noAddress", address);
        }
        return switch (fetcher.fetch(new FetchRequest(uri, Validators.NONE, policy))) {
            case FetchOutcome.Fetched fetched -> fetched.body();
            case FetchOutcome.NotModified _ -> throw ProblemException.of("picture.noAnswer");
            case FetchOutcome.Failed failed -> throw new ProblemException(failed.reason());
        };
    }

    private static byte[] inline(String address) throws IOException {
        int comma = address.indexOf(',');
        if (comma < 0) {
            throw ProblemException.of("picture.noData");
        }
        String data = address.substring(comma + 1);
        if (!address.substring(0, comma).endsWith(";base64")) {
            return data.getBytes(StandardCharsets.ISO_8859_1);
        }
        try {
            String plain =
                    data.contains("%") ? URLDecoder.decode(data.replace("+", "%2B"), StandardCharsets.UTF_8) : data;
            return Base64.getMimeDecoder().decode(plain);
        } catch (IllegalArgumentException _) {
            throw ProblemException.of("picture.badText");
        }
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
