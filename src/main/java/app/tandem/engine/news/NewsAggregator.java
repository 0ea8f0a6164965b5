package app.tandem.engine.news;

import app.tandem.engine.feed.fetch.FeedFetcher;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.feed.schedule.NextCheck;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.work.Batch;
import app.tandem.engine.work.Progress;
import app.tandem.engine.work.Threads;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;

/// Reads many feeds at once, each on a virtual thread.
public final class NewsAggregator {
    /// Feeds that are remembered together, and that wait for it at most. More make a cancel late, fewer make
    /// remembering dear: each burst is a transaction.
    private static final int BURST = 16;

    private final FeedFetcher fetcher;
    private final FeedStateStore memory;
    private final InstantSource clock;

    /// Makes one that remembers nothing between two runs.
    ///
    /// @param fetcher what asks the servers
    public NewsAggregator(FeedFetcher fetcher) {
        this(fetcher, new NoFeedStateStore());
    }

    /// Makes one that remembers.
    ///
    /// @param fetcher what asks the servers
    /// @param memory what remembers; used on the thread that calls [#run]
    public NewsAggregator(FeedFetcher fetcher, FeedStateStore memory) {
        this(fetcher, memory, InstantSource.system());
    }

    /// Makes one with a clock of its own.
    ///
    /// @param fetcher what asks the servers
    /// @param memory what remembers; used on the thread that calls [#run]
    /// @param clock the time of fetches
    NewsAggregator(FeedFetcher fetcher, FeedStateStore memory, InstantSource clock) {
        this.fetcher = fetcher;
        this.memory = memory;
        this.clock = clock;
    }

    /// Reads all subscriptions of a request.
    ///
    /// When the calling thread is interrupted all calls are closed, the report holds what had arrived and says
    /// `cancelled`, and the thread's interrupt flag is set again.
    ///
    /// @param request what to read
    /// @param listener told of each outcome, on the calling thread
    /// @return what came of it all; the entries of the feeds are told to the listener alone, so that those of
    ///     thousands need not lie in memory at once
    public NewsReport run(NewsRequest request, NewsListener listener) {
        Run run = new Run(request, listener);
        boolean cancelled = false;
        try {
            Batch.runInBursts(workers(), run.admission, run.refresher::result, BURST, run::ended);
        } catch (InterruptedException _) {
            cancelled = true;
            Thread.currentThread().interrupt();
        }
        int asked = request.subscriptions().size();
        return new NewsReport(run.outcomes, asked, Math.min(request.inFlight(), asked), cancelled);
    }

    private static ExecutorService workers() {
        return Threads.virtual("tandem-feed-");
    }

    /// The state of a run; touched by the run's thread alone.
    private final class Run {
        private final NewsRequest request;
        private final NewsListener listener;
        private final HostAdmission admission;
        private final FeedRefresher refresher;
        private final List<FeedOutcome> outcomes = new ArrayList<>();
        private Progress progress;

        Run(NewsRequest request, NewsListener listener) {
            this.request = request;
            this.listener = listener;
            List<Subscription> feeds = request.subscriptions();
            FeedStateStore.Snapshot snapshot =
                    memory.recall(feeds.stream().map(Subscription::address).toList());
            this.admission =
                    new HostAdmission(feeds, request.inFlight(), request.perHost(), snapshot.holds(), clock);
            this.refresher = new FeedRefresher(fetcher, request, snapshot, clock);
            this.progress = Progress.of(feeds.size());
        }

        void ended(List<RefreshResult> results) {
            for (RefreshResult result : results) {
                if (result instanceof RefreshResult.Failed failed
                        && failed.answer() instanceof FetchOutcome.Failed answer) {
                    keepAway(answer, failed.at());
                }
            }
            for (FeedOutcome outcome : memory.rememberAll(results, request.entriesPerFeed())) {
                outcomes.add(outcome.brief());
                progress = progress.plus(1);
                listener.ended(outcome, progress);
            }
        }

        private void keepAway(FetchOutcome.Failed answer, Instant now) {
            Duration asked = answer.retryAfter();
            String host = answer.address().getHost();
            if (asked != null && host != null) {
                Instant until = NextCheck.hold(now, asked, RandomGenerator.getDefault());
                admission.hold(host, until);
                memory.hold(host.toLowerCase(Locale.ROOT), until);
            }
        }
    }
}
