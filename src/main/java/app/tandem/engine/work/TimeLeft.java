package app.tandem.engine.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A steady estimate of the time a run still takes, from the real work done in the last 20 seconds.
/// Immutable: each look at the run gives a new one.
///
/// It is empty for the first 3 seconds, rounded up to a step (5, 10, 20, 30 seconds, 1, 2, 3, 5, 10 minutes
/// …), and rises by one step in 3 seconds at the most, so that one slow item does not make it jump.
public final class TimeLeft {
    /// Nothing is known yet.
    public static final TimeLeft UNKNOWN = new TimeLeft(List.of(), -1, Duration.ZERO);

    private static final Duration WINDOW = Duration.ofSeconds(20);
    private static final Duration FIRST = Duration.ofSeconds(3);
    private static final Duration BETWEEN_RISES = Duration.ofSeconds(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int[] STEPS = {
        5, 10, 20, 30, 60, 120, 180, 300, 600, 900, 1_200, 1_800, 2_700, 3_600, 5_400, 7_200, 10_800, 14_400, 21_600,
        28_800, 43_200, 86_400
    };

    private record Look(Duration elapsed, long done, long items) {}

    private final List<Look> looks;
    private final int step;
    private final Duration risen;

    private TimeLeft(List<Look> looks, int step, Duration risen) {
        this.looks = looks;
        this.step = step;
        this.risen = risen;
    }

    /// Looks at the run once more.
    ///
    /// @param elapsed how long the run has worked, pauses left out; not shorter than at the last look
    /// @param progress units of work done, of all
    /// @param items how many items have ended
    /// @return what is known now
    public TimeLeft at(Duration elapsed, Progress progress, long items) {
        if (!looks.isEmpty() && elapsed.minus(looks.getLast().elapsed()).compareTo(BETWEEN_LOOKS) < 0) {
            return this;
        }
        List<Look> recent = new ArrayList<>();
        if (looks.isEmpty()) {
            recent.add(new Look(Duration.ZERO, 0, 0));
        }
        recent.addAll(looks);
        recent.add(new Look(elapsed, progress.done(), items));
        while (recent.size() > 2 && elapsed.minus(recent.get(1).elapsed()).compareTo(WINDOW) >= 0) {
            recent.removeFirst();
        }
        int wanted = elapsed.compareTo(FIRST) < 0 ? -1 : step(recent, progress);
        if (step >= 0 && wanted > step) {
            boolean may = elapsed.minus(risen).compareTo(BETWEEN_RISES) >= 0;
            return new TimeLeft(List.copyOf(recent), may ? step + 1 : step, may ? elapsed : risen);
        }
        return new TimeLeft(List.copyOf(recent), wanted, elapsed);
    }

    /// The time left.
    ///
    /// @return a step, at least as long as the estimate; empty while nothing can be said
    public Optional<Duration> left() {
        return step < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(STEPS[step]));
    }

    /// How fast items have ended lately.
    ///
    /// @return items per second over the last 20 seconds; empty at the beginning
    public OptionalDouble itemsPerSecond() {
        if (looks.size() < 2) {
            return OptionalDouble.empty();
        }
        double seconds = seconds(looks);
        return seconds <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((looks.getLast().items() - looks.getFirst().items()) / seconds);
    }

    private static int step(List<Look> looks, Progress progress) {
        long done = looks.getLast().done() - looks.getFirst().done();
        if (done <= 0) {
            return -1;
        }
        double left = (progress.total() - progress.done()) * seconds(looks) / done;
        int step = 0;
        while (step < STEPS.length - 1 && STEPS[step] < left) {
            step++;
        }
        return step;
    }

    private static double seconds(List<Look> looks) {
        return looks.getLast().elapsed().minus(looks.getFirst().elapsed()).toNanos() / 1e9;
    }
}
