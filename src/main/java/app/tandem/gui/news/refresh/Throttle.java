package app.tandem.gui.news.refresh;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/// Runs an action at once when it is asked for, and then again after a pause while it is asked for again. The
/// pause grows with what the action takes, so that it has a share of the time at most, on a slow machine as
/// well. The last request is always followed by a run. JavaFX thread.
final class Throttle {
    /// A tenth of the time is the action's at most.
    private static final int PAUSES_FOR_EACH = 9;

    private final Consumer<Runnable> action;
    private final Duration pause;
    private final Later later;
    private final InstantSource clock;
    private boolean waiting;
    private boolean again;

    /// Runs what it is given later.
    @FunctionalInterface
    interface Later {
        /// Runs an action on the JavaFX thread.
        ///
        /// @param pause how long to wait before
        /// @param action what is run
        void after(Duration pause, Runnable action);
    }

    /// A throttle.
    ///
    /// @param action what is asked for; it is given what it has to run, on the JavaFX thread, once it is done
    /// @param pause from the end of the action to its next beginning, at least
    /// @param later waits
    /// @param clock tells how long the action takes
    Throttle(Consumer<Runnable> action, Duration pause, Later later, InstantSource clock) {
        this.action = action;
        this.pause = pause;
        this.later = later;
        this.clock = clock;
    }

    /// Asks for the action.
    void request() {
        if (waiting) {
            again = true;
            return;
        }
        waiting = true;
        Instant begun = clock.instant();
        action.accept(() -> rest(Duration.between(begun, clock.instant())));
    }

    private void rest(Duration taken) {
        Duration share = taken.multipliedBy(PAUSES_FOR_EACH);
        later.after(share.compareTo(pause) > 0 ? share : pause, this::passed);
    }

    private void passed() {
        waiting = false;
        if (again) {
            again = false;
            request();
        }
    }
}
