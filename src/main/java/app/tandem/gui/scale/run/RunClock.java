package app.tandem.gui.scale.run;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// Measures the time of a run without its pauses. Any thread may ask; one thread pauses.
final class RunClock {
    private static final long RUNS = Long.MIN_VALUE;

    private final long start = System.nanoTime();
    private final AtomicLong paused = new AtomicLong();
    private final AtomicLong since = new AtomicLong(RUNS);

    /// Stops it; does nothing where it stands already.
    void pause() {
        since.compareAndSet(RUNS, System.nanoTime() - start);
    }

    /// Lets it go on; does nothing where it runs.
    void resume() {
        long stopped = since.getAndSet(RUNS);
        if (stopped != RUNS) {
            paused.addAndGet(System.nanoTime() - start - stopped);
        }
    }

    /// The time so far.
    ///
    /// @return without pauses
    Duration elapsed() {
        long stopped = since.get();
        long now = stopped == RUNS ? System.nanoTime() - start : stopped;
        return Duration.ofNanos(Math.max(0, now - paused.get()));
    }
}
