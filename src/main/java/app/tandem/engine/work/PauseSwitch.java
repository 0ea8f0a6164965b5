package app.tandem.engine.work;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Pauses a batch: what runs is finished, and nothing new starts until it is resumed. A cancel ends a
/// paused batch as any other. Any thread may press it, at any time, before the batch too.
public final class PauseSwitch {
    /// How soon a paused batch notices that it is resumed.
    private static final Duration LOOK = Duration.ofMillis(50);

    private final AtomicBoolean paused = new AtomicBoolean();

    /// Lets nothing new start.
    public void pause() {
        paused.set(true);
    }

    /// Goes on.
    public void resume() {
        paused.set(false);
    }

    /// Whether nothing new starts. Items that had started may still run.
    ///
    /// @return true from [#pause] to [#resume]
    public boolean isPaused() {
        return paused.get();
    }

    /// An admission that obeys this switch.
    ///
    /// @param <I> the item
    /// @param admission what admits items while the batch is not paused
    /// @return the same items
    public <I> Admission<I> over(Admission<I> admission) {
        return new Admission<>() {
            private boolean refused;

            @Override
            public @Nullable I next() {
                refused = paused.get();
                return refused ? null : admission.next();
            }

            @Override
            public void ended(I item) {
                admission.ended(item);
            }

            @Override
            public boolean waiting() {
                return admission.waiting();
            }

            @Override
            public Duration pause() {
                // by why the last one was refused: it may have been resumed a moment ago
                return refused ? LOOK : admission.pause();
            }
        };
    }
}
