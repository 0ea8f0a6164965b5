package app.tandem.gui;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.opml.Subscriptions;
import app.tandem.engine.news.store.Documents;
import app.tandem.engine.news.store.NewsStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// A store with many feeds and entries.
final class LargeNewsStore {
    private LargeNewsStore() {}

    /// Fills the store of a data folder, if there is none: by a program of its own, since an image has none of
    /// the tests' classes.
    ///
    /// @param arguments as for [NewsProbe]
    public static void main(String... arguments) throws IOException {
        Path file = Files.createDirectories(Path.of(arguments[2])).resolve("news.db");
        if (Files.notExists(file)) {
            int feeds = Integer.parseInt(arguments[0]);
            fill(file, feeds, feeds == 0 ? 0 : Integer.parseInt(arguments[1]) / feeds);
        }
    }

    /// Fills a new store.
    ///
    /// @param file where it lies
    /// @param feeds how many
    /// @param each how many entries each of them has; one of 1,000 names a lighthouse
    static void fill(Path file, int feeds, int each) {
        try (NewsStore store = NewsStore.open(file)) {
            store.subscriptions().fillOnce(new Subscriptions(List.of()));
            for (int feed = 0; feed < feeds; feed++) {
                Subscription subscription = Documents.subscription("feed" + feed);
                store.subscriptions().add(subscription, null);
                int number = feed;
                Entry[] entries = IntStream.range(0, each)
                        .mapToObj(i -> Documents.entry(
                                "g" + i,
                                URI.create("https://feed" + number + ".example/" + i)
                                        .toString(),
                                "Story " + number + "-" + i + (i % 1000 == 7 ? " of a lighthouse" : ""),
                                Documents.NOW.minus(Duration.ofMinutes(i * 500L + number)),
                                "<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit.</p>".repeat(20)))
                        .toArray(Entry[]::new);
                store.remember(Documents.changed(subscription, Documents.NOW, entries), 1);
            }
        }
    }
}
