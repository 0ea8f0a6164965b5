package app.tandem.engine.feed.clean;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// How long documents may take that are read side by side. Each has a time that nobody takes from it, and
/// beyond that a part of what all of them share, so that one large feed may take long, and a thousand may not.
/// Any thread.
public final class TimeBudget {
    private final long sure;
    private final long longest;
    private final AtomicLong shared;

    /// A budget.
    ///
    /// @param sure what each document may take in any case
    /// @param longest what one may take at most
    /// @param shared what all together may take beyond what is sure
    public TimeBudget(Duration sure, Duration longest, Duration shared) {
        this.sure = sure.toNanos();
        this.longest = longest.toNanos();
        this.shared = new AtomicLong(shared.toNanos());
    }

    /// A budget for one document alone.
    ///
    /// @param longest what it may take
    /// @return a budget that nothing is shared of
    public static TimeBudget of(Duration longest) {
        return new TimeBudget(longest, longest, Duration.ZERO);
    }

    /// Whether nothing of what is shared is left.
    public boolean isExhausted() {
        return shared.get() < 0;
    }

    /// Takes some time for a document.
    ///
    /// @param spent nanoseconds that it has taken in all, those of `step` included
    /// @param step nanoseconds that it has taken since the last time
    /// @return whether it may go on
    boolean grants(long spent, long step) {
        return spent <= sure || (spent <= longest && shared.addAndGet(-step) >= 0);
    }
}
