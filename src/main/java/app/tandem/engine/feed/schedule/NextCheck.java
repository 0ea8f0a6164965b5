package app.tandem.engine.feed.schedule;

import app.tandem.engine.feed.Refresh;
import app.tandem.engine.feed.dates.Durations;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// When a feed is asked for again, and why then. A refresh by hand need not heed it; what it heeds is the time
/// for which a host sent Retry-After, see [#hold].
///
/// @param at the time; null when the feed is paused, and asked for only by hand
/// @param reason why
public record NextCheck(@Nullable Instant at, Problem reason) {

    /// The most that servers and feeds may put a fetch off, and the most that failures do.
    public static final Duration LONGEST = Duration.ofHours(24);

    /// The most that failures do when no server was reached: it may be our own line that is down.
    public static final Duration LONGEST_UNREACHED = Duration.ofHours(4);

    /// The most by which a wait is drawn out at random, so that feeds which failed together don't come back
    /// together.
    private static final double JITTER = 0.1;

    /// A refresh by the clock may come so much too soon: what was asked for some seconds after the beginning
    /// of the one before is due some seconds after this one's, too.
    private static final Duration SLACK = Duration.ofMinutes(1);

    /// Whether it is too soon for a refresh by the clock.
    ///
    /// @param due when a feed is to be asked for
    /// @param now when the refresh is
    /// @return true when its time has not come
    public static boolean early(Instant due, Instant now) {
        return due.isAfter(now.plus(SLACK));
    }

    /// After an answer, new or unchanged.
    ///
    /// @param now when it came
    /// @param interval the time between two fetches that the user wants
    /// @param freshFor how long the server says its answer stays fresh; zero when it doesn't say
    /// @param refresh how often the feed asks to be read
    /// @return the longest of the three, what the server and the feed say counting up to [#LONGEST]; then
    ///     moved out of the hours and days in which the feed wants no fetches, by no more than [#LONGEST]
    public static NextCheck afterSuccess(Instant now, Duration interval, Duration freshFor, Refresh refresh) {
        Duration asked = refresh.interval() == null ? Duration.ZERO : shorter(refresh.interval(), LONGEST);
        Duration fresh = shorter(freshFor, LONGEST);
        NextCheck check;
        if (interval.compareTo(fresh) >= 0 && interval.compareTo(asked) >= 0) {
            check = new NextCheck(now.plus(interval), Problem.of("check.interval", Durations.time(interval)));
        } else if (asked.compareTo(fresh) >= 0) {
            check = new NextCheck(now.plus(asked), Problem.of("check.feed", Durations.time(asked)));
        } else {
            check = new NextCheck(now.plus(fresh), Problem.of("check.server", Durations.time(fresh)));
        }
        return check.outside(refresh);
    }

    /// After a failure: each in a row doubles the interval, up to [#LONGEST].
    ///
    /// @param now when it failed
    /// @param interval the time between two fetches that the user wants
    /// @param failure what it was
    /// @param streak the failures in a row, this one among them
    /// @param random draws the wait out
    /// @return the time; no time when the feed is gone for good
    public static NextCheck afterFailure(
            Instant now, Duration interval, FetchOutcome.Failed failure, FailureStreak streak, RandomGenerator random) {
        if (streak.over()) {
            return new NextCheck(null, Problem.of("check.gone", streak.gone()));
        }
        Duration longest = failure.kind().unreached() ? LONGEST_UNREACHED : LONGEST;
        Duration doubled = interval.multipliedBy(1L << Math.clamp(streak.failures() - 1, 0, 10));
        Duration wait = longer(interval, shorter(doubled, longest));
        Duration asked = failure.retryAfter() == null ? Duration.ZERO : failure.retryAfter();
        return new NextCheck(
                now.plus(drawnOut(longer(wait, asked), random)),
                streak.failures() < 2
                        ? failure.reason()
                        : Problem.of("check.failed", failure.reason(), streak.failures()));
    }

    /// Until when a host that sent Retry-After is not contacted, by all its feeds and by hand too.
    ///
    /// @param now when it asked
    /// @param retryAfter for how long
    /// @param random draws the wait out
    /// @return the time
    public static Instant hold(Instant now, Duration retryAfter, RandomGenerator random) {
        return now.plus(drawnOut(retryAfter, random));
    }

    private NextCheck outside(Refresh refresh) {
        Instant first = at == null ? Instant.MAX : at;
        Instant moved = first;
        for (int hour = 0; hour < LONGEST.toHours() && unwanted(moved, refresh); hour++) {
            moved = moved.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        }
        return moved.equals(first) ? this : new NextCheck(moved, Problem.of("check.unwanted"));
    }

    private static boolean unwanted(Instant time, Refresh refresh) {
        ZonedDateTime utc = time.atZone(ZoneOffset.UTC);
        return refresh.skipHours().contains(utc.getHour()) || refresh.skipDays().contains(utc.getDayOfWeek());
    }

    private static Duration drawnOut(Duration wait, RandomGenerator random) {
        return wait.plusMillis((long) (wait.toMillis() * JITTER * random.nextDouble()));
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
