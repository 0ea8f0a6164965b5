package app.tandem.gui.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Carries values from any thread to the JavaFX thread, in order, and loses none. However many are posted,
/// one drain is pending at most, so a burst costs the window one pulse and not thousands.
///
/// [javafx.concurrent.Task#updateValue] would drop all but the newest.
///
/// @param <T> the value; immutable
public final class FxBatcher<T> {
    private final Executor fx;
    private final Consumer<List<T>> reader;
    private final Queue<T> posted = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean drainPending = new AtomicBoolean();

    /// Makes a batcher.
    ///
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    /// @param reader given what has come since the last time, on that thread; never an empty list
    public FxBatcher(Executor fx, Consumer<List<T>> reader) {
        this.fx = fx;
        this.reader = reader;
    }

    /// Posts a value. Returns at once, on any thread.
    ///
    /// @param value what the reader shall get
    public void post(T value) {
        posted.add(value);
        if (drainPending.compareAndSet(false, true)) {
            fx.execute(this::drain);
        }
    }

    private void drain() {
        // before the queue is read: what is posted from here on may be read now or by the drain it asks for,
        // never missed
        drainPending.set(false);
        List<T> values = new ArrayList<>();
        for (T value = posted.poll(); value != null; value = posted.poll()) {
            values.add(value);
        }
        if (!values.isEmpty()) {
            reader.accept(values);
        }
    }
}
