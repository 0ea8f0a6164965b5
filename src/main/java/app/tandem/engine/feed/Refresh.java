package app.tandem.engine.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How often a feed asks to be read: RSS 2.0 `ttl`, `skipHours` and `skipDays`, and `sy:updatePeriod` with
/// `sy:updateFrequency` (RSS 1.0 module Syndication). Hours and days are in UTC.
///
/// @param interval the least time between two reads; null when the feed doesn't say
/// @param skipHours hours of the day, 0–23, in which nobody should ask; empty when the feed doesn't say
/// @param skipDays days on which nobody should ask; empty when the feed doesn't say
public record Refresh(@Nullable Duration interval, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {
    /// The feed says nothing about it.
    public static final Refresh UNSAID = new Refresh(null, Set.of(), Set.of());

    /// Copies the sets.
    public Refresh {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }
}
