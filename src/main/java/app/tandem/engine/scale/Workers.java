package app.tandem.engine.scale;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The threads that compute: platform threads, because the work is the processor's, and daemons, because a
/// run that was left behind must not keep the program alive.
final class Workers {
    private Workers() {}

    /// Makes a pool for one batch.
    ///
    /// @param name what its threads are called, followed by a number from 1
    /// @param count how many threads at most
    /// @return the pool; the batch shuts it down
    static ExecutorService named(String name, int count) {
        return Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name(name, 1).factory());
    }
}
