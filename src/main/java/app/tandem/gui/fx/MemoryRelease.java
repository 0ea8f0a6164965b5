package app.tandem.gui.fx;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;

/// Gives back what runs took, once the window rests. The serial collector looks at old objects only when the
/// heap has reached its limit, a quarter of the machine's memory: what a long run leaves would stay for as long
/// as the window is open. JavaFX thread.
public final class MemoryRelease {
    /// Bytes of heap that a window without a run does not reach.
    private static final long MUCH = 192L << 20;

    private MemoryRelease() {}

    /// Watches runs.
    ///
    /// @param states of the runs that there may be
    /// @param later runs what it is given on the JavaFX thread, a moment later
    /// @param release called when a run has ended and a moment later none is at work
    public static void follow(List<? extends ObservableValue<RunState>> states, Executor later, Runnable release) {
        Runnable releaseWhenIdle = () -> {
            if (states.stream().allMatch(state -> state.getValue() == RunState.IDLE)) {
                release.run();
            }
        };
        states.forEach(state -> state.subscribe((_, now) -> {
            if (now == RunState.IDLE) {
                later.execute(releaseWhenIdle);
            }
        }));
    }

    /// Collects garbage where there may be much. Stops all threads, for 50 to 150 ms.
    public static void collect() {
        if (Runtime.getRuntime().totalMemory() > MUCH) {
            System.gc();
        }
    }
}
