package app.tandem.gui.fx;

import app.tandem.engine.work.ThreadPriority;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/// A [Service] that tells when a cancelled run is really over.
///
/// JavaFX says CANCELLED the moment the button is pressed, while workers may still be at it. Here the run's
/// own thread tells when it has left, and [#runStateProperty] is CANCELLING until then. Runs of one service
/// follow each other on one thread: two runs never write the same folder. It has a lower priority than the
/// window's threads, and so have the workers that it starts.
///
/// @param <V> what a run gives
public abstract class RunService<V> extends Service<V> {
    private final ReadOnlyObjectWrapper<RunState> runState = new ReadOnlyObjectWrapper<>(RunState.IDLE);
    private final Executor runThread;
    private final Executor fx;

    /// Makes a service with a run thread of its own.
    ///
    /// @param runThreads makes the run thread
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    protected RunService(ThreadFactory runThreads, Executor fx) {
        this.runThread = Executors.newSingleThreadExecutor(runThreads);
        this.fx = fx;
    }

    /// Where the service is between two clicks. JavaFX thread.
    ///
    /// @return never null
    public final ReadOnlyObjectProperty<RunState> runStateProperty() {
        return runState.getReadOnlyProperty();
    }

    /// Says that the run was paused, or goes on; the pausing itself is the work's. JavaFX thread. Does
    /// nothing while no run is at work.
    ///
    /// @param paused whether it stands still
    protected final void setPaused(boolean paused) {
        if (runState.get().isCancellable()) {
            runState.set(paused ? RunState.PAUSED : RunState.WORKING);
        }
    }

    /// Makes the work of one run from the inputs as they are now. JavaFX thread.
    ///
    /// @return the work
    protected abstract Work<V> prepare();

    /// The work of one run.
    ///
    /// @param <V> what it gives
    @FunctionalInterface
    protected interface Work<V> {
        /// Works on the run's thread until it is done or interrupted.
        ///
        /// @param progress told how far it is: a share of real work, and in words what is being done
        /// @return the result
        /// @throws Exception the end of the whole run
        V run(Reporter progress) throws Exception;
    }

    /// Where work tells how far it is.
    protected interface Reporter {
        /// Tells how far the work is.
        ///
        /// @param done units done
        /// @param total units in all
        /// @param message what is being done, in words; null leaves what was said
        void report(long done, long total, @Nullable String message);
    }

    /// Called on the JavaFX thread when the run's thread has left the run, however it ended, after all that
    /// it had posted.
    ///
    /// @param cancelled whether it was cut off
    protected void left(boolean cancelled) {}

    @Override
    protected final Task<V> createTask() {
        Work<V> work = prepare();
        runState.set(RunState.WORKING);
        return new Run<>(work);
    }

    /// Around the task and not in it: a task that is cancelled before its turn is never called.
    @Override
    protected final void executeTask(Task<V> task) {
        runThread.execute(() -> {
            ThreadPriority.lower();
            try {
                task.run();
            } finally {
                fx.execute(() -> leave(task.isCancelled()));
            }
        });
    }

    private void leave(boolean cancelled) {
        left(cancelled);
        runState.set(RunState.IDLE);
    }

    @Override
    protected void cancelled() {
        if (runState.get().isCancellable()) {
            runState.set(RunState.CANCELLING);
        }
    }

    private static final class Run<V> extends Task<V> {
        private final Work<V> work;

        Run(Work<V> work) {
            this.work = work;
        }

        @Override
        protected V call() throws Exception {
            return work.run(this::report);
        }

        private void report(long done, long total, @Nullable String message) {
            updateProgress(done, total);
            if (message != null) {
                updateMessage(message);
            }
        }
    }
}
