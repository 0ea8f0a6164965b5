package app.tandem.engine.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// Lets few items run at once while what they have brought waits, and more where they wait themselves, as for
/// slow servers. What waits only lies in memory: a garbage collection copies it, and holds up the window
/// meanwhile.
///
/// At first all may run that ever may, so that a usual list of feeds takes as long as its slowest one. The
/// limit falls while much waits, one by one, so that items go on starting, and grows again while little does.
///
/// @param <I> the item
public final class PacedAdmission<I> implements Admission<I> {
    /// Items that may run in any case. 4,000 feeds of a server beside the window were read in 24 s instead of
    /// 32 with these, in 510 MB instead of 840, and 18 pulses of the window came late instead of 108. With 24
    /// the readers had nothing to do at times.
    private static final int FEW = 48;

    /// How many wait at most when more items may run than before.
    private static final int LITTLE = 8;

    /// When more wait fewer items may run.
    private static final int MUCH = 32;

    /// So many more items may run each time, and so long it takes to the next time: from 48 to 256 in 1.3 s.
    /// Sooner than that a machine that has other things to do looks like a slow server.
    private static final int STEP = 16;
    private static final Duration PAUSE = Duration.ofMillis(100);

    /// The limit falls by one when so many items have ended.
    private static final int ENDED = 2;

    private final Admission<I> items;
    private final IntSupplier waiting;
    private final InstantSource clock;
    private int limit;
    private int running;
    private int ended;
    private Instant growsAt;

    /// Paces another admission.
    ///
    /// @param items the items, and when each may start at the earliest
    /// @param most how many may run at first
    /// @param waiting how many items have brought something that is not dealt with yet, 0 or more; called on
    ///     the run's thread
    /// @param clock tells the time
    public PacedAdmission(Admission<I> items, int most, IntSupplier waiting, InstantSource clock) {
        this.items = items;
        this.limit = Math.max(FEW, most);
        this.waiting = waiting;
        this.clock = clock;
        this.growsAt = clock.instant().plus(PAUSE);
    }

    @Override
    public @Nullable I next() {
        if (running >= limit) {
            if (waiting.getAsInt() > LITTLE || rest().isPositive()) {
                return null;
            }
            limit = running + STEP;
            growsAt = clock.instant().plus(PAUSE);
        }
        I item = items.next();
        if (item != null) {
            running++;
        }
        return item;
    }

    @Override
    public void ended(I item) {
        running--;
        items.ended(item);
        if (waiting.getAsInt() > MUCH && ++ended % ENDED == 0) {
            limit = Math.max(FEW, limit - 1);
        }
    }

    @Override
    public boolean waiting() {
        return items.waiting();
    }

    @Override
    public Duration pause() {
        if (running < limit) {
            return items.pause();
        }
        if (waiting.getAsInt() > LITTLE) {
            return Duration.ZERO; // what waits belongs to an item that runs, and ends
        }
        Duration rest = rest();
        return rest.isPositive() ? rest : Duration.ofNanos(1);
    }

    /// The time until more items may run; none where the clock was put back.
    private Duration rest() {
        Duration rest = Duration.between(clock.instant(), growsAt);
        return rest.compareTo(PAUSE) <= 0 ? rest : Duration.ZERO;
    }
}
