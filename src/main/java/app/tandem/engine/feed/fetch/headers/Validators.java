package app.tandem.engine.feed.fetch.headers;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a server gave to ask again with (RFC 9110, 8.8): opaque, sent back as they came.
///
/// @param etag the ETag; null when the server gave none
/// @param lastModified the Last-Modified; null when the server gave none
/// @param since when the document was last sent as a whole; null when it never was
public record Validators(
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable Instant since) {

    /// For a first request.
    public static final Validators NONE = new Validators(null, null, null);

    /// How long a server is believed that nothing has changed. Some answer 304 for ever (NetNewsWire asks anew
    /// after as long, and for this reason).
    public static final Duration TRUST = Duration.ofDays(8);

    /// Whether to ask with them.
    ///
    /// @param now the time of the request
    /// @return true when there are any and the document came within the last [#TRUST]
    public boolean holdAt(Instant now) {
        return (etag != null || lastModified != null) && since != null && now.isBefore(since.plus(TRUST));
    }
}
