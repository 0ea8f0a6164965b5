package app.tandem.engine.feed.parse;

import app.tandem.engine.feed.Refresh;
import app.tandem.engine.feed.xml.Elements;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// Reads how often a feed asks to be read. What makes no sense counts as not said: an hour 25 loses nobody the
/// feed.
final class RefreshHints {
    private static final Duration LONGEST = Duration.ofDays(366);

    private RefreshHints() {}

    /// Reads them.
    ///
    /// @param feed the element `channel` or `feed`
    static Refresh read(Element feed) {
        Duration ttl = ttl(feed);
        return new Refresh(ttl == null ? period(feed) : ttl, hours(feed), days(feed));
    }

    /// Minutes (RSS 2.0).
    private static @Nullable Duration ttl(Element feed) {
        Long minutes = number(Elements.first(feed, "ttl"));
        return minutes == null || minutes == 0 ? null : shortened(Duration.ofMinutes(minutes));
    }

    /// So many times within a period; once where it doesn't say (RSS 1.0 module Syndication).
    private static @Nullable Duration period(Element feed) {
        String period = Elements.text(Elements.first(feed, "sy:updateperiod"));
        Long frequency = number(Elements.first(feed, "sy:updatefrequency"));
        long times = frequency == null || frequency == 0 ? 1 : frequency;
        return switch (period == null ? "" : period.toLowerCase(Locale.ROOT)) {
            case "hourly" -> Duration.ofHours(1).dividedBy(times);
            case "daily" -> Duration.ofDays(1).dividedBy(times);
            case "weekly" -> Duration.ofDays(7).dividedBy(times);
            case "monthly" -> Duration.ofDays(30).dividedBy(times);
            case "yearly" -> Duration.ofDays(365).dividedBy(times);
            default -> null;
        };
    }

    private static Set<Integer> hours(Element feed) {
        Set<Integer> hours = new TreeSet<>();
        Element skip = Elements.first(feed, "skiphours");
        for (Element hour : skip == null ? Set.<Element>of() : Elements.all(skip, "hour")) {
            Long number = number(hour);
            if (number != null && number <= 24) {
                hours.add((int) (number % 24)); // RSS 0.91 counts from 1 to 24
            }
        }
        return hours;
    }

    private static Set<DayOfWeek> days(Element feed) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Element skip = Elements.first(feed, "skipdays");
        for (Element day : skip == null ? Set.<Element>of() : Elements.all(skip, "day")) {
            for (DayOfWeek each : DayOfWeek.values()) {
                if (each.name().equalsIgnoreCase(Elements.text(day))) {
                    days.add(each);
                }
            }
        }
        return days;
    }

    private static @Nullable Long number(@Nullable Element element) {
        String text = Elements.text(element);
        return text != null && text.matches("\\d{1,9}") ? Long.valueOf(text) : null;
    }

    private static Duration shortened(Duration interval) {
        return interval.compareTo(LONGEST) > 0 ? LONGEST : interval;
    }
}
