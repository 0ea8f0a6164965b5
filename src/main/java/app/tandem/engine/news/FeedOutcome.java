package app.tandem.engine.news;

import app.tandem.engine.feed.Feed;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.problem.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The outcome of one subscription in a refresh.
public sealed interface FeedOutcome {
    /// Why there is nothing of a feed that was not asked for and has never been read.
    Problem UNREAD = Problem.of("refresh.unread");

    /// Whose outcome it is.
    ///
    /// @return whose outcome it is
    Subscription subscription();

    /// What the feed says.
    ///
    /// @return its entries newest first; null when it could not be read
    @Nullable Feed feed();

    /// The same without what the feed says: for lists of thousands.
    ///
    /// @return an outcome of the same kind, its feed without entries
    FeedOutcome brief();

    /// What comes of a feed that has not changed.
    ///
    /// @param subscription whose outcome it is
    /// @param remembered the feed as it was read last; empty when it never was
    /// @return [NotModified], or else [Failed]
    static FeedOutcome asBefore(Subscription subscription, Optional<Feed> remembered) {
        return remembered
                .<FeedOutcome>map(feed -> new NotModified(subscription, feed))
                .orElseGet(() -> unread(subscription));
    }

    /// What comes of a feed whose server was not asked, because it was too early.
    ///
    /// @param subscription whose outcome it is
    /// @param remembered the feed as it was read last; empty when it never was
    /// @return [NotDue], or else [Failed] for the reason [#UNREAD]
    static FeedOutcome notDue(Subscription subscription, Optional<Feed> remembered) {
        return remembered
                .<FeedOutcome>map(feed -> new NotDue(subscription, feed))
                .orElseGet(() -> unread(subscription));
    }

    private static Failed unread(Subscription subscription) {
        return new Failed(subscription, UNREAD);
    }

    /// It was read.
    ///
    /// @param subscription whose outcome it is
    /// @param feed what it says, its entries newest first and no more than asked for
    /// @param added how many entries are new since the last time
    record Fresh(Subscription subscription, Feed feed, int added) implements FeedOutcome {
        @Override
        public Fresh brief() {
            return new Fresh(subscription, feed.withEntries(List.of()), added);
        }
    }

    /// Nothing has changed since the last time.
    ///
    /// @param subscription whose outcome it is
    /// @param feed what is remembered of it, newest first and no more than asked for
    record NotModified(Subscription subscription, Feed feed) implements FeedOutcome {
        @Override
        public NotModified brief() {
            return new NotModified(subscription, feed.withEntries(List.of()));
        }
    }

    /// Its server was not asked: it is too early.
    ///
    /// @param subscription whose outcome it is
    /// @param feed what is remembered of it, newest first and no more than asked for
    record NotDue(Subscription subscription, Feed feed) implements FeedOutcome {
        @Override
        public NotDue brief() {
            return new NotDue(subscription, feed.withEntries(List.of()));
        }
    }

    /// It could not be read.
    ///
    /// @param subscription whose outcome it is
    /// @param reason why
    record Failed(Subscription subscription, Problem reason) implements FeedOutcome {
        @Override
        public @Nullable Feed feed() {
            return null;
        }

        @Override
        public Failed brief() {
            return this;
        }
    }
}
