package app.tandem.engine.feed.dates;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates without words: ISO 8601 with its days of weeks and of years, W3CDTF, RFC 3339, what databases write,
/// seconds since 1970.
final class NumericDates {
    /// What may follow a day.
    private static final String TIME = "(?:[Tt ,]+(.+))?";

    private static final List<Form> FORMS = List.of(
            new Form("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})\\.?" + TIME, m -> at(day(m, 1, 3, 4), m.group(5))),
            new Form("(\\d{9,10})(\\.\\d+)?", m -> epoch(m.group(), 3)),
            new Form("\\d{12,13}", m -> epoch(m.group(), 0)),
            new Form("(\\d{4})(\\d{2})(\\d{2})(?:[Tt ]?(\\d{2}.*))?", m -> at(day(m, 1, 2, 3), m.group(4))),
            new Form("(\\d{4})-?[Ww](\\d{2})(?:-?([1-7]))?" + TIME, m -> at(week(m), m.group(4))),
            new Form("(\\d{4})-?(\\d{3})" + TIME, m -> at(LocalDate.ofYearDay(number(m, 1), number(m, 2)), m.group(3))),
            new Form("(\\d{4})-(\\d{2})", m -> at(LocalDate.of(number(m, 1), number(m, 2), 1), null)),
            new Form("\\d{4}", m -> at(LocalDate.of(number(m, 0), 1, 1), null)),
            new Form("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})" + TIME, m -> at(day(m, 3, 2, 1), m.group(4))),
            new Form("(\\d{1,2})([-/])(\\d{1,2})\\2(\\d{4})" + TIME, NumericDates::either));

    private NumericDates() {}

    /// One way to write a date.
    private record Form(Pattern pattern, Function<MatchResult, @Nullable Instant> reading) {
        Form(String pattern, Function<MatchResult, @Nullable Instant> reading) {
            this(Pattern.compile(pattern), reading);
        }
    }

    /// Reads one.
    ///
    /// @return null for none
    /// @throws java.time.DateTimeException when there is no such day
    static @Nullable Instant parse(String text) {
        if (text.isEmpty() || !Character.isDigit(text.charAt(0))) {
            return null;
        }
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(text);
            if (matcher.matches()) {
                return form.reading().apply(matcher);
            }
        }
        return null;
    }

    private static Instant epoch(String number, int places) {
        return Instant.ofEpochMilli(
                new BigDecimal(number).movePointRight(places).longValue());
    }

    /// Half the world has the day first, half the month: only what can be but one is read.
    private static @Nullable Instant either(MatchResult m) {
        boolean dayFirst = number(m, 1) > 12 || number(m, 1) == number(m, 3);
        boolean monthFirst = number(m, 3) > 12;
        if (!dayFirst && !monthFirst) {
            return null;
        }
        return at(dayFirst ? day(m, 4, 3, 1) : day(m, 4, 1, 3), m.group(5));
    }

    private static LocalDate day(MatchResult m, int year, int month, int day) {
        return LocalDate.of(number(m, year), number(m, month), number(m, day));
    }

    private static LocalDate week(MatchResult m) {
        return Year.of(number(m, 1))
                .atDay(4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(m, 2))
                .with(ChronoField.DAY_OF_WEEK, m.group(3) == null ? 1 : number(m, 3));
    }

    private static @Nullable Instant at(LocalDate day, @Nullable String time) {
        ClockTime clock = time == null ? ClockTime.MIDNIGHT : ClockTime.parse(time);
        return clock == null ? null : clock.on(day);
    }

    private static int number(MatchResult matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
