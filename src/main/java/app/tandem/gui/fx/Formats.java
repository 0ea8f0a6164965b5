package app.tandem.gui.fx;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Dates, numbers and sizes as a language writes them. Immutable; any thread.
public final class Formats {
    /// What would be rounded to all.
    private static final double NEARLY_ALL = 0.995;

    private static final String[] UNITS = {"bytes", "kilobytes", "megabytes", "gigabytes", "terabytes"};

    private final Locale locale;
    private final Lookup words;
    private final DateTimeFormatter time;
    private final DateTimeFormatter date;

    /// Where words around numbers come from.
    @FunctionalInterface
    interface Lookup {
        /// A text by key.
        String text(String key, Object... parts);
    }

    Formats(Locale locale, Lookup words) {
        this.locale = locale;
        this.words = words;
        ZoneId here = ZoneId.systemDefault();
        time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(here);
        date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(here);
    }

    /// A whole number with the separators of the language.
    ///
    /// @param number any
    /// @return such as `100,000`
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /// A share of a whole.
    ///
    /// @param share 0 to 1; below 0 for what was lost
    /// @return such as `61%`, or `−75%` with a minus sign, not a hyphen; `99.8%` rather than all of what is not
    /// whole
    public String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        if (Math.abs(share) < 1 && Math.abs(share) >= NEARLY_ALL) {
            format.setMaximumFractionDigits(1);
            format.setRoundingMode(RoundingMode.DOWN);
        }
        return format.format(share).replace('-', '\u2212');
    }

    /// A size of a file, in decimal units with at most two significant digits below ten.
    ///
    /// @param bytes 0 or more
    /// @return such as `412 kB` or `1.9 GB`
    public String bytes(long bytes) {
        double amount = bytes;
        int unit = 0;
        // 999.5 would be written as 1000
        while (amount >= 999.5 && unit < UNITS.length - 1) {
            amount /= 1000;
            unit++;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(unit > 0 && amount < 9.95 ? 1 : 0);
        return words.text("format." + UNITS[unit], format.format(amount));
    }

    /// A date with its time of day, in the system's time zone.
    ///
    /// @param instant the moment
    /// @return such as `Nov 27, 2026, 9:12 AM`
    public String dateTime(Instant instant) {
        return time.format(instant);
    }

    /// A time of the day, of this machine's zone.
    ///
    /// @param instant when
    /// @return such as `14:02`
    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }

    /// A date, in the system's time zone.
    ///
    /// @param instant the moment
    /// @return such as `Nov 27, 2026`
    public String date(Instant instant) {
        return date.format(instant);
    }

    /// How long ago something was: minutes, hours and days, and the date from a week on.
    ///
    /// @param then the moment
    /// @param now the present
    /// @return such as `3 min`; a moment to come counts as now
    public String ago(Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        if (age.toMinutes() < 1) {
            return words.text("format.now");
        }
        if (age.toHours() < 1) {
            return words.text("format.minutes", age.toMinutes());
        }
        if (age.toDays() < 1) {
            return words.text("format.hours", age.toHours());
        }
        return age.toDays() < 7 ? words.text("format.days", age.toDays()) : date(then);
    }

    /// When something was, for a sentence: how long ago, and the date from a week on.
    ///
    /// @param then the moment
    /// @param now the present
    /// @return such as `3 min ago` or `Nov 27, 2026`; a moment to come counts as now
    public String when(Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        String ago = ago(then, now);
        return age.toMinutes() < 1 || age.toDays() >= 7 ? ago : words.text("format.ago", ago);
    }
}
