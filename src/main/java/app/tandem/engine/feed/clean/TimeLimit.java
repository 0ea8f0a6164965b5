package app.tandem.engine.feed.clean;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How long the work on one document may take. Whatever loops over what a stranger has sent asks [#check], so
/// that no document takes a thread for itself: virtual threads give theirs back only where they wait.
public final class TimeLimit {
    private static final ScopedValue<TimeLimit> CURRENT = ScopedValue.newInstance();

    /// After how long others get their turn: some hundreds that all read get theirs within 200 ms so.
    private static final long TURN = Duration.ofMillis(1).toNanos();

    /// The most that counts between two checks. They follow one another within microseconds: what takes
    /// longer was not work but waiting, for a processor that others use or for a class to be loaded. Java has
    /// no processor time for virtual threads.
    private static final long STEP = Duration.ofMillis(50).toNanos();

    private final TimeBudget budget;
    private long last = System.nanoTime();
    private long turn;
    private long spent;

    private TimeLimit(TimeBudget budget) {
        this.budget = budget;
    }

    /// The time is over, or the thread was interrupted; the interrupt is still to be seen then.
    public static final class ExceededException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private ExceededException() {
            super(null, null, false, false);
        }
    }

    /// Does some work within a time.
    ///
    /// @param limit how long the thread may work; what others work meanwhile doesn't count
    /// @param work calls [#check] again and again
    /// @return its result; null when the time was over or the thread was interrupted
    public static <T> @Nullable T within(Duration limit, Supplier<T> work) {
        return within(TimeBudget.of(limit), work);
    }

    /// Does some work within a time that others take from, too.
    ///
    /// @param budget grants the time
    /// @param work calls [#check] again and again
    /// @return its result; null when the time was over or the thread was interrupted
    public static <T> @Nullable T within(TimeBudget budget, Supplier<T> work) {
        try {
            return ScopedValue.where(CURRENT, new TimeLimit(budget)).call(work::get);
        } catch (ExceededException _) {
            return null;
        }
    }

    /// Ends the work if its time is over. It costs some nanoseconds.
    ///
    /// @throws ExceededException when it is, or when the thread is interrupted; never outside of [#within]
    public static void check() {
        if (CURRENT.isBound()) {
            CURRENT.get().now();
        }
    }

    /// Lets others have the carrier. [Thread#yield] would not: a virtual thread that yields is queued behind
    /// those of its carrier alone, so that what other threads wake (an interrupt, an answer from the network)
    /// waits until none of them is left.
    private void now() {
        long time = System.nanoTime();
        long step = Math.min(time - last, STEP);
        last = time;
        spent += step;
        turn += step;
        if (!budget.grants(spent, step) || Thread.currentThread().isInterrupted()) {
            throw new ExceededException();
        }
        if (turn > TURN) {
            turn = 0;
            LockSupport.parkNanos(1);
            last = System.nanoTime();
        }
    }
}
