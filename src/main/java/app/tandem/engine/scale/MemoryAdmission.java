package app.tandem.engine.scale;

import app.tandem.engine.work.Admission;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Lets items start in their order as long as there is a worker for them and the memory they take together
/// stays in a budget. One that is over the budget by itself waits until nothing else runs, then runs alone.
/// Nothing overtakes, so nothing waits for ever.
///
/// @param <I> the item
final class MemoryAdmission<I> implements Admission<I> {
    private final int limit;
    private final long budget;
    private final ToLongFunction<? super I> memory;
    private final Queue<I> queue;
    private int running;
    private long used;

    /// An admission.
    ///
    /// @param limit the most that run at once, 1 or more
    /// @param budget bytes
    /// @param memory what an item takes, in bytes
    /// @param items in the order in which they shall start
    MemoryAdmission(int limit, long budget, ToLongFunction<? super I> memory, Collection<? extends I> items) {
        this.limit = limit;
        this.budget = budget;
        this.memory = memory;
        this.queue = new ArrayDeque<>(items);
    }

    @Override
    public @Nullable I next() {
        I head = queue.peek();
        if (head == null || running >= limit) {
            return null;
        }
        long needed = memory.applyAsLong(head);
        if (running > 0 && needed > budget - used) {
            return null;
        }
        running++;
        used += needed;
        return queue.remove();
    }

    @Override
    public void ended(I item) {
        running--;
        used -= memory.applyAsLong(item);
    }

    @Override
    public boolean waiting() {
        return !queue.isEmpty();
    }
}
