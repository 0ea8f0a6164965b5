package app.tandem.engine.feed.dates;

import java.time.Duration;

/// Times as people say them.
public final class Durations {
    private Durations() {}

    /// A length of time in the largest unit that leaves a number above 1, rounded up.
    ///
    /// @param time 0 or more
    /// @return such as `90 s`, `2 minutes`, `3 hours`, `4 days`
    public static String time(Duration time) {
        long seconds = time.plusNanos(999_999_999).toSeconds();
        if (seconds < 120) {
            return seconds + " s";
        }
        if (seconds < 2 * 3600) {
            return (seconds + 59) / 60 + " minutes";
        }
        long hours = (seconds + 3599) / 3600;
        return hours < 48 ? hours + " hours" : (hours + 23) / 24 + " days";
    }
}
