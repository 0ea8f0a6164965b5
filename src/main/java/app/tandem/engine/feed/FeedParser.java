package app.tandem.engine.feed;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Reads RSS, Atom and JSON Feed, sound or broken.
public final class FeedParser {
    private FeedParser() {}

    /// Reads a document. Never throws for what the document holds.
    ///
    /// @param body the bytes as they came, inflated
    /// @param contentType the HTTP Content-Type with its parameters; null when there is none
    /// @param base the address it came from, against which relative addresses are resolved; null when there is none
    /// @return the feed, or why it is none
    public static ParseOutcome parse(byte[] body, @Nullable String contentType, @Nullable URI base) {
        return new ParseOutcome.NotAFeed("it could not be read");
    }
}
