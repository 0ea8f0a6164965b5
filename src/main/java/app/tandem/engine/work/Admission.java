package app.tandem.engine.work;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// Decides which item of a batch starts next, and when: by number, by memory, by host. [Batch] calls it on
/// the run's own thread only, so an implementation needs no lock.
///
/// @param <I> the item
public interface Admission<I> {

    /// Takes the next item that may start now.
    ///
    /// @return the item, now counted as started; null when none may start yet, or none is left
    @Nullable I next();

    /// Tells that an item which had started is over, whatever came of it.
    ///
    /// @param item what [#next] gave
    void ended(I item);

    /// Whether items are left that have not started.
    ///
    /// @return true while [#next] may still give one, now or later
    boolean waiting();

    /// How long [#next] will go on giving null though no item ends. Asked only after it gave null.
    ///
    /// @return a positive time when an item waits for the clock; empty (zero) when it waits for another item
    ///     to end
    default Duration pause() {
        return Duration.ZERO;
    }

    /// Lets items start in their order, so many at a time.
    ///
    /// @param <I> the item
    /// @param limit the most that run at once, 1 or more
    /// @param items the items, in the order in which they shall start
    /// @return an admission over a copy of the items
    static <I> Admission<I> atMost(int limit, Collection<? extends I> items) {
        Queue<I> queue = new ArrayDeque<>(items);
        return new Admission<>() {
            private int running;

            @Override
            public @Nullable I next() {
                if (running >= limit || queue.isEmpty()) {
                    return null;
                }
                running++;
                return queue.remove();
            }

            @Override
            public void ended(I item) {
                running--;
            }

            @Override
            public boolean waiting() {
                return !queue.isEmpty();
            }
        };
    }
}
