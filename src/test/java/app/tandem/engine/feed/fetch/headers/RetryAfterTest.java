package app.tandem.engine.feed.fetch.headers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            600                           | PT10M
            ' 600 '                       | PT10M
            0                             | PT1M
            59                            | PT1M
            86401                         | PT24H
            99999999999999999             | PT24H
            Mon, 23 Nov 2026 12:30:00 GMT | PT30M
            Mon, 23 Nov 2026 11:00:00 GMT | PT1M
            Mon, 23 Nov 2037 12:00:00 GMT | PT24H
            """)
    void secondsAndDatesCountFromAMinuteToADay(String value, Duration wait) {
        Headers headers = Headers.of("Retry-After", value);

        assertThat(RetryAfter.of(429, headers, NOW)).isEqualTo(wait);
        assertThat(RetryAfter.of(503, headers, NOW)).isEqualTo(wait);
    }

    @Test
    void tooManyRequestsAsksForTenMinutesWhereItDoesNotSay() {
        assertThat(RetryAfter.of(429, Headers.of(), NOW)).isEqualTo(Duration.ofMinutes(10));
        assertThat(RetryAfter.of(429, Headers.of("Retry-After", "soon"), NOW)).isEqualTo(Duration.ofMinutes(10));
        assertThat(RetryAfter.of(429, Headers.of("Retry-After", "-5"), NOW)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void otherAnswersAskForNothing() {
        assertThat(RetryAfter.of(503, Headers.of(), NOW)).isNull();
        assertThat(RetryAfter.of(404, Headers.of("Retry-After", "60"), NOW)).isNull();
        assertThat(RetryAfter.of(301, Headers.of("Retry-After", "60"), NOW)).isNull();
    }
}
