package app.tandem.engine.news.store;

import static app.tandem.engine.news.store.Documents.NOW;
import static app.tandem.engine.news.store.Documents.changed;
import static app.tandem.engine.news.store.Documents.entry;
import static app.tandem.engine.news.store.Documents.failed;
import static app.tandem.engine.news.store.Documents.feed;
import static app.tandem.engine.news.store.Documents.fetched;
import static app.tandem.engine.news.store.Documents.subscription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.fetch.FetchError;
import app.tandem.engine.news.FeedOutcome;
import app.tandem.engine.news.FeedState;
import app.tandem.engine.news.FeedStateStore;
import app.tandem.engine.news.RefreshResult;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.store.entries.EntryLine;
import app.tandem.engine.news.store.entries.EntryQuery;
import app.tandem.engine.news.store.entries.Scope;
import app.tandem.engine.news.store.sqlite.StoreException;
import app.tandem.engine.problem.Problem;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A full disk: SQLite's `max_page_count` stands for it.
final class FailingFeedStateStoreTest {
    private static final Subscription A = subscription("a");
    private static final Subscription B = subscription("b");
    private static final Entry OLD = entry("1", null, "Old");
    private static final Entry NEW = entry("2", null, "New");

    private final List<String> said = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void aRunGoesOnWithoutAMemoryAndSaysSoOnce() {
        FailingFeedStateStore failing =
                new FailingFeedStateStore(new FullDisk(), failure -> said.add(failure.getMessage()));
        RefreshResult same = new RefreshResult.Unchanged(A, FeedState.NOTHING, fetched(A, "x"), NOW);

        List<FeedOutcome> outcomes = failing.rememberAll(List.of(changed(A, NOW, NEW), same), 0);
        failing.hold("host.example", NOW);
        FeedOutcome later = failing.remember(failed(B, FeedState.NOTHING, FetchError.TIMED_OUT, 0, NOW), 0);

        assertThat(outcomes)
                .containsExactly(new FeedOutcome.Fresh(A, feed(NEW), 1), new FeedOutcome.NotModified(A, feed(OLD)));
        assertThat(later).isEqualTo(new FeedOutcome.Failed(B, Documents.NO_LUCK));
        assertThat(said).containsExactly("full");
    }

    @Test
    void aStoreOnAFullDiskKeepsWhatItHasAndWorksAgainWhenThereIsSpace() throws Exception {
        try (NewsStore store = NewsStore.open(folder.resolve("news.db"), () -> NOW)) {
            store.remember(changed(A, NOW, OLD), 0);
            long pages = store.news().number("SELECT page_count AS n FROM pragma_page_count");
            limit(store, pages);
            RefreshResult big = changed(B, NOW, entry("2", null, "Big", NOW, "word ".repeat(100_000)));

            assertThatThrownBy(() -> store.rememberAll(List.of(changed(A, NOW, NEW), big), 0))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("the disk is full: news can't be remembered");
            assertThat(titles(store)).containsExactly("Old");
            assertThat(store.health().of(B.address()).fetches()).isEmpty();

            limit(store, 10_000);
            store.rememberAll(List.of(changed(A, NOW, NEW), big), 0);
            assertThat(titles(store)).containsExactlyInAnyOrder("Old", "New", "Big");
        }
    }

    private static void limit(NewsStore store, long pages) {
        store.news().rows("PRAGMA max_page_count = " + pages, row -> row.number("max_page_count"));
    }

    private static List<String> titles(NewsStore store) {
        return store.entries().list(EntryQuery.of(new Scope.Everything())).stream()
                .map(EntryLine::title)
                .toList();
    }

    private static final class FullDisk implements FeedStateStore {
        @Override
        public Snapshot recall(Collection<URI> addresses) {
            return new Snapshot(Map.of(), Map.of());
        }

        @Override
        public FeedOutcome remember(RefreshResult fetch, int limit) {
            throw new StoreException(Problem.of("plain", "full"));
        }

        @Override
        public Optional<Feed> remembered(URI address, int limit) {
            return Optional.of(feed(OLD));
        }

        @Override
        public void hold(String host, Instant until) {
            throw new StoreException(Problem.of("plain", "full"));
        }
    }
}
