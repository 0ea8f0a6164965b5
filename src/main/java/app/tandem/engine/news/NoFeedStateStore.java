package app.tandem.engine.news;

import app.tandem.engine.feed.Feed;
import app.tandem.engine.problem.Problem;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Remembers nothing: each run asks as if it were the first.
final class NoFeedStateStore implements FeedStateStore {
    @Override
    public Snapshot recall(Collection<URI> addresses) {
        return new Snapshot(Map.of(), Map.of());
    }

    @Override
    public FeedOutcome remember(RefreshResult result, int limit) {
        return switch (result) {
            case RefreshResult.Changed changed ->
                new FeedOutcome.Fresh(
                        changed.subscription(),
                        EntryOrder.first(changed.feed(), limit, changed.at()),
                        changed.feed().entries().size());
            case RefreshResult.Unchanged unchanged ->
                new FeedOutcome.Failed(unchanged.subscription(), Problem.of("refresh.unchanged"));
            case RefreshResult.Failed failed -> new FeedOutcome.Failed(failed.subscription(), failed.reason());
            case RefreshResult.OnHold held -> new FeedOutcome.Failed(held.subscription(), held.reason());
            case RefreshResult.NotDue notDue ->
                new FeedOutcome.Failed(notDue.subscription(), Problem.of("refresh.notDue"));
        };
    }

    @Override
    public Optional<Feed> remembered(URI address, int limit) {
        return Optional.empty();
    }

    @Override
    public void hold(String host, Instant until) {}
}
