package app.tandem.engine.feed.parse;

import app.tandem.engine.feed.Feed;
import app.tandem.engine.problem.Problem;

/// The outcome of reading a document.
public sealed interface ParseOutcome {
    /// It is a feed.
    ///
    /// @param feed what it says
    record Parsed(Feed feed) implements ParseOutcome {}

    /// It is none, or nothing in it could be read.
    ///
    /// @param reason what it is instead
    record NotAFeed(Problem reason) implements ParseOutcome {}
}
