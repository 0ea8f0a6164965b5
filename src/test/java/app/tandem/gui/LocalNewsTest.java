package app.tandem.gui;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.fetch.AddressPolicy;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.opml.Subscriptions;
import app.tandem.engine.news.store.Documents;
import app.tandem.engine.news.store.NewsStore;
import java.io.IOException;
import java.nio.file.Files;
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

    /// Has the window open on this tab.
    ///
    /// @param more lines of its settings; may be empty
    final void settings(String more) throws IOException {
        Files.writeString(data.resolve("window.properties"), "tab=1\n" + more);
    }

    /// Makes the store, for a window that opens on this tab.
    ///
    /// @param settings more lines of the window's settings; may be empty
    /// @return has no feed; to be closed
    final NewsStore emptyStore(String settings) throws IOException {
        settings(settings);
        NewsStore store = NewsStore.open(data.resolve("news.db"));
        store.subscriptions().fillOnce(new Subscriptions(List.of()));
        return store;
    }

    /// Fills the store with one feed, for a window that opens on this tab.
    ///
    /// @param settings more lines of the window's settings; may be empty
    /// @param entries the feed's
    final void store(String settings, Entry... entries) throws IOException {
        try (NewsStore store = emptyStore(settings)) {
            Subscription feed = feed("one", "/one");
            store.subscriptions().add(feed, null);
            store.remember(Documents.changed(feed, Documents.NOW, entries), 0);
        }
    }
}
