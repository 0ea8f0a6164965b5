package app.tandem.engine.feed;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What came of asking a server for a feed.
public sealed interface FetchOutcome {

    /// A document.
    ///
    /// @param body its bytes, inflated; shared, not copied
    /// @param contentType the Content-Type; null when the server gave none
    /// @param address where it came from in the end, after redirects
    /// @param validators what to ask with the next time
    record Fetched(byte[] body, @Nullable String contentType, URI address, Validators validators)
            implements FetchOutcome {}

    /// The server says that nothing has changed (304).
    ///
    /// @param validators what to ask with the next time
    record NotModified(Validators validators) implements FetchOutcome {}

    /// No document came.
    ///
    /// @param reason why, in plain words
    record Failed(String reason) implements FetchOutcome {}
}
