package app.tandem.gui.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Does long work in the background; the next ends the one before by an interrupt, and only the newest hands
/// over what it made. For questions that are answered in a moment see [Latest]. All members belong to the
/// JavaFX thread.
public final class LatestTask {
    private final Executor background;
    private final Executor fx;
    private @Nullable FutureTask<@Nullable Void> task;
    private long newest;

    /// Work of one kind.
    ///
    /// @param background where it is done
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    public LatestTask(Executor background, Executor fx) {
        this.background = background;
        this.fx = fx;
    }

    /// Begins work, and ends what was begun before.
    ///
    /// @param <T> what it makes; immutable
    /// @param work done in the background; what it throws is dropped
    /// @param done given what was made on the JavaFX thread, if nothing was begun or ended since
    public <T> void begin(Callable<T> work, Consumer<T> done) {
        end();
        long mine = newest;
        FutureTask<@Nullable Void> begun = new FutureTask<>(() -> {
            T made = work.call();
            fx.execute(() -> {
                if (mine == newest) {
                    done.accept(made);
                }
            });
            return null;
        });
        task = begun;
        background.execute(begun);
    }

    /// Ends what was begun; nothing is handed over.
    public void end() {
        newest++;
        if (task != null) {
            task.cancel(true);
        }
    }
}
