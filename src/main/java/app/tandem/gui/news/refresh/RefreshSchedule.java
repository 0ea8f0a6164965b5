package app.tandem.gui.news.refresh;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/// Asks for refreshes at regular times, and says when the next one is. JavaFX thread.
public final class RefreshSchedule {
    private final Timer timer;
    private final InstantSource clock;
    private final Consumer<Optional<Instant>> plan;
    private final Runnable due;

    /// No refresh is planned yet.
    ///
    /// @param timer waits
    /// @param clock tells the time
    /// @param plan told when the next refresh is; empty when none is planned
    /// @param due starts a refresh of the feeds whose time has come
    public RefreshSchedule(Timer timer, InstantSource clock, Consumer<Optional<Instant>> plan, Runnable due) {
        this.timer = timer;
        this.clock = clock;
        this.plan = plan;
        this.due = due;
    }

    /// Waits on the JavaFX thread.
    public interface Timer {
        /// Waits again and again; what it waited for until now is forgotten.
        ///
        /// @param minutes how long each time, more than 0
        /// @param task run after each of them
        void start(int minutes, Runnable task);

        /// Waits no longer.
        void stop();

        /// A timer of the animations' clock.
        ///
        /// @return stands still
        static Timer ofAnimation() {
            Timeline timeline = new Timeline();
            timeline.setCycleCount(Animation.INDEFINITE);
            return new Timer() {
                @Override
                public void start(int minutes, Runnable task) {
                    timeline.stop();
                    timeline.getKeyFrames().setAll(new KeyFrame(Duration.minutes(minutes), _ -> task.run()));
                    timeline.playFromStart();
                }

                @Override
                public void stop() {
                    timeline.stop();
                }
            };
        }
    }

    /// Plans a refresh at regular times from now on.
    ///
    /// @param minutes between two of them; 0 for none
    public void every(int minutes) {
        if (minutes == 0) {
            stop();
            plan.accept(Optional.empty());
            return;
        }
        timer.start(minutes, () -> {
            plan.accept(next(minutes));
            due.run();
        });
        plan.accept(next(minutes));
    }

    /// Plans nothing any more, because the window closes.
    public void stop() {
        timer.stop();
    }

    private Optional<Instant> next(int minutes) {
        return Optional.of(clock.instant().plusSeconds(minutes * 60L));
    }
}
