package app.tandem.engine.news.store;

import static app.tandem.engine.news.store.Documents.NOW;
import static app.tandem.engine.news.store.Documents.changed;
import static app.tandem.engine.news.store.Documents.entry;
import static app.tandem.engine.news.store.Documents.subscription;

import app.tandem.KilledProcess;
import app.tandem.engine.feed.Entry;
import app.tandem.engine.news.store.entries.EntryLine;
import app.tandem.engine.news.store.entries.EntryQuery;
import app.tandem.engine.news.store.entries.Scope;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// A process that writes to a store until it is killed, and says after each commit what it has committed: the
/// feed's number and how many entries it has; then the number of the entry that it starred. With the word
/// `mark` it marks all entries read and unread again in turn, and says what they are then.
final class KilledWriter {
    private KilledWriter() {}

    public static void main(String... args) {
        try (NewsStore store = NewsStore.open(Path.of(args[0]))) {
            if (args[1].equals("mark")) {
                mark(store);
            }
            int first = Integer.parseInt(args[1]);
            for (int feed = first; true; feed++) {
                int number = feed;
                Entry[] entries = IntStream.range(0, 10)
                        .mapToObj(i ->
                                entry(number + "-" + i, null, "Story " + number + " " + i, NOW, "text ".repeat(200)))
                        .toArray(Entry[]::new);
                store.remember(changed(subscription("feed" + feed), NOW, entries), 1);
                KilledProcess.say("feed " + feed);
                Scope scope = new Scope.OfFeed(subscription("feed" + feed).address());
                List<EntryLine> lines = store.entries().list(EntryQuery.of(scope));
                store.marks().star(List.of(lines.getFirst().id()), true);
                KilledProcess.say("star " + lines.getFirst().id());
            }
        }
    }

    private static void mark(NewsStore store) {
        EntryQuery all = EntryQuery.of(new Scope.Everything());
        while (true) {
            List<Long> ids = store.marks().readAll(all, Instant.now());
            KilledProcess.say("read " + ids.size());
            KilledProcess.say("unread " + store.marks().read(ids, false).size());
        }
    }
}
