package app.tandem.gui.fx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/// Stands for a thread in a test of a model: keeps what it is given, and does it on the test's own thread when
/// the test says so. Thus a test says which of two answers comes first.
public final class TestExecutor implements Executor {
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
    }

    /// How much waits.
    public int size() {
        return waiting.size();
    }

    /// Does what was given last, before all that has waited longer.
    public void runNewest() {
        waiting.removeLast().run();
    }

    /// Does what has waited longest.
    public void runOldest() {
        waiting.removeFirst().run();
    }

    /// Does all that waits, and what that asks for.
    ///
    /// @return whether there was anything
    public boolean runAll() {
        boolean any = !waiting.isEmpty();
        while (!waiting.isEmpty()) {
            runOldest();
        }
        return any;
    }

    /// Does what waits in any of some executors, until nothing does.
    ///
    /// @param all may make work for each other
    public static void finish(TestExecutor... all) {
        boolean any = true;
        while (any) {
            any = false;
            for (TestExecutor one : all) {
                any |= one.runAll();
            }
        }
    }
}
