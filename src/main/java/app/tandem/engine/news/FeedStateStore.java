package app.tandem.engine.news;

import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.fetch.FetchOutcome;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a refresh remembers from one run to the next. Called on the run's thread only, but for [#prepare].
public interface FeedStateStore {

    /// What a run has to know before it asks anybody.
    ///
    /// @param feeds what is known of the feeds asked for, by address; feeds never seen may be missing
    /// @param holds until when hosts are not to be contacted, by host name in lower case
    record Snapshot(Map<URI, FeedState> feeds, Map<String, Instant> holds) {

        /// Copies both.
        public Snapshot {
            feeds = Map.copyOf(feeds);
            holds = Map.copyOf(holds);
        }

        /// What is known of a feed.
        ///
        /// @param address where it is
        /// @return [FeedState#NOTHING] when it was never seen
        FeedState of(URI address) {
            return feeds.getOrDefault(address, FeedState.NOTHING);
        }
    }

    /// Recalls what is known.
    ///
    /// @param addresses the feeds that will be asked for
    /// @return what is known of them
    Snapshot recall(Collection<URI> addresses);

    /// What a store has made of a feed before it remembers it. Immutable.
    interface Prepared {
        /// Nothing: all is made when the feed is remembered.
        Prepared NOTHING = new Prepared() {};
    }

    /// Makes of a feed whatever takes time and needs no store, so that remembering it, which one thread does
    /// for all feeds, is short. Unlike all else this is called on any thread, and on several at a time.
    ///
    /// @param answer the document
    /// @param feed what it says
    /// @return what [#remember] finds in [RefreshResult.Changed#prepared]
    default Prepared prepare(FetchOutcome.Fetched answer, Feed feed) {
        return Prepared.NOTHING;
    }

    /// Remembers what came of a fetch.
    ///
    /// @param result what came
    /// @param limit how many entries to give at most, the newest; 0 for all
    /// @return the outcome to show
    FeedOutcome remember(RefreshResult result, int limit);

    /// Remembers the outcomes of several fetches: at once where that is cheaper.
    ///
    /// @param results what came, in the order in which it came
    /// @param limit how many entries of each feed to give at most, the newest; 0 for all
    /// @return the outcomes to show, in the order of the fetches
    default List<FeedOutcome> rememberAll(List<RefreshResult> results, int limit) {
        return results.stream().map(result -> remember(result, limit)).toList();
    }

    /// A feed as it was remembered last. Changes nothing.
    ///
    /// @param address where it is
    /// @param limit how many entries to give at most, the newest; 0 for all
    /// @return the feed; empty when nothing is remembered of it
    Optional<Feed> remembered(URI address, int limit);

    /// Remembers that a host sent Retry-After.
    ///
    /// @param host its name in lower case
    /// @param until when it may be asked again
    void hold(String host, Instant until);
}
