package app.tandem.engine.news;

import app.tandem.engine.feed.Feed;

/// What came of one subscription in a refresh.
public sealed interface FeedOutcome {

    /// Whose outcome it is.
    ///
    /// @return whose outcome it is
    Subscription subscription();

    /// It was read.
    ///
    /// @param subscription whose outcome it is
    /// @param feed what it says, its entries newest first and no more than asked for
    /// @param added how many entries are new since the last time
    record Fresh(Subscription subscription, Feed feed, int added) implements FeedOutcome {}

    /// Nothing has changed since the last time.
    ///
    /// @param subscription whose outcome it is
    /// @param feed what is remembered of it, newest first and no more than asked for
    record NotModified(Subscription subscription, Feed feed) implements FeedOutcome {}

    /// It could not be read.
    ///
    /// @param subscription whose outcome it is
    /// @param reason why, in plain words
    record Failed(Subscription subscription, String reason) implements FeedOutcome {}
}
