package app.tandem.gui.news.refresh;

import java.util.concurrent.Executor;

/// Runs an action at once when it is asked for, and then once in each span of time at most while it is asked
/// for again. The last request is always followed by a run. JavaFX thread.
final class Throttle {
    private final Runnable action;
    private final Executor later;
    private boolean waiting;
    private boolean again;

    /// A throttle.
    ///
    /// @param action what is asked for
    /// @param later runs what it is given on the JavaFX thread, when the span has passed
    Throttle(Runnable action, Executor later) {
        this.action = action;
        this.later = later;
    }

    /// Asks for the action.
    void request() {
        if (waiting) {
            again = true;
            return;
        }
        waiting = true;
        action.run();
        later.execute(this::passed);
    }

    private void passed() {
        waiting = false;
        if (again) {
            again = false;
            request();
        }
    }
}
