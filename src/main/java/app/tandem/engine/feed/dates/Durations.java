package app.tandem.engine.feed.dates;

import app.tandem.engine.problem.Problem;
import java.time.Duration;

/// Lengths of time as people say them.
public final class Durations {
    private Durations() {}

    /// A length of time in the largest unit that leaves a number above 1, rounded up.
    ///
    /// @param time 0 or more
    /// @return such as `90 s`, `2 minutes`, `3 hours`, `4 days`, to be an argument of a problem
    public static Problem time(Duration time) {
        long seconds = time.plusNanos(999_999_999).toSeconds();
        if (seconds < 120) {
            return of("time.seconds", seconds);
        }
        if (seconds < 2 * 3600) {
            return of("time.minutes", (seconds + 59) / 60);
        }
        long hours = (seconds + 3599) / 3600;
        return hours < 48 ? of("time.hours", hours) : of("time.days", (hours + 23) / 24);
    }

    private static Problem of(String code, long number) {
        return Problem.of(code, Math.toIntExact(number));
    }
}
