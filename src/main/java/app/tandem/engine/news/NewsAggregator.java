package app.tandem.engine.news;

import app.tandem.engine.feed.fetch.ByteBudget;
import app.tandem.engine.feed.fetch.FeedFetcher;
import app.tandem.engine.feed.fetch.FetchError;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.feed.schedule.NextCheck;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.work.Admission;
import app.tandem.engine.work.Batch;
import app.tandem.engine.work.PacedAdmission;
import app.tandem.engine.work.Progress;
import app.tandem.engine.work.Threads;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Reads many feeds at once, each on a virtual thread.
public final class NewsAggregator {
    /// Feeds that are remembered together, and that wait for it at most. More make a cancel late, fewer cost
    /// time: each burst is a transaction.
    private static final int BURST = 32;

    /// Feeds that are read and not yet remembered: the burst that is being remembered, and the next one.
    private static final int READ_AHEAD = 2 * BURST;

    /// Bytes of documents that are kept until all others have come.
    private static final long KEPT = 64L << 20;

    /// Bytes of documents that are held at once: an eighth of the heap, for one that grows is copied, and
    /// what is read of it takes as much again; but enough for ordinary feeds in any case.
    private static final long HELD = Math.max(64L << 20, Runtime.getRuntime().maxMemory() / 8);

    private static final String FEED_THREADS = "tandem-feed-";

    private final FeedFetcher fetcher;
    private final FeedStateStore store;
    private final InstantSource clock;
    private final ReadingTimes times;
    private final long held;
    private final Supplier<ExecutorService> workers;

    /// An aggregator that remembers nothing between two runs.
    ///
    /// @param fetcher what asks the servers
    public NewsAggregator(FeedFetcher fetcher) {
        this(fetcher, new NoFeedStateStore());
    }

    /// An aggregator that remembers.
    ///
    /// @param fetcher what asks the servers
    /// @param store what remembers; used on the thread that calls [#run]
    public NewsAggregator(FeedFetcher fetcher, FeedStateStore store) {
        this(fetcher, store, InstantSource.system());
    }

    /// An aggregator with a clock of its own.
    ///
    /// @param fetcher what asks the servers
    /// @param store what remembers; used on the thread that calls [#run]
    /// @param clock the time of fetches
    NewsAggregator(FeedFetcher fetcher, FeedStateStore store, InstantSource clock) {
        this(fetcher, store, clock, ReadingTimes.STANDARD, HELD);
    }

    /// An aggregator that grants reading another time, and documents other memory.
    ///
    /// @param fetcher what asks the servers
    /// @param store what remembers; used on the thread that calls [#run]
    /// @param clock the time of fetches
    /// @param times how long reading may take
    /// @param held bytes of documents that may be held at once
    NewsAggregator(FeedFetcher fetcher, FeedStateStore store, InstantSource clock, ReadingTimes times, long held) {
        this(fetcher, store, clock, times, held, () -> Threads.virtual(FEED_THREADS));
    }

    private NewsAggregator(
            FeedFetcher fetcher,
            FeedStateStore store,
            InstantSource clock,
            ReadingTimes times,
            long held,
            Supplier<ExecutorService> workers) {
        this.held = held;
        this.times = times;
        this.fetcher = fetcher;
        this.store = store;
        this.clock = clock;
        this.workers = workers;
    }

    /// The same, whose feeds are read on threads that give way to a window's.
    ///
    /// @return another one
    public NewsAggregator behindWindow() {
        return new NewsAggregator(fetcher, store, clock, times, held, () -> Threads.virtualBehindWindow(FEED_THREADS));
    }

    /// Reads all subscriptions of a request.
    ///
    /// When the calling thread is interrupted all calls are closed, the report holds what had arrived and says
    /// `cancelled`, and the thread's interrupt flag is set again.
    ///
    /// @param request what to read
    /// @param listener told of each outcome, on the calling thread
    /// @return the report; the entries of the feeds are told to the listener alone, so that those of
    ///     thousands need not lie in memory at once
    public NewsReport run(NewsRequest request, NewsListener listener) {
        Run run = new Run(request, listener);
        boolean cancelled = false;
        try {
            run.all();
            run.putOff();
        } catch (InterruptedException _) {
            cancelled = true;
            Thread.currentThread().interrupt();
        }
        int asked = request.subscriptions().size();
        return new NewsReport(run.outcomes, asked, Math.min(request.inFlight(), asked), cancelled);
    }

