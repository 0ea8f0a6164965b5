package app.tandem.gui.news.refresh;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import app.tandem.engine.feed.fetch.FeedFetcher;
import app.tandem.engine.news.FeedOutcome;
import app.tandem.engine.news.NewsAggregator;
import app.tandem.engine.news.NewsListener;
import app.tandem.engine.news.NewsReport;
import app.tandem.engine.news.NewsRequest;
import app.tandem.engine.news.RefreshTrigger;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.opml.Subscriptions;
import app.tandem.engine.news.store.FailingFeedStateStore;
import app.tandem.engine.news.store.NewsStore;
import app.tandem.engine.news.store.sqlite.StoreException;
import app.tandem.gui.fx.FxBatcher;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RunService;
import app.tandem.gui.news.feeds.FeedChoice;
import app.tandem.gui.news.store.StoreAccess;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Runs [NewsAggregator] behind the window. All members belong to the JavaFX thread.
public final class NewsService extends RunService<NewsReport> {
    private static final int IN_FLIGHT = 256;

    /// The window reads entries from the store, so outcomes carry as few as they can.
    private static final int ENTRIES_TOLD = 1;

    /// Minutes that the store waits from one fetch of a feed to the next where nobody wants another time.
    private static final int STORES_OWN = 60;

    /// From one report of how far a refresh is to the next, at least.
    private static final long REPORTS_MILLIS = 100;

    private final FeedFetcher fetcher = new FeedFetcher();
    private final StoreAccess store;
    private final Messages messages;
    private final Executor fx;
    private final Consumer<List<FeedOutcome>> arrived;
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper(this, "warning", "");
    private Optional<Duration> interval = Optional.empty();
    private Wanted wanted = new Wanted(new FeedChoice.All(), RefreshTrigger.BY_HAND, Optional.empty());

    /// Makes a service.
    ///
    /// @param store where entries are kept
    /// @param messages the window's texts
    /// @param arrived told of feeds, in bursts, when the store has what they brought
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    NewsService(StoreAccess store, Messages messages, Consumer<List<FeedOutcome>> arrived, Executor fx) {
        super(Thread.ofVirtual().name("tandem-news-run").factory(), fx);
        this.store = store;
        this.messages = messages;
        this.arrived = arrived;
        this.fx = fx;
    }

    /// What a refresh is about.
    ///
    /// @param feeds which feeds
    /// @param trigger what asks for the refresh
    /// @param interval from one fetch of a feed to the next; empty for the store's own
    private record Wanted(FeedChoice feeds, RefreshTrigger trigger, Optional<Duration> interval) {}

    /// Sets how often feeds are read by the clock, from the next refresh on. Where that is more often than the
    /// store's own time, feeds are due that often too; where it is not, the store's own time stays, so that a
    /// feed that was read late in one refresh is due at the beginning of the next.
    ///
    /// @param minutes between two refreshes; 0 for none by the clock
    public void every(int minutes) {
        interval = minutes > 0 && minutes < STORES_OWN ? Optional.of(Duration.ofMinutes(minutes)) : Optional.empty();
    }

    /// Starts a refresh.
    ///
    /// @param feeds which feeds
    /// @param trigger what asks for the refresh
    void refresh(FeedChoice feeds, RefreshTrigger trigger) {
        wanted = new Wanted(feeds, trigger, interval);
        restart();
    }

    /// What the reader should know of the newest refresh: that it could not be saved.
    ///
    /// @return a sentence; empty when all is well
    ReadOnlyStringProperty warningProperty() {
        return warning.getReadOnlyProperty();
    }

    /// What asks servers, for others that look for feeds.
    ///
    /// @return to be used on threads that wait
    public FeedFetcher fetcher() {
        return fetcher;
    }

    /// Lets go of the connections. Called once, when the window closes.
    public void close() {
        fetcher.close();
    }

    @Override
    protected Work<NewsReport> prepare() {
        warning.set("");
        Wanted now = wanted;
        FxBatcher<FeedOutcome> batcher = new FxBatcher<>(fx, arrived);
        return progress -> run(now, batcher, progress);
    }

    /// How far a refresh is.
    ///
    /// @param done feeds that have ended
    /// @param total all feeds of it
    /// @param awaited the hosts that it waits for
    private record Told(long done, long total, AwaitedHosts.Awaited awaited) {}

    /// A refresh has a store of its own on the run's thread: a slow disk holds neither the window nor its
    /// queries.
    private NewsReport run(Wanted now, FxBatcher<FeedOutcome> batcher, Reporter reporter) throws Exception {
        reporter.report(0, 1, "");
        NewestReport<Told> told =
                new NewestReport<>(delayedExecutor(REPORTS_MILLIS, MILLISECONDS, fx), newest -> tell(newest, reporter));
        NewsReport report = read(now, asked -> listener(asked, batcher, told));
        fx.execute(told::tell);
        if (report.cancelled()) {
            throw new CancellationException();
        }
        return report;
    }

    private NewsListener listener(List<Subscription> asked, FxBatcher<FeedOutcome> batcher, NewestReport<Told> told) {
        AwaitedHosts awaited = new AwaitedHosts(asked);
        told.post(new Told(0, asked.size(), awaited.now()));
        fx.execute(told::tell);
        return (outcome, progress) -> {
            batcher.post(outcome.brief());
            awaited.ended(outcome.subscription());
            told.post(new Told(progress.done(), progress.total(), awaited.now()));
        };
    }

    private void tell(Told now, Reporter reporter) {
        String progress = messages.text("news.status.progress", now.done(), now.total());
        reporter.report(now.done(), now.total(), progress + now.awaited().text(messages));
    }

    private NewsReport read(Wanted now, Function<List<Subscription>, NewsListener> listener) throws Exception {
        Optional<NewsStore> opened = store.another().get();
        if (opened.isEmpty()) {
            NewsRequest request = request(Subscriptions.shipped().feeds(), now);
            return new NewsAggregator(fetcher).behindWindow().run(request, listener.apply(request.subscriptions()));
        }
        try (NewsStore open = opened.get()) {
            now.interval().ifPresent(open::every);
            NewsRequest request = request(open.subscriptions().feeds(), now);
            FailingFeedStateStore failing = new FailingFeedStateStore(
                    open, failure -> warn(messages.text("news.store.closed", messages.text(failure))));
            NewsAggregator aggregator = new NewsAggregator(fetcher, failing).behindWindow();
            NewsReport report = aggregator.run(request, listener.apply(request.subscriptions()));
            if (!report.cancelled()) {
                keepUp(open);
            }
            return report;
        }
    }

    private void keepUp(NewsStore open) {
        try {
            open.keepUp();
        } catch (StoreException failure) {
            warn(messages.text("news.store.failed", messages.text(failure)));
        }
    }

    private static NewsRequest request(List<Subscription> feeds, Wanted now) {
        List<Subscription> asked = feeds.stream()
                .filter(feed -> now.feeds().includes(feed.address()))
                .toList();
        return NewsRequest.of(asked)
                .withEntriesPerFeed(ENTRIES_TOLD)
                .withConcurrency(IN_FLIGHT, 1)
                .withTrigger(now.trigger());
    }

    private void warn(String message) {
        fx.execute(() -> warning.set(message));
    }
}
