package app.tandem.engine.feed.fetch.headers;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/// How long a server asks not to be contacted (RFC 9110, 10.2.3; RFC 6585, 4).
public final class RetryAfter {
    /// The least: a smaller number would mean asking again within the same refresh.
    static final Duration SHORTEST = Duration.ofMinutes(1);

    /// The most: a server that says next year has a wrong clock.
    static final Duration LONGEST = Duration.ofHours(24);

    /// For a 429 that doesn't say how long (NetNewsWire waits as long).
    static final Duration UNSAID = Duration.ofMinutes(10);

    private RetryAfter() {}

    /// Reads an answer.
    ///
    /// @param status of the answer
    /// @param headers of the answer
    /// @param now when it came
    /// @return the time, between [#SHORTEST] and [#LONGEST]; null when the answer asks for none: a status other
    ///     than 429 and 503, or a 503 that doesn't say how long
    public static @Nullable Duration of(int status, Headers headers, Instant now) {
        if (status != 429 && status != 503) {
            return null;
        }
        Duration said = said(headers, now);
        if (said == null) {
            return status == 429 ? UNSAID : null;
        }
        return said.compareTo(SHORTEST) < 0 ? SHORTEST : said.compareTo(LONGEST) > 0 ? LONGEST : said;
    }

    private static @Nullable Duration said(Headers headers, Instant now) {
        String value = headers.get("Retry-After");
        if (value == null) {
            return null;
        }
        String seconds = value.strip();
        if (seconds.matches("\\d{1,18}")) {
            return Duration.ofSeconds(Long.parseLong(seconds));
        }
        Date date = headers.getDate("Retry-After");
        return date == null ? null : Duration.between(now, date.toInstant());
    }
}
