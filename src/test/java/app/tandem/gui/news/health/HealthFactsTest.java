package app.tandem.gui.news.health;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.schedule.NextCheck;
import app.tandem.engine.news.store.log.FeedHealth;
import app.tandem.engine.news.store.log.FetchLogEntry;
import app.tandem.engine.problem.Problem;
import app.tandem.gui.fx.Messages;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class HealthFactsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final URI FEED = URI.create("https://a.example/feed");
    private static final Messages GERMAN = new Messages(Locale.GERMANY);
    private static final Problem LOST = Problem.of("fetch.noHost", "a.example");

    @Test
    void aFailedFeedIsToldOfInTheReadersLanguage() {
        NextCheck next = new NextCheck(NOW.plusSeconds(3600), Problem.of("check.failed", LOST, 2));
        FeedHealth health = new FeedHealth(
                FEED,
                List.of(fetch(LOST, next)),
                next,
                2,
                NOW.minus(Duration.ofHours(3)),
                null,
                List.of(Problem.of("repair.ampersand"), Problem.of("repair.encoding", "KOI8-R", "UTF-8")),
                0);
        assertThat(HealthFacts.of(health, NOW, GERMAN))
                .containsExactly(
                        new HealthFacts.Fact("Letzter Abruf", "vor 1 Std.: unbekannter Server: a.example"),
                        new HealthFacts.Fact("Gestört seit", GERMAN.formats().dateTime(NOW.minus(Duration.ofHours(3)))),
                        new HealthFacts.Fact(
                                "Nächster Abruf",
                                GERMAN.formats().dateTime(NOW.plusSeconds(3600))
                                        + ": unbekannter Server: a.example, 2-mal hintereinander fehlgeschlagen"),
                        new HealthFacts.Fact(
                                "Repariert",
                                "ein bloßes & als Text gelesen\nnicht in KOI8-R, wie angegeben; gelesen als UTF-8"));
        assertThat(HealthFacts.text(health.fetches().getFirst(), GERMAN))
                .isEqualTo(
                        GERMAN.formats().dateTime(NOW.minusSeconds(3600)) + " · 7 ms · unbekannter Server: a.example");
    }

    @Test
    void whatAnEarlierVersionStoredInEnglishIsShownAsItIs() {
        NextCheck next = new NextCheck(null, Problem.of("plain", "paused: it is gone"));
        FeedHealth health = new FeedHealth(
                FEED, List.of(fetch(Problem.of("plain", "gone (410)"), next)), next, 2, null, null, List.of(), 0);
        assertThat(HealthFacts.of(health, NOW, GERMAN))
                .extracting(HealthFacts.Fact::value)
                .containsExactly("vor 1 Std.: gone (410)", "paused: it is gone");
    }

    @Test
    void aFeedThatWasReadIsToldOfByItsNumbers() {
        NextCheck next = new NextCheck(NOW, Problem.of("check.interval", Problem.of("time.minutes", 60)));
        FeedHealth health = new FeedHealth(FEED, List.of(fetch(null, next)), next, 0, null, null, List.of(), 3);
        assertThat(HealthFacts.of(health, NOW, GERMAN))
                .extracting(HealthFacts.Fact::value)
                .containsExactly("vor 1 Std., 5 neu, 7 ms", GERMAN.formats().dateTime(NOW) + ": alle 60 Minuten", "3");
    }

    @Test
    void theLastFetchIsToldOfByItsAgeAndFromAWeekOnByItsDate() {
        NextCheck next = new NextCheck(NOW, Problem.of("check.interval", Problem.of("time.minutes", 60)));
        FeedHealth health = new FeedHealth(FEED, List.of(fetch(null, next)), next, 0, null, null, List.of(), 0);
        Instant at = health.fetches().getFirst().at();
        Messages english = new Messages(Locale.ENGLISH);
        assertThat(List.of(at, at.plus(Duration.ofDays(6)), at.plus(Duration.ofDays(7))))
                .extracting(
                        now -> HealthFacts.of(health, now, english).getFirst().value())
                .containsExactly(
                        "now, 5 new, 7 ms",
                        "6 d ago, 5 new, 7 ms",
                        english.formats().date(at) + ", 5 new, 7 ms");
    }

    @Test
    void aFeedThatWasNeverAskedForSaysSo() {
        FeedHealth health = new FeedHealth(FEED, List.of(), null, 0, null, null, List.of(), 0);
        assertThat(HealthFacts.of(health, NOW, GERMAN))
                .containsExactly(new HealthFacts.Fact("Letzter Abruf", "noch keiner"));
    }

    private static FetchLogEntry fetch(@Nullable Problem reason, NextCheck next) {
        return new FetchLogEntry(
                NOW.minusSeconds(3600), 0, 0, Duration.ofMillis(7), 5, reason, List.of(), List.of(), next);
    }
}
