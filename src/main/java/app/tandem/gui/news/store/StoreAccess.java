package app.tandem.gui.news.store;

import app.tandem.engine.news.store.NewsStore;
import app.tandem.engine.news.store.sqlite.StoreException;
import app.tandem.gui.fx.Latest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The one thread of the window that talks to the store. A query is a function over the store; its result
/// must be immutable, since the JavaFX thread takes it. A refresh has a connection of its own,
/// [NewsStore#another].
public final class StoreAccess implements AutoCloseable {
    private final Path database;
    private final ExecutorService thread;
    private final Executor fx;
    private final Consumer<StoreException> failed;

    /// Opened by the first query. Belongs to the store's thread.
    private @Nullable NewsStore store;

    /// Access to a store that is opened by the first query.
    ///
    /// @param database the store's file
    /// @param thread runs what it is given one after the other; shut down by [#close]
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    /// @param failed told on the JavaFX thread of a query that could not be answered
    public StoreAccess(Path database, ExecutorService thread, Executor fx, Consumer<StoreException> failed) {
        this.database = database;
        this.thread = thread;
        this.fx = fx;
        this.failed = failed;
    }

    /// Asks the store. Returns at once; queries are answered in order. Any thread.
    ///
    /// @param <T> the answer; immutable
    /// @param query asks the store, on the store's thread
    /// @param onFx given the answer on the JavaFX thread; not called where the query failed
    public <T> void submit(Function<NewsStore, T> query, Consumer<T> onFx) {
        submit(query, onFx, () -> {});
    }

    /// Asks the store, and tells when there is no answer. Any thread.
    ///
    /// @param <T> the answer; immutable
    /// @param query asks the store, on the store's thread
    /// @param onFx given the answer on the JavaFX thread
    /// @param unanswered called there instead where the query failed
    public <T> void submit(Function<NewsStore, T> query, Consumer<T> onFx, Runnable unanswered) {
        execute(() -> {
            Optional<T> answer = answer(query);
            fx.execute(() -> answer.ifPresentOrElse(onFx, unanswered));
        });
    }

    /// The same store for another thread: a refresh. Returns at once. Any thread.
    ///
    /// @return completed with a store that its taker closes; with nothing where the store can't be opened
    public CompletableFuture<Optional<NewsStore>> another() {
        CompletableFuture<Optional<NewsStore>> opened = new CompletableFuture<>();
        try {
            thread.execute(() -> opened.complete(answer(NewsStore::another)));
        } catch (RejectedExecutionException _) {
            opened.complete(Optional.empty());
        }
        return opened;
    }

    /// Changes the store where nobody waits for an answer. Returns at once. Any thread.
    ///
    /// @param change made on the store's thread
    public void submit(Consumer<NewsStore> change) {
        execute(() -> answer(open -> {
            change.accept(open);
            return true;
        }));
    }

    /// Questions of one kind, of which only the newest answer counts, such as a search while it is typed.
    ///
    /// @return to be passed to [#submitLatest]
    public Latest latest() {
        return new Latest(this::execute, fx);
    }

    /// Asks the store, and drops the answer if another question of that kind was asked meanwhile. JavaFX
    /// thread.
    ///
    /// @param <T> the answer; immutable
    /// @param latest made by [#latest]
    /// @param query asks the store, on the store's thread
    /// @param onFx given the answer on the JavaFX thread
    public <T> void submitLatest(Latest latest, Function<NewsStore, T> query, Consumer<T> onFx) {
        submitLatest(latest, query, onFx, () -> {});
    }

    /// Asks the store, tells when there is no answer, and drops both if another question of that kind was asked
    /// meanwhile. JavaFX thread.
    ///
    /// @param <T> the answer; immutable
    /// @param latest made by [#latest]
    /// @param query asks the store, on the store's thread
    /// @param onFx given the answer on the JavaFX thread
    /// @param unanswered called there instead where the query failed
    public <T> void submitLatest(Latest latest, Function<NewsStore, T> query, Consumer<T> onFx, Runnable unanswered) {
        latest.ask(() -> answer(query), answer -> answer.ifPresentOrElse(onFx, unanswered));
    }

    /// Answers what was asked, then closes the store. Returns at once.
    @Override
    public void close() {
        execute(() -> {
            if (store != null) {
                store.close();
                store = null;
            }
        });
        thread.shutdown();
    }

    private <T> Optional<T> answer(Function<NewsStore, T> query) {
        try {
            if (store == null) {
                store = NewsStore.open(database);
            }
            return Optional.of(query.apply(store));
        } catch (StoreException failure) {
            fx.execute(() -> failed.accept(failure));
            return Optional.empty();
        }
    }

    private void execute(Runnable task) {
        try {
            thread.execute(task);
        } catch (RejectedExecutionException _) {
            // the window is closing: nobody waits for the answer any more
        }
    }
}
