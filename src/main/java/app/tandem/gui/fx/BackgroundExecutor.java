package app.tandem.gui.fx;

import app.tandem.engine.work.Threads;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/// Runs what the window need not wait for, each task on a virtual thread. To give way to the window a thread
/// has to call C, and Java takes 50 ms to link that: it does not before the window stands. Any thread.
public final class BackgroundExecutor implements Executor {
    private final Executor starting;
    private final Executor behindWindow = Threads.virtualBehindWindow("tandem-background-");
    private final AtomicBoolean givesWay = new AtomicBoolean();

    /// One that does not give way yet.
    ///
    /// @param starting what runs tasks until then
    public BackgroundExecutor(Executor starting) {
        this.starting = starting;
    }

    /// From now on tasks have a lower priority than the window.
    public void giveWay() {
        givesWay.set(true);
    }

    @Override
    public void execute(Runnable task) {
        (givesWay.get() ? behindWindow : starting).execute(task);
    }
}
