package app.tandem.engine.work;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/// Runs what it is given one after the other, in order, on the threads of another executor. All members belong
/// to one thread, such as that of JavaFX; what is given runs elsewhere.
public final class SequentialExecutor implements Executor {
    private final Executor executor;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    /// An executor that nothing was given yet.
    ///
    /// @param executor runs each task; never two at once
    public SequentialExecutor(Executor executor) {
        this.executor = executor;
    }

    /// Runs a task when all before it have ended, well or not.
    ///
    /// @param task what is done; what it throws goes to the thread that runs it
    @Override
    public void execute(Runnable task) {
        CompletableFuture<Void> before = last;
        CompletableFuture<Void> done = new CompletableFuture<>();
        last = done;
        var _ = before.thenRun(() -> executor.execute(() -> {
            try {
                task.run();
            } finally {
                done.complete(null);
            }
        }));
    }

    /// Tells when all that was given so far has ended.
    ///
    /// @return complete by then; never fails
    public CompletionStage<Void> idle() {
        return last.minimalCompletionStage();
    }
}
