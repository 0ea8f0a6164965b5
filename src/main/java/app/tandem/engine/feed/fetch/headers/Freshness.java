package app.tandem.engine.feed.fetch.headers;

import app.tandem.engine.feed.dates.FeedDates;
import java.time.Duration;
import java.time.Instant;
import okhttp3.CacheControl;
import okhttp3.Headers;

/// How long a server says its answer stays fresh (RFC 9111, 4.2.1).
public final class Freshness {
    private Freshness() {}

    /// Reads the headers of an answer.
    ///
    /// @param headers of the answer
    /// @param now when it came
    /// @return `max-age` less `Age`, or else `Expires` less `Date`; zero when the server doesn't say, or says
    ///     `no-cache` or `no-store`
    public static Duration of(Headers headers, Instant now) {
        CacheControl control = CacheControl.parse(headers);
        if (control.noCache() || control.noStore()) {
            return Duration.ZERO;
        }
        if (control.maxAgeSeconds() >= 0) {
            return positive(Duration.ofSeconds(control.maxAgeSeconds()).minus(age(headers)));
        }
        Instant expires = FeedDates.parse(headers.get("Expires"));
        if (expires == null) {
            return Duration.ZERO;
        }
        Instant date = FeedDates.parse(headers.get("Date"));
        return positive(Duration.between(date == null ? now : date, expires));
    }

    private static Duration age(Headers headers) {
        String age = headers.get("Age");
        return age != null && age.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(age)) : Duration.ZERO;
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
