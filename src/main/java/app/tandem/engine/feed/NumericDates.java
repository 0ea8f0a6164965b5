package app.tandem.engine.feed;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates without words: ISO 8601 with its days of weeks and of years, W3CDTF, RFC 3339, what databases write, seconds
/// since 1970.
final class NumericDates {
    private static final Pattern EPOCH = Pattern.compile("\\d{9,10}(?:\\.\\d+)?|\\d{12,13}");
    private static final String TIME = "(?:[Tt ,]+(.+))?";
    private static final Pattern DAY = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})\\.?" + TIME);
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[Tt ]?(\\d{2}.*))?");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-?[Ww](\\d{2})(?:-?([1-7]))?" + TIME);
    private static final Pattern ORDINAL = Pattern.compile("(\\d{4})-?(\\d{3})" + TIME);
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:-(\\d{2}))?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})" + TIME);
    private static final Pattern SLASHED =
            Pattern.compile("(?:\\p{L}+,? )?(\\d{1,2})([-/])(\\d{1,2})\\2(\\d{4})" + TIME);

    private NumericDates() {}

    /// Reads one.
    ///
    /// @return null for none
    /// @throws java.time.DateTimeException when there is no such day
    static @Nullable Instant parse(String text) {
        Matcher m = EPOCH.matcher(text);
        if (m.matches()) {
            BigDecimal number = new BigDecimal(text);
            return Instant.ofEpochMilli(
                    (text.length() >= 12 && text.indexOf('.') < 0 ? number : number.movePointRight(3)).longValue());
        }
        if ((m = DAY.matcher(text)).matches()) {
            return at(LocalDate.of(number(m, 1), number(m, 3), number(m, 4)), m.group(5));
        }
        if ((m = WEEK.matcher(text)).matches()) {
            return at(week(number(m, 1), number(m, 2), m.group(3) == null ? 1 : number(m, 3)), m.group(4));
        }
        if ((m = ORDINAL.matcher(text)).matches()) {
            return at(LocalDate.ofYearDay(number(m, 1), number(m, 2)), m.group(3));
        }
        if ((m = COMPACT.matcher(text)).matches()) {
            return at(LocalDate.of(number(m, 1), number(m, 2), number(m, 3)), m.group(4));
        }
        if ((m = MONTH.matcher(text)).matches()) {
            return at(LocalDate.of(number(m, 1), m.group(2) == null ? 1 : number(m, 2), 1), null);
        }
        if ((m = DAY_FIRST.matcher(text)).matches()) {
            return at(LocalDate.of(number(m, 3), number(m, 2), number(m, 1)), m.group(4));
        }
        if ((m = SLASHED.matcher(text)).matches()) {
            return slashed(number(m, 1), number(m, 3), number(m, 4), m.group(5));
        }
        return null;
    }

    /// Half the world has the day first, half the month: only what can be but one is read.
    private static @Nullable Instant slashed(int first, int second, int year, @Nullable String time) {
        if (first > 12 || first == second) {
            return at(LocalDate.of(year, second, first), time);
        }
        return second > 12 ? at(LocalDate.of(year, first, second), time) : null;
    }

    private static LocalDate week(int year, int week, int day) {
        return Year.of(year)
                .atDay(4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(ChronoField.DAY_OF_WEEK, day);
    }

    private static @Nullable Instant at(LocalDate day, @Nullable String time) {
        ClockTime clock = time == null ? ClockTime.MIDNIGHT : ClockTime.parse(time);
        return clock == null ? null : clock.on(day);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
