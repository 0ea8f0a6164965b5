package app.tandem.engine.feed;

import org.jspecify.annotations.Nullable;

/// What a server gave to ask again with (RFC 9110, 8.8): opaque, sent back as they came.
///
/// @param etag the ETag; null when the server gave none
/// @param lastModified the Last-Modified; null when the server gave none
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    /// For a first request.
    public static final Validators NONE = new Validators(null, null);
}
