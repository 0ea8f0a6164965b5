package app.tandem.engine.feed.fetch.headers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

final class FreshnessTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private static Duration of(String... headers) {
        return Freshness.of(Headers.of(headers), NOW);
    }

    @Test
    void maxAgeLessTheAgeItHas() {
        assertThat(of("Cache-Control", "public, max-age=600")).isEqualTo(Duration.ofMinutes(10));
        assertThat(of("Cache-Control", "max-age=600", "Age", "60")).isEqualTo(Duration.ofMinutes(9));
        assertThat(of("Cache-Control", "max-age=600", "Age", "9999")).isEqualTo(Duration.ZERO);
        assertThat(of("Cache-Control", "max-age=600", "Age", "old")).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void maxAgeBeatsExpires() {
        assertThat(of("Cache-Control", "max-age=60", "Expires", "Mon, 23 Nov 2026 13:00:00 GMT"))
                .isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void expiresCountsFromTheServersOwnClock() {
        assertThat(of("Expires", "Mon, 23 Nov 2026 13:00:00 GMT")).isEqualTo(Duration.ofHours(1));
        assertThat(of("Expires", "Mon, 23 Nov 2026 13:00:00 GMT", "Date", "Mon, 23 Nov 2026 12:45:00 GMT"))
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(of("Expires", "Thu, 01 Jan 1970 00:00:00 GMT")).isEqualTo(Duration.ZERO);
        assertThat(of("Expires", "0")).isEqualTo(Duration.ZERO);
    }

    @Test
    void whatMustNotBeKeptIsNotFresh() {
        assertThat(of("Cache-Control", "no-cache, max-age=600")).isEqualTo(Duration.ZERO);
        assertThat(of("Cache-Control", "no-store", "Expires", "Mon, 23 Nov 2026 13:00:00 GMT"))
                .isEqualTo(Duration.ZERO);
        assertThat(of()).isEqualTo(Duration.ZERO);
    }
}
