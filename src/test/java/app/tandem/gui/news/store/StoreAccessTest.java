package app.tandem.gui.news.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.news.store.sqlite.StoreException;
import app.tandem.gui.fx.Latest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreAccessTest {
    @TempDir
    private Path data;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final List<String> answers = new ArrayList<>();
    private final List<StoreException> failures = new ArrayList<>();

    @Test
    void queriesAreAnsweredInOrderAndBeforeTheStoreIsClosed() throws Exception {
        StoreAccess access = new StoreAccess(data.resolve("news.db"), thread, Runnable::run, failures::add);

        access.submit(store -> "first", answers::add);
        access.submit(store -> "second", answers::add);
        end(access);
        access.submit(store -> "too late", answers::add);

        assertThat(answers).containsExactly("first", "second");
        assertThat(failures).isEmpty();
    }

    @Test
    void onlyTheNewestOfOneKindIsAnswered() throws Exception {
        List<Runnable> hops = new ArrayList<>();
        StoreAccess access = new StoreAccess(data.resolve("news.db"), thread, hops::add, failures::add);
        Latest search = access.latest();

        access.submitLatest(search, store -> "a", answers::add);
        access.submitLatest(search, store -> "ab", answers::add);
        end(access);
        hops.forEach(Runnable::run);

        assertThat(answers).containsExactly("ab");
    }

    @Test
    void aStoreThatCannotBeOpenedIsSaid() throws Exception {
        Files.createDirectory(data.resolve("news.db"));
        StoreAccess access = new StoreAccess(data.resolve("news.db"), thread, Runnable::run, failures::add);

        access.submit(store -> "never", answers::add);
        end(access);

        assertThat(answers).isEmpty();
        assertThat(failures).hasSize(1);
    }

    private void end(StoreAccess access) throws InterruptedException {
        access.close();
        assertThat(thread.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }
}
