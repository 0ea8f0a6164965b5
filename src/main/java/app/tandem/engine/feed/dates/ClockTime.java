package app.tandem.engine.feed.dates;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A time of day with its zone.
///
/// @param sinceMidnight up to a day, which is the next midnight (ISO 8601, 24:00)
/// @param zone UTC where none is given
record ClockTime(Duration sinceMidnight, ZoneOffset zone) {
    /// What a date without a time has.
    static final ClockTime MIDNIGHT = new ClockTime(Duration.ZERO, ZoneOffset.UTC);

    private static final Pattern TIME = Pattern.compile(
            "(?:([AaPp])\\.?[Mm]\\.? ?)?(\\d{1,2})(?:(:?)(\\d{2})(?:\\3(\\d{2})(?:[.,:](\\d{1,9})\\d*)?)?)?"
                    + " ?(?:([AaPp])\\.?[Mm]\\.?)? ?(.*)");

    /// Reads one.
    ///
    /// @param text such as `10:14:55.25+01:00`, `1014`, `PM 11:23`, `7 p.m. EST`
    /// @return null for none
    /// @throws DateTimeException when there is no such time
    static @Nullable ClockTime parse(String text) {
        Matcher m = TIME.matcher(text);
        ZoneOffset zone = m.matches() ? Zones.parse(m.group(8)) : null;
        if (zone == null) {
            return null;
        }
        String half = m.group(1) == null ? m.group(7) : m.group(1);
        int hour = hour(Integer.parseInt(m.group(2)), half);
        int minute = m.group(4) == null ? 0 : Integer.parseInt(m.group(4));
        int second = m.group(5) == null ? 0 : Integer.parseInt(m.group(5));
        String fraction = m.group(6) == null ? "0" : m.group(6);
        Duration since = Duration.ofHours(hour)
                .plusMinutes(minute)
                .plusSeconds(second)
                .plusNanos(Long.parseLong((fraction + "00000000").substring(0, 9)));
        if (minute > 59 || second > 60 || since.compareTo(Duration.ofDays(1)) > 0) {
            throw new DateTimeException("no such time");
        }
        return new ClockTime(since, zone);
    }

    /// The instant at which it is this time on a day.
    Instant on(LocalDate day) {
        return day.atStartOfDay().plus(sinceMidnight).toInstant(zone);
    }

    private static int hour(int hour, @Nullable String half) {
        if (half == null) {
            return hour;
        }
        boolean afternoon = half.toLowerCase(Locale.ROOT).equals("p");
        return hour > 12 ? hour : hour % 12 + (afternoon ? 12 : 0);
    }
}
