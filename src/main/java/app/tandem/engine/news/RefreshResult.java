package app.tandem.engine.news;

import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.problem.Problem;
import java.time.Instant;

/// What one worker brings back from one feed, before it is remembered.
public sealed interface RefreshResult {

    /// Whose feed it is.
    ///
    /// @return the subscription
    Subscription subscription();

    /// A document that differs from the one remembered.
    ///
    /// @param subscription whose feed it is
    /// @param before what was known
    /// @param answer the document
    /// @param feed what it says, its entries in the document's order
    /// @param at when it came
    /// @param prepared what the store has made of it
    record Changed(
            Subscription subscription,
            FeedState before,
            FetchOutcome.Fetched answer,
            Feed feed,
            Instant at,
            FeedStateStore.Prepared prepared)
            implements RefreshResult {

        /// One that no store has seen yet.
        public Changed(
                Subscription subscription, FeedState before, FetchOutcome.Fetched answer, Feed feed, Instant at) {
            this(subscription, before, answer, feed, at, FeedStateStore.Prepared.NOTHING);
        }
    }

    /// The server says that nothing has changed, or sent the very document that is remembered.
    ///
    /// @param subscription whose feed it is
    /// @param before what was known
    /// @param answer [FetchOutcome.NotModified] or [FetchOutcome.Fetched]
    /// @param at when it came
    record Unchanged(Subscription subscription, FeedState before, FetchOutcome answer, Instant at)
            implements RefreshResult {}

    /// No feed came: the fetch failed, or the document is none.
    ///
    /// @param subscription whose feed it is
    /// @param before what was known
    /// @param answer what came instead
    /// @param reason why it is a failure
    /// @param at when it came
    record Failed(Subscription subscription, FeedState before, FetchOutcome answer, Problem reason, Instant at)
            implements RefreshResult {}

    /// Nobody was asked, for its time has not come.
    ///
    /// @param subscription whose feed it is
    /// @param before what was known
    record NotDue(Subscription subscription, FeedState before) implements RefreshResult {}

    /// Nobody was asked, though the reader may have wanted it: the host sent Retry-After, or the feed is
    /// gone.
    ///
    /// @param subscription whose feed it is
    /// @param before what was known
    /// @param reason why
    record OnHold(Subscription subscription, FeedState before, Problem reason) implements RefreshResult {}
}
