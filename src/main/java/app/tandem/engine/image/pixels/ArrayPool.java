package app.tandem.engine.image.pixels;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/// Large arrays that are used again from picture to picture. Each lives for a good part of a second, so that a
/// collection in the meantime has to move it, while the window stands still; and the pictures of one camera
/// need the same lengths again and again, those of several similar ones.
///
/// A pool belongs to a run and goes with it. Its arrays are those of [#lending]: what is called there gets them
/// by [#bytes] and [#floats], and nothing that is left of it may hold one afterwards. Outside, both give new
/// arrays. Any number of threads may lend from one pool at once; no two of them have the same array.
public final class ArrayPool {
    private static final ScopedValue<Shelf> CURRENT = ScopedValue.newInstance();

    /// How many bytes are kept for each thread that lends at once: what a photograph of 24 megapixels and one of
    /// 4 that is made of it need. Arrays beyond that are new each time.
    private static final long MOST = 16L << 20;

    private final Queue<Shelf> idle = new ConcurrentLinkedQueue<>();

    /// Does some work that may use the arrays of this pool.
    ///
    /// @param work takes arrays by [#bytes] and [#floats] on this thread, or by [#passedOn], and keeps none
    /// @param <T> what it gives
    /// @param <X> what it may throw
    /// @return what it gives
    /// @throws X what it throws; the arrays are free again all the same
    public <T, X extends Throwable> T lending(ScopedValue.CallableOp<T, X> work) throws X {
        Shelf shelf = Optional.ofNullable(idle.poll()).orElseGet(Shelf::new);
        try {
            return ScopedValue.where(CURRENT, shelf).call(work);
        } finally {
            shelf.putBack();
            idle.add(shelf);
        }
    }

    /// Lets work take the arrays of this thread, though another one does it.
    ///
    /// @param work done once, while this thread waits for its end
    /// @param <T> what it gives
    /// @return the work
    public static <T> Callable<T> passedOn(Callable<T> work) {
        if (!CURRENT.isBound()) {
            return work;
        }
        ScopedValue.Carrier carrier = ScopedValue.where(CURRENT, CURRENT.get());
        return () -> carrier.call(work::call);
    }

    /// An array of bytes.
    ///
    /// @param length how many
    /// @return an array of that length or a greater one; what is in it may be anything
    public static byte[] bytes(int length) {
        return (byte[]) array(new Shape(1, length, Byte.BYTES), () -> new byte[length]);
    }

    /// Rows of floats.
    ///
    /// @param rows how many
    /// @param length how many floats each of them has
    /// @return as many arrays of that length, or more, or longer ones; what is in them may be anything
    public static float[][] floats(int rows, int length) {
        return (float[][]) array(new Shape(rows, length, Float.BYTES), () -> new float[rows][length]);
    }

    private static Object array(Shape shape, Supplier<Object> fresh) {
        return CURRENT.isBound() ? CURRENT.get().take(shape, fresh) : fresh.get();
    }

    private record Shape(int rows, int length, int unit) {
        long bytes() {
            return (long) rows * length * unit;
        }

        /// Whether an array of this shape may stand for one of another, and is not much larger than that.
        boolean serves(Shape wanted) {
            return unit == wanted.unit
                    && rows >= wanted.rows
                    && length >= wanted.length
                    && bytes() <= 2 * wanted.bytes();
        }
    }

    /// The arrays of one thread at a time.
    private static final class Shelf {
        private record Kept(Shape shape, Object array) {}

        /// Those that were used last come first.
        private final Deque<Kept> free = new ArrayDeque<>();

        private final Deque<Kept> lent = new ArrayDeque<>();

        Object take(Shape shape, Supplier<Object> fresh) {
            Kept taken = free.stream()
                    .filter(kept -> kept.shape().serves(shape))
                    .min(Comparator.comparingLong(kept -> kept.shape().bytes()))
                    .orElseGet(() -> new Kept(shape, fresh.get()));
            free.remove(taken);
            lent.push(taken);
            return taken.array();
        }

        void putBack() {
            lent.forEach(free::push);
            lent.clear();
            long bytes = 0;
            for (Iterator<Kept> all = free.iterator(); all.hasNext(); ) {
                bytes += all.next().shape().bytes();
                if (bytes > MOST) {
                    all.remove();
                }
            }
        }
    }
}
