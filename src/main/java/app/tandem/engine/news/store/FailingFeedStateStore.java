package app.tandem.engine.news.store;

import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.news.EntryOrder;
import app.tandem.engine.news.FeedOutcome;
import app.tandem.engine.news.FeedStateStore;
import app.tandem.engine.news.RefreshResult;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.store.sqlite.StoreException;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A store that may fail in the middle of a run, because the disk is full, say. From then on the run reads
/// without it: what has come is shown, nothing more is remembered, and the reader is told once. For the run's
/// thread.
public final class FailingFeedStateStore implements FeedStateStore {
    private final FeedStateStore store;
    private final Consumer<StoreException> told;
    private boolean failed;

    /// A store for one run.
    ///
    /// @param store what remembers, as long as it can
    /// @param told called at the first failure, and never again, on the run's thread
    public FailingFeedStateStore(FeedStateStore store, Consumer<StoreException> told) {
        this.store = store;
        this.told = told;
    }

    @Override
    public Snapshot recall(Collection<URI> addresses) {
        try {
            return store.recall(addresses);
        } catch (StoreException failure) {
            fail(failure);
            return new Snapshot(Map.of(), Map.of());
        }
    }

    @Override
    public Prepared prepare(FetchOutcome.Fetched answer, Feed feed) {
        return store.prepare(answer, feed);
    }

    @Override
    public FeedOutcome remember(RefreshResult result, int limit) {
        return rememberAll(List.of(result), limit).getFirst();
    }

    @Override
    public List<FeedOutcome> rememberAll(List<RefreshResult> results, int limit) {
        if (!failed) {
            try {
                return store.rememberAll(results, limit);
            } catch (StoreException failure) {
                fail(failure);
            }
        }
        return results.stream().map(result -> unremembered(result, limit)).toList();
    }

    @Override
    public Optional<Feed> remembered(URI address, int limit) {
        try {
            return store.remembered(address, limit); // what is on a full disk can still be read
        } catch (StoreException failure) {
            fail(failure);
            return Optional.empty();
        }
    }

    @Override
    public void hold(String host, Instant until) {
        if (!failed) {
            try {
                store.hold(host, until);
            } catch (StoreException failure) {
                fail(failure);
            }
        }
    }

    private void fail(StoreException failure) {
        if (!failed) {
            failed = true;
            told.accept(failure);
        }
    }

    private FeedOutcome unremembered(RefreshResult result, int limit) {
        Subscription subscription = result.subscription();
        return switch (result) {
            case RefreshResult.Changed changed -> {
                Feed feed = EntryOrder.first(changed.feed(), limit, changed.at());
                yield new FeedOutcome.Fresh(
                        subscription, feed, changed.feed().entries().size());
            }
            case RefreshResult.Unchanged _ ->
                FeedOutcome.asBefore(subscription, remembered(subscription.address(), limit));
            case RefreshResult.NotDue _ -> FeedOutcome.notDue(subscription, remembered(subscription.address(), limit));
            case RefreshResult.OnHold held -> new FeedOutcome.Failed(subscription, held.reason());
            case RefreshResult.Failed failure -> new FeedOutcome.Failed(subscription, failure.reason());
        };
    }
}
