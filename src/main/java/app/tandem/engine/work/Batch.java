package app.tandem.engine.work;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Runs a batch: one task an item, outcomes delivered on the thread that called, interruption is the only
/// cancel.
///
/// No locks: items go to the workers through the executor, outcomes come back through one queue, and the
/// admission is
/// asked on the run's thread alone.
public final class Batch {
    private Batch() {}

    /// What is done with one item. It answers interruption by throwing; a failure that concerns the item alone
    /// is an
    /// outcome, not an exception.
    ///
    /// @param <I> the item
    /// @param <O> the outcome
    @FunctionalInterface
    public interface Work<I, O> {
        /// Makes one.
        ///
        /// @param item the item
        /// @return its outcome
        /// @throws InterruptedException when cancelled; whatever was begun has been undone
        O apply(I item) throws InterruptedException;
    }

    /// Runs all items to their end, or until the calling thread is interrupted.
    ///
    /// When this returns or throws, no worker is alive and every outcome that was reached has been delivered:
    /// a cancel loses nothing that was done.
    ///
    /// @param <I> the item
    /// @param <O> the outcome
    /// @param workers what runs the tasks; it is shut down at the end
    /// @param admission the items, and when each may start
    /// @param work what is done with one item, on a worker
    /// @param listener told each outcome on the calling thread, in the order in which they were reached
    /// @throws InterruptedException when the calling thread was interrupted: workers were interrupted
    ///     and waited for
    /// @throws RuntimeException what the work threw: a bug, and the end of the run
    public static <I, O> void run(
            ExecutorService workers, Admission<I> admission, Work<I, O> work, Consumer<? super O> listener)
            throws InterruptedException {
        BlockingQueue<Ended<I, O>> ended = new LinkedBlockingQueue<>();
        try (workers) {
            // close() alone would wait for the work to end by itself: it interrupts only if it is itself interrupted
            try {
                int running = startAll(workers, admission, work, ended);
                while (running > 0 || admission.waiting()) {
                    Ended<I, O> next = take(ended, admission, running);
                    if (next != null) {
                        running--;
                        admission.ended(next.item());
                        deliver(next, listener);
                    }
                    running += startAll(workers, admission, work, ended);
                }
            } finally {
                workers.shutdownNow();
            }
        } finally {
            for (Ended<I, O> late : ended) {
                if (late.outcome() != null) {
                    listener.accept(late.outcome());
                }
            }
        }
    }

    private record Ended<I, O>(
            I item, @Nullable O outcome, @Nullable Throwable failure) {}

    private static <I, O> int startAll(
            ExecutorService workers, Admission<I> admission, Work<I, O> work, BlockingQueue<Ended<I, O>> ended) {
        int started = 0;
        for (I next = admission.next(); next != null; next = admission.next()) {
            I item = next;
            workers.execute(() -> ended.add(end(item, work)));
            started++;
        }
        return started;
    }

    private static <I, O> Ended<I, O> end(I item, Work<I, O> work) {
        try {
            return new Ended<>(item, work.apply(item), null);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Ended<>(item, null, null);
        } catch (Throwable bug) {
            return new Ended<>(item, null, bug);
        }
    }

    private static <I, O> @Nullable Ended<I, O> take(
            BlockingQueue<Ended<I, O>> ended, Admission<I> admission, int running) throws InterruptedException {
        long pause = admission.waiting() ? admission.pause().toNanos() : 0;
        if (pause > 0) {
            return ended.poll(pause, TimeUnit.NANOSECONDS);
        }
        if (running == 0) {
            throw new IllegalStateException("items wait, nothing runs, and the admission lets none start");
        }
        return ended.take();
    }

    private static <I, O> void deliver(Ended<I, O> end, Consumer<? super O> listener) {
        switch (end.failure()) {
            case null -> {
                if (end.outcome() != null) {
                    listener.accept(end.outcome());
                }
            }
            case Error error -> throw error;
            case RuntimeException bug -> throw bug;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }
}
