package app.tandem.engine.feed.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.Refresh;
import app.tandem.engine.feed.fetch.FetchError;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.problem.Problem;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NextCheckTest {
    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final RandomGenerator LEAST = () -> 0;
    private static final RandomGenerator MOST = () -> -1;
    private static final Problem WHY = Problem.of("fetch.notFound");

    private static NextCheck success(Duration freshFor, Refresh refresh) {
        return NextCheck.afterSuccess(MONDAY_NOON, HOUR, freshFor, refresh);
    }

    private static NextCheck failure(
            FetchError kind, int status, @Nullable Duration retryAfter, FailureStreak streak, RandomGenerator random) {
        return NextCheck.afterFailure(
                MONDAY_NOON,
                HOUR,
                new FetchOutcome.Failed(
                        kind, status, WHY, retryAfter, URI.create("http://example.org/"), List.of(), Duration.ZERO),
                streak,
                random);
    }

    private static NextCheck check(String at, Problem reason) {
        return new NextCheck(Instant.parse(at), reason);
    }

    private static Problem minutes(int number) {
        return Problem.of("time.minutes", number);
    }

    private static Problem hours(int number) {
        return Problem.of("time.hours", number);
    }

    @Test
    void whereNobodySaysAnythingTheIntervalCounts() {
        assertThat(success(Duration.ZERO, Refresh.UNSAID))
                .isEqualTo(check("2026-11-23T13:00:00Z", Problem.of("check.interval", minutes(60))));
    }

    @Test
    void theLongestOfIntervalServerAndFeedCounts() {
        Refresh threeHours = new Refresh(Duration.ofHours(3), Set.of(), Set.of());

        assertThat(success(Duration.ofHours(2), threeHours))
                .isEqualTo(check("2026-11-23T15:00:00Z", Problem.of("check.feed", hours(3))));
        assertThat(success(Duration.ofHours(5), threeHours))
                .isEqualTo(check("2026-11-23T17:00:00Z", Problem.of("check.server", hours(5))));
        assertThat(success(Duration.ofMinutes(5), Refresh.UNSAID).at()).isEqualTo("2026-11-23T13:00:00Z");
    }

    @Test
    void serverAndFeedPutAFetchOffByADayAtMost() {
        assertThat(success(Duration.ofDays(365), Refresh.UNSAID).at()).isEqualTo("2026-11-24T12:00:00Z");
        assertThat(success(Duration.ZERO, new Refresh(Duration.ofDays(365), Set.of(), Set.of()))
                        .at())
                .isEqualTo("2026-11-24T12:00:00Z");
    }

    @Test
    void theUserMayWantLonger() {
        assertThat(NextCheck.afterSuccess(MONDAY_NOON, Duration.ofDays(7), Duration.ofDays(365), Refresh.UNSAID))
                .isEqualTo(check("2026-11-30T12:00:00Z", Problem.of("check.interval", Problem.of("time.days", 7))));
    }

    @Test
    void hoursThatTheFeedSkipsAreSkipped() {
        Refresh night = new Refresh(null, Set.of(13, 14, 15), Set.of());

        assertThat(success(Duration.ofMinutes(65), night))
                .isEqualTo(check("2026-11-23T16:00:00Z", Problem.of("check.unwanted")));
        assertThat(success(Duration.ofHours(5), night).at()).isEqualTo("2026-11-23T17:00:00Z");
    }

    @Test
    void daysThatTheFeedSkipsAreSkippedForADayAtMost() {
        assertThat(success(Duration.ZERO, new Refresh(null, Set.of(), Set.of(DayOfWeek.MONDAY)))
                        .at())
                .isEqualTo("2026-11-24T00:00:00Z");
        assertThat(success(Duration.ZERO, new Refresh(null, Set.of(), EnumSet.allOf(DayOfWeek.class)))
                        .at())
                .isEqualTo("2026-11-24T13:00:00Z");
        Set<Integer> all = IntStream.range(0, 24).boxed().collect(Collectors.toSet());
        assertThat(success(Duration.ZERO, new Refresh(null, all, Set.of())).at())
                .isEqualTo("2026-11-24T13:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "3,4", "4,8", "5,16", "6,24", "7,24", "1000000,24"})
    void eachFailureInARowDoublesTheInterval(int failures, int hours) {
        NextCheck check = failure(FetchError.NOT_FOUND, 404, null, new FailureStreak(failures, 0), LEAST);

        assertThat(check.at()).isEqualTo(MONDAY_NOON.plus(Duration.ofHours(hours)));
        assertThat(check.reason()).isEqualTo(failures == 1 ? WHY : Problem.of("check.failed", WHY, failures));
    }

    @Test
    void whereNobodyWasReachedItMayBeOurOwnLine() {
        NextCheck check = failure(FetchError.NO_SUCH_HOST, 0, null, new FailureStreak(20, 0), LEAST);

        assertThat(check.at()).isEqualTo("2026-11-23T16:00:00Z");
    }

    @Test
    void feedsThatFailTogetherComeBackOneByOne() {
        FailureStreak fourth = new FailureStreak(4, 0);

        assertThat(failure(FetchError.REFUSED, 500, null, fourth, LEAST).at()).isEqualTo("2026-11-23T20:00:00Z");
        assertThat(failure(FetchError.REFUSED, 500, null, fourth, MOST).at())
                .isBetween(Instant.parse("2026-11-23T20:47:59Z"), Instant.parse("2026-11-23T20:48:00Z"));
    }

    @Test
    void aServerThatAsksForLongerGetsLonger() {
        FailureStreak first = new FailureStreak(1, 0);

        assertThat(failure(FetchError.ASKED_TO_WAIT, 429, Duration.ofHours(3), first, LEAST)
                        .at())
                .isEqualTo("2026-11-23T15:00:00Z");
        assertThat(failure(FetchError.ASKED_TO_WAIT, 429, Duration.ofMinutes(2), first, LEAST)
                        .at())
                .isEqualTo("2026-11-23T13:00:00Z");
    }

    @Test
    void aHostIsHeldForTheTimeItAskedForAndALittleMore() {
        assertThat(NextCheck.hold(MONDAY_NOON, Duration.ofMinutes(10), LEAST)).isEqualTo("2026-11-23T12:10:00Z");
        assertThat(NextCheck.hold(MONDAY_NOON, Duration.ofMinutes(10), MOST))
                .isBetween(Instant.parse("2026-11-23T12:10:59Z"), Instant.parse("2026-11-23T12:11:00Z"));
    }

    @Test
    void goneTwiceInARowPausesTheFeed() {
        FailureStreak once = FailureStreak.NONE.plus(FetchError.REFUSED).plus(FetchError.GONE);

        assertThat(failure(FetchError.GONE, 410, null, once, LEAST).at()).isEqualTo("2026-11-23T14:00:00Z");
        assertThat(failure(FetchError.GONE, 410, null, once.plus(FetchError.GONE), LEAST))
                .isEqualTo(new NextCheck(null, Problem.of("check.gone", 2)));
    }

    @Test
    void goneWithSomethingElseInBetweenDoesNot() {
        FailureStreak streak = FailureStreak.NONE
                .plus(FetchError.GONE)
                .plus(FetchError.TIMED_OUT)
                .plus(FetchError.GONE);

        assertThat(streak).isEqualTo(new FailureStreak(3, 1));
        assertThat(streak.over()).isFalse();
    }
}
