package app.tandem.engine.feed.dates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates with the month in words: RFC 822 and RFC 5322 as publishers write them, asctime, what people
/// type. Which part is which is told by what it looks like, not by where it stands, since publishers agree on
/// no order.
final class TextualDates {
    private static final Pattern PART = Pattern.compile(
            "(?<time>\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d+)?(?: ?[AaPp]\\.?[Mm]\\b\\.?)?|\\d{1,2} ?[AaPp][Mm]\\b)"
                    + "|(?<zone>(?:GMT|UTC|UT)? ?[+\\-−]\\d{1,2}:?\\d{2}\\b)"
                    + "|(?<number>\\d+)(?:st|nd|rd|th)?"
                    + "|(?<word>[\\p{L}\\p{M}]{1,30})");

    /// Days of the week, and the little words between: more of them, and it is a sentence.
    private static final int WORDS = 4;

    private int day;
    private int month;
    private int year = -1;
    private String time = "";
    private String zone = "";
    private int words;
    private boolean perhapsTuesday;

    private TextualDates() {}

    /// Reads one.
    ///
    /// @return null for none
    /// @throws java.time.DateTimeException when there is no such day
    static @Nullable Instant parse(String text) {
        return new TextualDates().read(text);
    }

    private @Nullable Instant read(String text) {
        Matcher part = PART.matcher(text);
        while (part.find()) {
            if (!isClear(part)) {
                return null;
            }
        }
        if (month == 0 || year < 0) {
            return null;
        }
        ClockTime clock = time.isEmpty() ? ClockTime.MIDNIGHT : ClockTime.parse(time + " " + zone);
        return clock == null ? null : clock.on(LocalDate.of(year, month, day == 0 ? 1 : day));
    }

    /// Takes in a part.
    private boolean isClear(Matcher part) {
        if (part.group("time") != null) {
            return time(part.group());
        }
        if (part.group("word") != null) {
            return word(part.group());
        }
        boolean isZone = part.group("zone") != null && !time.isEmpty();
        return isZone ? zone(part.group().strip()) : numbers(part);
    }

    private boolean time(String part) {
        boolean first = time.isEmpty();
        time = part;
        return first;
    }

    private boolean zone(String part) {
        zone = zone.isEmpty() || Zones.isName(zone) ? part : zone;
        return true;
    }

    /// What looks like a zone before any time has come is a year behind a hyphen.
    private boolean numbers(Matcher part) {
        String number = part.group("number");
        return number(number == null ? part.group().replaceAll("\\D", "") : number);
    }

    private boolean number(String digits) {
        if (digits.length() > 4) {
            return false;
        }
        int value = Integer.parseInt(digits);
        if (day == 0 && digits.length() < 3 && value >= 1 && value <= 31) {
            day = value;
            return true;
        }
        boolean first = year < 0;
        year = digits.length() > 3 ? value : digits.length() == 3 ? 1900 + value : value + (value < 50 ? 2000 : 1900);
        return first; // RFC 5322, 4.3, for years of two and three digits
    }

    /// Before a day, `mar` is a Tuesday in French, Italian and Spanish if another month follows.
    private boolean word(String word) {
        int named = Months.of(word);
        if (named > 0) {
            boolean clear = month == 0 || perhapsTuesday;
            perhapsTuesday = month == 0 && day == 0 && word.equalsIgnoreCase("mar");
            month = named;
            return clear;
        }
        if (!time.isEmpty() && zone.isEmpty() && Zones.isName(word)) {
            zone = word;
        } else {
            words++;
        }
        return words <= WORDS;
    }
}
