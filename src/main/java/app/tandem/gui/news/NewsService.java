package app.tandem.gui.news;

import app.tandem.engine.feed.fetch.FeedFetcher;
import app.tandem.engine.news.FeedOutcome;
import app.tandem.engine.news.NewsAggregator;
import app.tandem.engine.news.NewsListener;
import app.tandem.engine.news.NewsReport;
import app.tandem.engine.news.NewsRequest;
import app.tandem.engine.news.store.FailingFeedStateStore;
import app.tandem.engine.news.store.NewsStore;
import app.tandem.engine.news.store.StoreHealth;
import app.tandem.engine.news.store.sqlite.StoreException;
import app.tandem.gui.fx.FxBatcher;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RunService;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Runs [NewsAggregator] behind the window. All members belong to the JavaFX thread.
public final class NewsService extends RunService<NewsReport> {
    private final Executor fx;
    private final FeedFetcher fetcher = new FeedFetcher();
    private final Path database;
    private final Messages texts;
    private final Supplier<NewsRequest> request;
    private final ReadOnlyObjectWrapper<ObservableList<FeedOutcome>> outcomes =
            new ReadOnlyObjectWrapper<>(this, "outcomes", FXCollections.observableArrayList());

    private NewsRequest asked = new NewsRequest(List.of(), 0, 1, 1, false, false);
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper(this, "warning", "");

    /// Makes a service.
    ///
    /// @param database the store's file; made at the first run if it is missing
    /// @param request asked for the inputs at the start of each run
    /// @param texts the window's texts
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    public NewsService(Path database, Supplier<NewsRequest> request, Messages texts, Executor fx) {
        super(Thread.ofVirtual().name("tandem-news-run").factory(), fx);
        this.database = database;
        this.texts = texts;
        this.request = request;
        this.fx = fx;
    }

    /// What came of the feeds, growing as they come; each run has a list of its own.
    ///
    /// @return the list of the newest run
    public ReadOnlyObjectProperty<ObservableList<FeedOutcome>> outcomesProperty() {
        return outcomes.getReadOnlyProperty();
    }

    /// The newest refresh as far as it has come.
    ///
    /// @return what has arrived; cancelled when the refresh was cut off
    NewsReport arrived() {
        boolean cancelled = getState() == State.CANCELLED;
        return new NewsReport(outcomes.get(), asked.subscriptions().size(), asked.inFlight(), cancelled);
    }

    /// What the reader should know of the store: that it was damaged, or can't be opened.
    ///
    /// @return a sentence; empty when all is well
    public ReadOnlyStringProperty warningProperty() {
        return warning.getReadOnlyProperty();
    }

    /// Lets go of the connections. Called once, when the window closes.
    void close() {
        fetcher.close();
    }

    @Override
    protected Work<NewsReport> prepare() {
        warning.set("");
        NewsRequest inputs = request.get();
        asked = inputs;
        ObservableList<FeedOutcome> list = FXCollections.observableArrayList();
        outcomes.set(list);
        FxBatcher<FeedOutcome> inbox = new FxBatcher<>(fx, list::addAll);
        return progress -> run(inputs, inbox, progress);
    }

    /// Opens the store on the run's thread: a store is for one thread at a time, and a slow disk must not
    /// hold the window.
    private NewsReport run(NewsRequest inputs, FxBatcher<FeedOutcome> inbox, Reporter reporter) {
        reporter.report(0, inputs.subscriptions().size(), "");
        NewsListener listener = (outcome, progress) -> {
            inbox.post(outcome);
            reporter.report(
                    progress.done(), progress.total(), outcome.subscription().title());
        };
        NewsReport report = read(inputs, listener);
        if (report.cancelled()) {
            throw new CancellationException();
        }
        return report;
    }

    private NewsReport read(NewsRequest inputs, NewsListener listener) {
        Optional<NewsStore> opened = open();
        if (opened.isEmpty()) {
            return new NewsAggregator(fetcher).run(inputs, listener);
        }
        try (NewsStore store = opened.get()) {
            FailingFeedStateStore memory = new FailingFeedStateStore(
                    store, failure -> warn(texts.text("news.store.closed", String.valueOf(failure.getMessage()))));
            return new NewsAggregator(fetcher, memory).run(inputs, listener);
        }
    }

    /// News can be read without a memory, so a store that can't be opened costs only that.
    private Optional<NewsStore> open() {
        try {
            NewsStore store = NewsStore.open(database);
            warn(
                    switch (store.opening()) {
                        case StoreHealth.Sound _ -> "";
                        case StoreHealth.Restored(Path aside, Instant from) ->
                            texts.text("news.store.restored", aside, Date.from(from));
                        case StoreHealth.StartedAnew(Path aside) -> texts.text("news.store.anew", aside);
                    });
            return Optional.of(store);
        } catch (StoreException failure) {
            warn(texts.text("news.store.closed", String.valueOf(failure.getMessage())));
            return Optional.empty();
        }
    }

    private void warn(String message) {
        fx.execute(() -> warning.set(message));
    }
}
