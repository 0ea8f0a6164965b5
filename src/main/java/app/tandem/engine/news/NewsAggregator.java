package app.tandem.engine.news;

import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.FeedFetcher;
import app.tandem.engine.feed.FeedParser;
import app.tandem.engine.feed.FetchOutcome;
import app.tandem.engine.feed.FetchRequest;
import app.tandem.engine.feed.ParseOutcome;
import app.tandem.engine.feed.Reach;
import app.tandem.engine.feed.Validators;
import app.tandem.engine.work.Admission;
import app.tandem.engine.work.Batch;
import app.tandem.engine.work.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Reads many feeds at once, each on a virtual thread.
public final class NewsAggregator {
    private final FeedFetcher fetcher;

    /// Makes one that remembers nothing between two runs.
    ///
    /// @param fetcher what asks the servers
    public NewsAggregator(FeedFetcher fetcher) {
        this.fetcher = fetcher;
    }

    /// Reads all subscriptions of a request.
    ///
    /// When the calling thread is interrupted all calls are closed, the report holds what had arrived and says
    /// `cancelled`, and the thread's interrupt flag is set again.
    ///
    /// @param request what to read
    /// @param listener told of each outcome, on the calling thread
    /// @return what came of it all
    public NewsReport run(NewsRequest request, NewsListener listener) {
        Run run = new Run(request, listener);
        boolean cancelled = false;
        try {
            Admission<Subscription> admission = Admission.atMost(request.inFlight(), request.subscriptions());
            Batch.run(workers(), admission, subscription -> read(subscription, request), run::ended);
        } catch (InterruptedException _) {
            cancelled = true;
            Thread.currentThread().interrupt();
        }
        int asked = request.subscriptions().size();
        return new NewsReport(run.outcomes, asked, Math.min(request.inFlight(), asked), cancelled);
    }

    private static ExecutorService workers() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("tandem-feed-", 0).factory());
    }

    private FeedOutcome read(Subscription subscription, NewsRequest request) throws InterruptedException {
        Reach reach = request.trusted() ? Reach.ANYWHERE : subscription.reach();
        FetchRequest question = new FetchRequest(subscription.address(), Validators.NONE, reach);
        return switch (fetcher.fetch(question)) {
            case FetchOutcome.Fetched document -> parsed(subscription, document, request.entriesPerFeed());
            case FetchOutcome.NotModified _ ->
                new FeedOutcome.Failed(
                        subscription, "the server says that nothing has changed, though it was asked for everything");
            case FetchOutcome.Failed failed -> new FeedOutcome.Failed(subscription, failed.reason());
        };
    }

    private static FeedOutcome parsed(Subscription subscription, FetchOutcome.Fetched document, int limit) {
        return switch (FeedParser.parse(document.body(), document.contentType(), document.address())) {
            case ParseOutcome.Parsed(Feed feed) ->
                new FeedOutcome.Fresh(
                        subscription, Newest.first(feed, limit), feed.entries().size());
            case ParseOutcome.NotAFeed(String reason) -> new FeedOutcome.Failed(subscription, reason);
        };
    }

    /// What a run knows while it runs; touched by the run's thread alone.
    private static final class Run {
        private final List<FeedOutcome> outcomes = new ArrayList<>();
        private final NewsListener listener;
        private Progress progress;

        Run(NewsRequest request, NewsListener listener) {
            this.listener = listener;
            this.progress = Progress.of(request.subscriptions().size());
        }

        void ended(FeedOutcome outcome) {
            outcomes.add(outcome);
            progress = progress.plus(1);
            listener.ended(outcome, progress);
        }
    }
}