    /// The state of a run; touched by the run's thread alone.
    private final class Run {
        private final NewsRequest request;
        private final NewsListener listener;
        private final FeedStateStore.Snapshot snapshot;
        private final Map<String, Instant> holds;
        private final PutOff putOff = new PutOff(KEPT);
        private final List<FeedOutcome> outcomes = new ArrayList<>();
        private HostAdmission admission;
        private Progress progress;

        Run(NewsRequest request, NewsListener listener) {
            this.request = request;
            this.listener = listener;
            List<Subscription> feeds = request.subscriptions();
            this.snapshot =
                    store.recall(feeds.stream().map(Subscription::address).toList());
            this.holds = new HashMap<>(snapshot.holds());
            this.admission = admission(feeds, request.inFlight(), new ByteBudget(held));
            this.progress = Progress.of(feeds.size());
        }

        private HostAdmission admission(List<Subscription> feeds, int inFlight, ByteBudget budget) {
            return new HostAdmission(feeds, inFlight, request.perHost(), holds, clock, budget);
        }

        void all() throws InterruptedException {
            FeedRefresher refresher = refresher(times.first());
            Admission<HostAdmission.FetchSlot> paced =
                    new PacedAdmission<>(admission, request.inFlight(), refresher::held, InstantSource.system());
            Batch.runInBursts(workers.get(), paced, refresher::result, BURST, results -> {
                List<RefreshResult> ended = new ArrayList<>(results);
                ended.removeIf(this::putsOff);
                ended(ended, refresher);
            });
        }

        private boolean putsOff(RefreshResult result) {
            if (!(result instanceof RefreshResult.Failed failed)) {
                return false;
            }
            return switch (failed.answer()) {
                case FetchOutcome.Fetched document
                when FeedRefresher.isGivenUp(failed) -> {
                    putOff.add(failed.subscription(), document);
                    yield true;
                }
                case FetchOutcome.Failed answer
                when answer.kind() == FetchError.PUT_OFF -> {
                    putOff.drop(failed.subscription());
                    yield true;
                }
                default -> false;
            };
        }

        /// Reads what others would have waited for.
        void putOff() throws InterruptedException {
            int readers = Math.min(request.inFlight(), Runtime.getRuntime().availableProcessors());
            List<PutOff.Kept> kept = putOff.takeKept();
            if (!kept.isEmpty()) {
                FeedRefresher refresher = refresher(times.last());
                Batch.runInBursts(
                        workers.get(),
                        Admission.atMost(readers, kept),
                        refresher::result,
                        BURST,
                        ended -> ended(ended, refresher));
            }
            List<Subscription> dropped = putOff.dropped();
            if (!dropped.isEmpty()) {
                admission = admission(dropped, readers, ByteBudget.unlimited());
                FeedRefresher refresher = refresher(times.last());
                Batch.runInBursts(workers.get(), admission, refresher::result, BURST, ended -> ended(ended, refresher));
            }
        }

        private FeedRefresher refresher(ReadingTimes.Share time) {
            return new FeedRefresher(fetcher, store, READ_AHEAD, request, snapshot, clock, time.budget());
        }

        private void ended(List<RefreshResult> results, FeedRefresher refresher) {
            for (RefreshResult result : results) {
                if (result instanceof RefreshResult.Failed failed
                        && failed.answer() instanceof FetchOutcome.Failed answer) {
                    keepAway(answer, failed.at());
                }
            }
            if (results.isEmpty()) {
                return;
            }
            for (FeedOutcome outcome : store.rememberAll(results, request.entriesPerFeed())) {
                outcomes.add(outcome.brief());
                progress = progress.plus(1);
                listener.ended(outcome, progress);
            }
            results.forEach(refresher::saved);
        }

        private void keepAway(FetchOutcome.Failed answer, Instant now) {
            Duration asked = answer.retryAfter();
            String host = answer.address().getHost();
            if (asked != null && host != null) {
                Instant until = NextCheck.hold(now, asked, RandomGenerator.getDefault());
                admission.hold(host, until);
                holds.merge(host.toLowerCase(Locale.ROOT), until, (a, b) -> a.isAfter(b) ? a : b);
                store.hold(host.toLowerCase(Locale.ROOT), until);
            }
        }
    }
}
