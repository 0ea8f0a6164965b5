package app.tandem.gui.news.feeds;

import app.tandem.engine.news.store.NewsStore;
import app.tandem.gui.news.store.StoreAccess;
import app.tandem.gui.notices.UndoStack;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/// Changes of the store that can be undone: each is said, with the offer to undo it. JavaFX thread.
public final class StoreSteps {
    private final StoreAccess store;
    private final SubscriptionEditor.Surroundings around;

    /// Steps of a store.
    ///
    /// @param store what is changed
    /// @param around told of each change
    public StoreSteps(StoreAccess store, SubscriptionEditor.Surroundings around) {
        this.store = store;
        this.around = around;
    }

    /// Makes a change, says it, and offers to undo it.
    ///
    /// @param <T> what the change gives and the undo needs
    /// @param change made on the store's thread; a redo makes it again
    /// @param text says it
    /// @param undo takes it back on the store's thread
    public <T> void step(Function<NewsStore, T> change, Function<T, String> text, BiConsumer<NewsStore, T> undo) {
        step(
                change,
                text,
                (open, made) -> {
                    undo.accept(open, made);
                    return true;
                },
                (open, _) -> change.apply(open));
    }

    /// Makes a change, says it, and offers to undo it, where a redo puts back what the undo took: so all has
    /// the numbers it had, and later steps still find it.
    ///
    /// @param <T> what the change gives and the undo needs
    /// @param <R> what the undo gives and the redo needs
    /// @param change made on the store's thread
    /// @param text says it
    /// @param undo takes it back on the store's thread
    /// @param redo makes it again on the store's thread
    <T, R> void step(
            Function<NewsStore, T> change,
            Function<T, String> text,
            BiFunction<NewsStore, T, R> undo,
            BiFunction<NewsStore, R, T> redo) {
        store.submit(change, first -> {
            around.changed().run();
            // belong to the store's thread from here on
            AtomicReference<T> made = new AtomicReference<>(first);
            AtomicReference<R> taken = new AtomicReference<>();
            UndoStack.Step step = new UndoStack.Step(
                    text.apply(first),
                    () -> apply(open -> taken.set(undo.apply(open, made.get()))),
                    () -> apply(open -> made.set(redo.apply(open, taken.get()))));
            around.undo().push(step);
            around.notices().offerUndo(step, around.undo(), around.messages().plain("command.undo"));
        });
    }

    private void apply(Consumer<NewsStore> change) {
        store.submit(
                open -> {
                    change.accept(open);
                    return true;
                },
                _ -> around.changed().run());
    }
}
