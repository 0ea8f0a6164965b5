package app.tandem.engine.feed.fetch;

import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/// A server of its own for each test, and a fetcher that may ask it.
@Timeout(20)
abstract class FetchFixture {
    final FeedFetcher fetcher;
    FeedServer server;

    FetchFixture() {
        fetcher = new FeedFetcher();
    }

    FetchFixture(Limits limits, InstantSource clock) {
        fetcher = new FeedFetcher(limits, clock);
    }

    @BeforeEach
    final void start() throws Exception {
        server = new FeedServer();
    }

    @AfterEach
    final void stop() {
        fetcher.close();
        server.close();
    }

    final FetchOutcome fetch(String path) throws InterruptedException {
        return fetcher.fetch(FetchRequest.anywhere(server.address(path)));
    }
}
