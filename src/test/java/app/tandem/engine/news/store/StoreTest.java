package app.tandem.engine.news.store;

import app.tandem.engine.news.store.entries.EntryLine;
import app.tandem.engine.news.store.entries.EntryQuery;
import app.tandem.engine.news.store.entries.Scope;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A test over a store of its own, in a folder of its own, and at a time of its own.
public abstract class StoreTest {
    protected static final EntryQuery ALL = EntryQuery.of(new Scope.Everything());

    @TempDir
    protected Path folder;

    protected NewsStore store;

    /// What the store's clock says.
    protected Instant now = Documents.NOW;

    @BeforeEach
    protected void open() {
        store = NewsStore.open(folder.resolve("news.db"), () -> now);
    }

    @AfterEach
    protected void close() {
        store.close();
    }

    /// The titles of a list, in its order.
    protected List<String> titles(EntryQuery query) {
        return store.entries().list(query).stream().map(EntryLine::title).toList();
    }

    /// The first line of a title.
    protected EntryLine line(String title) {
        return store.entries().list(ALL).stream()
                .filter(line -> line.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
