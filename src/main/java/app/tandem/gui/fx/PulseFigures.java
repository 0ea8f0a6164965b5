package app.tandem.gui.fx;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/// How evenly the window's pulses come, over the last ten seconds. JavaFX thread.
public final class PulseFigures {
    private static final long WINDOW_NANOS = Duration.ofSeconds(10).toNanos();
    private static final double SHARE = 0.99;

    private final Deque<Long> pulses = new ArrayDeque<>();

    /// What is shown.
    ///
    /// @param perSecond how many pulses come in a second
    /// @param most the time within which 99 % of all pulses follow the one before
    /// @param longest the longest time between two
    public record Summary(long perSecond, Duration most, Duration longest) {}

    /// A pulse has come.
    ///
    /// @param nanos when, by any clock that only goes forward
    public void pulse(long nanos) {
        pulses.add(nanos);
        while (nanos - pulses.getFirst() > WINDOW_NANOS) {
            pulses.removeFirst();
        }
    }

    /// The figures of now.
    ///
    /// @return empty until two pulses have come
    public Optional<Summary> summary() {
        if (pulses.size() < 2) {
            return Optional.empty();
        }
        long[] times = pulses.stream().mapToLong(Long::longValue).toArray();
        long[] gaps = new long[times.length - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = times[i + 1] - times[i];
        }
        Arrays.sort(gaps);
        double seconds = (times[times.length - 1] - times[0]) / 1e9;
        int at = (int) Math.ceil(gaps.length * SHARE) - 1;
        return Optional.of(new Summary(
                Math.round(gaps.length / seconds),
                Duration.ofNanos(gaps[at]),
                Duration.ofNanos(gaps[gaps.length - 1])));
    }
}
