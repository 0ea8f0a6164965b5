package app.tandem.engine.image.codec.jpeg.libjpeg;

import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.pixels.ArrayPool;
import app.tandem.engine.problem.Problem;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;

/// Does one piece of work on a thread that may be left where it stands.
///
/// libjpeg calls a function when it can't go on, and that must never return; in C it jumps out. Java can't
/// jump over C, so the thread stays in that function for ever, and whoever waits for it is told. What is
/// known to lead there is refused before (`ScanValidator`); this is for the rest.
///
/// @param <T> what the work gives
public final class AbandonableThread<T> extends Thread {
    private final Callable<T> work;
    private final CompletableFuture<T> result = new CompletableFuture<>();

    private AbandonableThread(Callable<T> work) {
        super("picture");
        this.work = work;
        setDaemon(true);
    }

    /// Does some work and waits for it.
    ///
    /// @param <T> what the work gives
    /// @param work what is done; interrupted when the caller is
    /// @return what it gives
    /// @throws IOException when it does, or had to be left
    /// @throws InterruptedException when the caller is interrupted; the work has ended then
    public static <T> T call(Callable<T> work) throws IOException, InterruptedException {
        AbandonableThread<T> thread = started(ArrayPool.passedOn(work));
        try {
            return thread.await();
        } catch (InterruptedException cancelled) {
            var _ = thread.result.handle((_, _) -> true).join();
            throw cancelled;
        }
    }

    /// Does some work that nobody else can see, and waits for it, but not for its end when the caller is
    /// interrupted: libjpeg writes the scans of a progressive file in one call, which may take a second.
    /// The pixels that it still reads then may become those of another picture ([ArrayPool]); nobody sees what
    /// it makes of them.
    ///
    /// @param <T> what the work gives
    /// @param work what is done, and ends by itself; interrupted when the caller is
    /// @return what it gives
    /// @throws IOException when it does, or had to be left
    /// @throws InterruptedException when the caller is interrupted
    public static <T> T callUntilInterrupted(Callable<T> work) throws IOException, InterruptedException {
        return started(work).await();
    }

    private static <T> AbandonableThread<T> started(Callable<T> work) {
        AbandonableThread<T> thread = new AbandonableThread<>(work);
        thread.start();
        return thread;
    }

    private T await() throws IOException, InterruptedException {
        try {
            return result.get();
        } catch (InterruptedException cancelled) {
            interrupt();
            throw cancelled;
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException broken -> throw broken;
                case InterruptedException cancelled -> throw cancelled;
                case Error error -> throw error;
                case RuntimeException bug -> throw bug;
                case null, default -> throw new AssertionError(failed);
            }
        }
    }

    @Override
    public void run() {
        try {
            result.complete(work.call());
        } catch (Throwable thrown) {
            result.completeExceptionally(thrown);
        }
    }

    /// Leaves the current thread, one of these, where it stands.
    ///
    /// @param reason what its caller is told
    static void leave(Problem reason) {
        if (Thread.currentThread() instanceof AbandonableThread<?> left) {
            left.result.completeExceptionally(new ImageException(reason));
        }
        while (true) {
            LockSupport.park();
        }
    }
}
