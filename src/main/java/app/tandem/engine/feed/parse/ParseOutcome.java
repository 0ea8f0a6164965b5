package app.tandem.engine.feed.parse;

import app.tandem.engine.feed.Feed;

/// What came of reading a document.
public sealed interface ParseOutcome {
    /// It is a feed.
    ///
    /// @param feed what it says
    record Parsed(Feed feed) implements ParseOutcome {}

    /// It is none, or nothing in it could be read.
    ///
    /// @param reason what it is instead, in plain words
    record NotAFeed(String reason) implements ParseOutcome {}
}
