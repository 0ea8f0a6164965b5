package app.tandem.engine.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Runs a batch: one task per item, outcomes delivered on the thread that called, interruption is the only
/// cancel.
///
/// No locks: items go to the workers through the executor, outcomes come back through one queue, and the
/// admission is asked on the run's thread alone.
public final class Batch {
    private Batch() {}

    /// What is done with one item. It answers interruption by throwing; a failure that concerns the item
    /// alone is an outcome, not an exception.
    ///
    /// @param <I> the item
    /// @param <O> the outcome
    @FunctionalInterface
    public interface Work<I, O> {
        /// Works on an item.
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
        run(workers, admission, work, new LinkedBlockingQueue<>(), 1, outcomes -> outcomes.forEach(listener));
    }

    /// The same, for outcomes that are better taken together, such as what is stored in one transaction.
    ///
    /// Outcomes that arrive while the listener is busy wait for it, up to a bound; a worker that would exceed
    /// it waits, too. So after a cancel the listener has one burst to deal with at most, besides the one it
    /// is busy with, whatever the number of workers.
    ///
    /// @param <I> the item
    /// @param <O> the outcome
    /// @param workers what runs the tasks; it is shut down at the end
    /// @param admission the items, and when each may start
    /// @param work what is done with one item, on a worker
    /// @param most outcomes that are delivered together at most, and that wait at most; 1 or more
    /// @param listener told what has arrived since the last time, on the calling thread, in the order in which
    ///     the outcomes were reached; never an empty list
    /// @throws InterruptedException when the calling thread was interrupted: workers were interrupted
    /// and waited for, and what waited was delivered in one burst. Outcomes beyond the bound are dropped:
    /// what they stand for has to be repeatable.
    /// @throws RuntimeException what the work threw: a bug, and the end of the run
    public static <I, O> void runInBursts(
            ExecutorService workers,
            Admission<I> admission,
            Work<I, O> work,
            int most,
            Consumer<? super List<O>> listener)
            throws InterruptedException {
        run(workers, admission, work, new ArrayBlockingQueue<>(most), most, listener);
    }

    private static <I, O> void run(
            ExecutorService workers,
            Admission<I> admission,
            Work<I, O> work,
            BlockingQueue<Ended<I, O>> ended,
            int most,
            Consumer<? super List<O>> listener)
            throws InterruptedException {
        try (workers) {
            // close() alone would wait for the work to end by itself: it interrupts only if it is itself
            // interrupted
            try {
                int running = startAll(workers, admission, work, ended);
                while (running > 0 || admission.waiting()) {
                    List<Ended<I, O>> burst = take(ended, admission, running, most);
                    running -= burst.size();
                    burst.forEach(end -> admission.ended(end.item()));
                    deliver(burst, listener);
                    running += startAll(workers, admission, work, ended);
                }
            } finally {
                workers.shutdownNow();
            }
        } finally {
            List<O> late = outcomes(ended);
            if (!late.isEmpty()) {
                listener.accept(late);
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
            workers.execute(() -> hand(end(item, work), ended));
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

    private static <I, O> void hand(Ended<I, O> end, BlockingQueue<Ended<I, O>> ended) {
        if (!ended.offer(end)) {
            try {
                ended.put(end);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt(); // the run is over: nobody waits for what came so late
            }
        }
    }

    /// Waits for an outcome, and takes those that have come with it.
    ///
    /// @return none when an item that waits for the clock may start now
    private static <I, O> List<Ended<I, O>> take(
            BlockingQueue<Ended<I, O>> ended, Admission<I> admission, int running, int most)
            throws InterruptedException {
        long pause = admission.waiting() ? admission.pause().toNanos() : 0;
        if (pause <= 0 && running == 0) {
            throw new IllegalStateException("items wait, nothing runs, and the admission lets none start");
        }
        List<Ended<I, O>> burst = new ArrayList<>();
        Ended<I, O> first = pause > 0 ? ended.poll(pause, TimeUnit.NANOSECONDS) : ended.take();
        if (first != null) {
            burst.add(first);
            ended.drainTo(burst, most - 1);
        }
        return burst;
    }

    private static <I, O> void deliver(List<Ended<I, O>> burst, Consumer<? super List<O>> listener) {
        List<O> outcomes = outcomes(burst);
        if (!outcomes.isEmpty()) {
            listener.accept(outcomes);
        }
        for (Ended<I, O> end : burst) {
            switch (end.failure()) {
                case null -> {}
                case Error error -> throw error;
                case RuntimeException bug -> throw bug;
                case Throwable other -> throw new IllegalStateException(other);
            }
        }
    }

    private static <I, O> List<O> outcomes(Collection<Ended<I, O>> burst) {
        List<O> outcomes = new ArrayList<>();
        for (Ended<I, O> end : burst) {
            if (end.outcome() != null) {
                outcomes.add(end.outcome());
            }
        }
        return outcomes;
    }
}
