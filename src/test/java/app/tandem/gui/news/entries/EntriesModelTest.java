package app.tandem.gui.news.entries;

import static app.tandem.engine.news.store.Documents.NOW;
import static app.tandem.engine.news.store.Documents.changed;
import static app.tandem.engine.news.store.Documents.entry;
import static app.tandem.engine.news.store.Documents.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.news.store.StoreTest;
import app.tandem.engine.news.store.sqlite.StoreException;
import app.tandem.gui.news.store.StoreAccess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class EntriesModelTest extends StoreTest {
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final List<StoreException> failures = new ArrayList<>();
    private Path elsewhere;
    private StoreAccess access;
    private EntriesModel entries;

    /// The store can't be opened at first: a folder lies where it should be.
    @BeforeEach
    void fill() throws Exception {
        elsewhere = Files.createDirectory(folder.resolve("elsewhere.db"));
        access = new StoreAccess(elsewhere, thread, Runnable::run, failures::add);
        entries = new EntriesModel(access);
    }

    @AfterEach
    void end() {
        access.close();
        thread.close();
    }

    @Test
    void aListThatCannotBeReadHasFailedAndIsReadWhenItIsOpenedAgain() throws Exception {
        entries.open(ALL, 0);
        drain();
        assertThat(entries.failedProperty().get()).isTrue();
        assertThat(entries.loadingProperty().get()).isFalse();
        assertThat(failures).hasSize(1);

        Files.delete(elsewhere);
        entries.reopen();
        drain();
        assertThat(entries.failedProperty().get()).isFalse();
        assertThat(entries.loadingProperty().get()).isFalse();
        assertThat(entries.rowsProperty().get()).isEmpty();
    }

    @Test
    void whatArrivesIsAskedForAgainAfterAQuestionThatFailed() throws Exception {
        entries.takeArrivals();
        drain();
        Files.delete(elsewhere);
        entries.open(ALL, 0);
        drain();
        access.submit(
                open -> {
                    open.subscriptions().add(subscription("a"));
                    open.remember(changed(subscription("a"), NOW, entry("1", null, "One")), 0);
                    return true;
                },
                _ -> entries.takeArrivals());
        drain();
        drain();

        assertThat(entries.rowsProperty().get())
                .singleElement()
                .satisfies(row -> assertThat(row.line().title()).isEqualTo("One"));
    }

    private void drain() throws Exception {
        thread.submit(() -> {}).get();
    }
}
