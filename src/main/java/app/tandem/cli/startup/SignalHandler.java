package app.tandem.cli.startup;

import app.tandem.cli.console.ExitStatus;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;

/// Turns Ctrl+C and SIGTERM into an interruption of the run, which then ends as a cancelled run does: workers
/// stop, temporary files go, the summary is printed. Only then does the process end, with the status the
/// command gives.
public final class SignalHandler {
    /// A run that has not ended by then never will (a dead network drive, say); Ctrl+C must end the process
    /// all the same.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private SignalHandler() {}

    /// Does the work on the calling thread, which is interrupted when the process is asked to end.
    ///
    /// @param work a whole command, printing included
    /// @return the work's exit status
    /// @throws Exception what the work throws
    public static int around(Callable<Integer> work) throws Exception {
        return around(_ -> {}, work);
    }

    /// The same, for work that has a way of its own to end the process.
    ///
    /// @param exit ends the process with a status, or returns; called on the hook's thread
    /// @param work a whole command, printing included
    /// @return the work's exit status
    /// @throws Exception what the work throws
    public static int around(IntConsumer exit, Callable<Integer> work) throws Exception {
        Thread run = Thread.currentThread();
        CompletableFuture<Integer> status = new CompletableFuture<>();
        // the virtual machine waits for its hooks, and nothing runs after them: so the hook waits for the run
        Thread hook = Thread.ofPlatform().name("tandem-interruption").unstarted(() -> {
            run.interrupt();
            int ended = await(status);
            exit.accept(ended);
            Runtime.getRuntime().halt(ended);
        });
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            int ended = work.call();
            status.complete(ended);
            return ended;
        } finally {
            status.complete(ExitStatus.SOME_FAILED);
            remove(hook);
        }
    }

    private static int await(CompletableFuture<Integer> status) {
        try {
            return status.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException | TimeoutException _) {
            return ExitStatus.CANCELLED;
        } catch (ExecutionException _) {
            return ExitStatus.SOME_FAILED;
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // the process is ending already, and the hook will end it
        }
    }
}
