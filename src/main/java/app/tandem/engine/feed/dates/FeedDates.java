package app.tandem.engine.feed.dates;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the dates of feeds from what publishers really write, which is rarely what their format asks for. A
/// text that is no date, or that could be two, gives none: a missing date is honest, a wrong one sorts an entry
/// out of sight.
public final class FeedDates {
    /// No feed is older than the web is, and none comes from the far future. Programs that have no date write
    /// the first one they know (1 January of the year 1, 1601, 1900), which is none either.
    private static final Instant EARLIEST = Instant.parse("1901-01-01T00:00:00Z");

    /// Comments in brackets (RFC 5322, 3.2.2), white space, and the day of the week before a date in numbers.
    private static final Pattern NOISE =
            Pattern.compile("(?:\\s|\\([^()]*\\))+|^\\p{L}{2,12}\\.?,? ?(?=\\d{1,4}[-/.]\\d)");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private FeedDates() {}

    /// Reads a date. A time without a zone is taken for UTC, a date without a time for its midnight in UTC.
    ///
    /// @param text as written; null for none
    /// @return null when it is none, or not intelligibly
    public static @Nullable Instant parse(@Nullable String text) {
        if (text == null || text.length() > 100) {
            return null;
        }
        try {
            Instant standard = StandardDates.parse(text);
            return within(standard == null ? tolerantly(text) : standard);
        } catch (DateTimeException | ArithmeticException _) {
            return null; // the 32nd of January
        }
    }

    private static @Nullable Instant tolerantly(String text) {
        String plain = NOISE.matcher(WesternDigits.of(text)).replaceAll(" ").strip();
        Instant instant = NumericDates.parse(plain);
        return instant == null ? TextualDates.parse(plain) : instant;
    }

    private static @Nullable Instant within(@Nullable Instant instant) {
        return instant == null || instant.isBefore(EARLIEST) || instant.isAfter(LATEST) ? null : instant;
    }
}
