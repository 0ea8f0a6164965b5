package app.tandem.gui.news.refresh;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Tells the newest of many reports, and no report twice. A refresh reports after each of thousands of feeds;
/// each report that is told changes the window, which costs it a pulse.
///
/// @param <T> the report; immutable
final class NewestReport<T> {
    private final Executor later;
    private final Consumer<T> reader;
    private final AtomicReference<@Nullable T> untold = new AtomicReference<>();

    /// Nothing is reported yet.
    ///
    /// @param later runs what it is given a while later; the newest report waits for it
    /// @param reader told the newest report, there
    NewestReport(Executor later, Consumer<T> reader) {
        this.later = later;
        this.reader = reader;
    }

    /// Reports. Returns at once, on any thread.
    ///
    /// @param report is told later, unless another one follows until then
    void post(T report) {
        if (untold.getAndSet(report) == null) {
            later.execute(this::tell);
        }
    }

    /// Tells the newest report now, if it is not told yet. On the thread that reports are told on.
    void tell() {
        T report = untold.getAndSet(null);
        if (report != null) {
            reader.accept(report);
        }
    }
}
