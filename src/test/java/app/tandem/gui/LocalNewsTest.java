package app.tandem.gui;

import app.tandem.engine.feed.fetch.AddressPolicy;
import app.tandem.engine.news.opml.Subscription;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What tests of the What's New tab have in common: a data folder, and feeds on a server of their own.
@Timeout(120)
abstract class LocalNewsTest {
    @TempDir
    Path data;

    final MockWebServer server = new MockWebServer();

    @BeforeEach
    final void serveFeeds() throws IOException {
        server.setDispatcher(new LocalFeeds());
        server.start();
    }

    @AfterEach
    final void stopServing() {
        server.close();
    }

    /// A feed of the server.
    ///
    /// @param name its title
    /// @param path where it lies
    /// @return at the top level
    final Subscription feed(String name, String path) {
        return new Subscription(name, server.url(path).uri(), List.of(), AddressPolicy.OWN_HOST);
    }
}
