package app.tandem.engine.work;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/// The one place of the engine that makes threads: platform threads compute, virtual threads wait. All are
/// daemons, because a run that was left behind must not keep the program alive, and all have names, which stack
/// traces and profilers show. Without state: any thread.
public final class Threads {
    private Threads() {}

    /// Makes platform threads, for work that is the processor's.
    ///
    /// @param name what they are called, followed by a number
    /// @param first the number of the first
    /// @return daemons
    public static ThreadFactory platform(String name, long first) {
        return Thread.ofPlatform().daemon().name(name, first).factory();
    }

    /// Makes a pool of platform threads for one batch.
    ///
    /// @param name what its threads are called, followed by a number from 1
    /// @param count how many threads at most, 1 or more
    /// @return the pool; whoever asked for it shuts it down
    public static ExecutorService pool(String name, int count) {
        return Executors.newFixedThreadPool(count, platform(name, 1));
    }

    /// Gives each task a virtual thread, for work that waits.
    ///
    /// @param name what the threads are called, followed by a number from 0
    /// @return without bound; whoever asked for it shuts it down
    public static ExecutorService virtual(String name) {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(name, 0).factory());
    }

    /// The same, for work behind a window: threads that carry it give way to others from then on, as
    /// [ThreadPriority#lower] says.
    ///
    /// @param name what the threads are called, followed by a number from 0
    /// @return without bound; whoever asked for it shuts it down
    public static ExecutorService virtualBehindWindow(String name) {
        ThreadFactory threads = Thread.ofVirtual().name(name, 0).factory();
        return Executors.newThreadPerTaskExecutor(work -> threads.newThread(() -> {
            ThreadPriority.lower();
            work.run();
        }));
    }

    /// Does something beside, on a platform thread of its own that nobody waits for.
    ///
    /// @param name of the thread
    /// @param work must end by itself, and must not throw
    public static void start(String name, Runnable work) {
        Thread.ofPlatform().daemon().name(name).start(work);
    }
}
