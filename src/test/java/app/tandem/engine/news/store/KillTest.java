package app.tandem.engine.news.store;

import static app.tandem.engine.news.store.Documents.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.KilledProcess;
import app.tandem.engine.feed.Entry;
import app.tandem.engine.news.store.entries.EntryLine;
import app.tandem.engine.news.store.entries.EntryQuery;
import app.tandem.engine.news.store.entries.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Kills a process while it writes: `-Dtandem.kills=50` for many times, a few otherwise.
final class KillTest {
    private static final int KILLS = Integer.getInteger("tandem.kills", 3);

    private static final int MARKED = 10_000;

    @TempDir
    private Path folder;

    @Test
    @Timeout(600)
    void nothingCommittedIsLostWhenTheProcessIsKilledWhileWriting() throws Exception {
        Random random = new Random(7);
        List<String> committed = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            committed.addAll(killedAfter(1 + random.nextInt(40), random.nextInt(15), Integer.toString(kill * 1000)));
            try (NewsStore store = NewsStore.open(file())) {
                assertThat(store.condition()).isEqualTo(new StoreHealth.Sound());
                assertThat(missing(store, committed)).isEmpty();
            }
        }
        assertThat(committed).hasSizeGreaterThanOrEqualTo(KILLS);
        assertThat(folder).isDirectoryNotContaining("glob:**damaged**");
    }

    @Test
    @Timeout(600)
    void thousandsOfEntriesAreMarkedWholeOrNotAtAll() throws Exception {
        try (NewsStore store = NewsStore.open(file())) {
            Entry[] entries = IntStream.range(0, MARKED)
                    .mapToObj(i -> Documents.entry("e" + i, null, "Story " + i))
                    .toArray(Entry[]::new);
            store.subscriptions().add(subscription("a"));
            store.remember(Documents.changed(subscription("a"), Documents.NOW, entries), 1);
        }
        Random random = new Random(11);
        for (int kill = 0; kill < KILLS; kill++) {
            String last = killedAfter(1 + random.nextInt(4), random.nextInt(60), "mark")
                    .getLast();
            try (NewsStore store = NewsStore.open(file())) {
                int unread = store.entries()
                        .count(EntryQuery.of(new Scope.Everything()).unreadOnly());
                // what was said last, or what came next and could not be said any more
                assertThat(unread).as("after " + last).isIn(0, MARKED);
                store.marks().read(all(store), false);
            }
        }
    }

    private static List<Long> all(NewsStore store) {
        return store.entries().list(EntryQuery.of(new Scope.Everything()).limit(-1)).stream()
                .map(EntryLine::id)
                .toList();
    }

    /// Starts the writer, and kills it some time after it has said so many lines.
    private List<String> killedAfter(int lines, int milliseconds, String what)
            throws IOException, InterruptedException {
        return KilledProcess.killedAfter(
                KilledWriter.class, lines, milliseconds, folder.resolve("stderr"), file(), what);
    }

    private static List<String> missing(NewsStore store, List<String> committed) {
        return committed.stream()
                .filter(line -> {
                    String number = line.substring("feed ".length());
                    return line.startsWith("feed ")
                            ? entries(store, number).size() != 10
                            : store.entries().read(Long.parseLong(number)).isEmpty() || !starred(store, number);
                })
                .toList();
    }

    private static List<EntryLine> entries(NewsStore store, String feed) {
        return store.entries()
                .list(EntryQuery.of(new Scope.OfFeed(subscription("feed" + feed).address())));
    }

    private static boolean starred(NewsStore store, String id) {
        EntryQuery starred = EntryQuery.of(new Scope.Everything()).starredOnly().limit(-1);
        return store.entries().list(starred).stream().anyMatch(line -> line.id() == Long.parseLong(id));
    }

    private Path file() {
        return folder.resolve("news.db");
    }
}
