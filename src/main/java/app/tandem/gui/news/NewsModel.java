package app.tandem.gui.news;

import app.tandem.engine.news.FeedOutcome;
import app.tandem.engine.news.NewsAggregator;
import app.tandem.engine.news.NewsPage;
import app.tandem.engine.news.NewsReport;
import app.tandem.engine.news.NewsRequest;
import app.tandem.engine.news.Subscription;
import app.tandem.engine.news.Subscriptions;
import app.tandem.engine.news.SubscriptionsException;
import app.tandem.gui.fx.RunState;
import app.tandem.gui.fx.Texts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.concurrent.Worker;
import org.jspecify.annotations.Nullable;

/// What the What's New tab shows and does. All members belong to the JavaFX thread.
public final class NewsModel {
    /// How many entries of a feed are shown where nothing was chosen yet.
    public static final int DEFAULT_LIMIT = 20;

    /// The most entries of a feed that can be asked for.
    public static final int MOST_ENTRIES = 1000;

    private static final int IN_FLIGHT = 256;

    private final IntegerProperty limit = new SimpleIntegerProperty(this, "limit", DEFAULT_LIMIT);
    private final ObjectProperty<Subscriptions> subscriptions = new SimpleObjectProperty<>(this, "subscriptions");
    private final ObjectProperty<Optional<Path>> list = new SimpleObjectProperty<>(this, "list", Optional.empty());
    private final StringProperty notice = new ReadOnlyStringWrapper(this, "notice", "");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
    private final ReadOnlyBooleanWrapper publishable = new ReadOnlyBooleanWrapper(this, "publishable");
    private final Texts texts;
    private final Executor background;
    private final Executor fx;
    private final Consumer<URI> browser;
    private final Path page;
    private final NewsService service;

    /// Makes a model over the shipped subscriptions.
    ///
    /// @param aggregator reads the feeds
    /// @param page the file that the news are published to
    /// @param browser opens an address in the system's browser
    /// @param texts the window's texts
    /// @param background where files are read and written
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    public NewsModel(
            NewsAggregator aggregator,
            Path page,
            Consumer<URI> browser,
            Texts texts,
            Executor background,
            Executor fx) {
        this.page = page;
        this.browser = browser;
        this.texts = texts;
        this.background = background;
        this.fx = fx;
        service = new NewsService(aggregator, this::request, fx);
        subscriptions.set(Subscriptions.shipped());
        ready.bind(subscriptions.map(list -> !list.feeds().isEmpty()));
        publishable.bind(Bindings.createBooleanBinding(
                () -> runStateProperty().get() == RunState.IDLE && service.getState() != Worker.State.READY,
                runStateProperty(),
                service.stateProperty()));
        status.bind(Bindings.createStringBinding(
                this::describe,
                service.runStateProperty(),
                service.stateProperty(),
                service.messageProperty(),
                subscriptions,
                notice));
    }

    // Properties

    /// How many entries of a feed are shown, the newest.
    ///
    /// @return 0 for all
    public IntegerProperty limitProperty() {
        return limit;
    }

    /// The feeds that are read.
    ///
    /// @return never null
    public ReadOnlyObjectProperty<Subscriptions> subscriptionsProperty() {
        return subscriptions;
    }

    /// The file that the feeds were read from.
    ///
    /// @return empty for the shipped subscriptions
    public ReadOnlyObjectProperty<Optional<Path>> listProperty() {
        return list;
    }

    /// Whether there is anything to read.
    ///
    /// @return true when there are subscriptions
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /// Whether there is anything to publish.
    ///
    /// @return true after a refresh, cut off or not
    public ReadOnlyBooleanProperty publishableProperty() {
        return publishable.getReadOnlyProperty();
    }

    /// The line below the bar.
    ///
    /// @return never null
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// Where the tab is between two clicks.
    ///
    /// @return IDLE, WORKING or CANCELLING
    public ReadOnlyObjectProperty<RunState> runStateProperty() {
        return service.runStateProperty();
    }

    /// The worker whose progress is shown.
    ///
    /// @return the service
    public Worker<NewsReport> worker() {
        return service;
    }

    /// What came of the feeds of the newest refresh, in the order in which they came.
    ///
    /// @return a list of its own for each refresh
    public ObservableValue<ObservableList<FeedOutcome>> outcomesProperty() {
        return service.outcomesProperty();
    }

    // Commands

    /// Starts a refresh if none runs.
    public void refresh() {
        if (ready.get() && service.runStateProperty().get() == RunState.IDLE) {
            notice.set("");
            service.restart();
        }
    }

    /// Cancels the refresh, if there is one.
    public void cancel() {
        service.cancel();
    }

    /// Opens the page that an entry announces.
    ///
    /// @param row the entry; one without a link, or null, opens nothing
    public void open(@Nullable EntryRow row) {
        if (row != null && row.entry().link() != null) {
            browser.accept(URI.create(row.entry().link()));
        }
    }

    /// Reads other subscriptions from a file.
    ///
    /// @param file a list or an outline: `.dat` or `.opml`
    public void subscribe(Path file) {
        background.execute(() -> {
            try {
                Subscriptions read = Subscriptions.read(file);
                fx.execute(() -> take(file, read));
            } catch (SubscriptionsException problem) {
                fx.execute(() -> notice.set(reason(problem)));
            }
        });
    }

    private void take(Path file, Subscriptions read) {
        if (service.runStateProperty().get() == RunState.IDLE) {
            service.reset();
            notice.set("");
            list.set(Optional.of(file));
            subscriptions.set(read);
        }
    }

    /// Writes all that has arrived as one page and opens it.
    public void publish() {
        List<FeedOutcome> outcomes = List.copyOf(service.outcomesProperty().get());
        boolean cancelled = service.getState() == Worker.State.CANCELLED;
        NewsReport report = new NewsReport(outcomes, subscriptions.get().feeds().size(), IN_FLIGHT, cancelled);
        background.execute(() -> {
            try {
                NewsPage.write(report, page);
                fx.execute(() -> {
                    notice.set(texts.text("news.published", page));
                    browser.accept(page.toUri());
                });
            } catch (IOException problem) {
                fx.execute(() -> notice.set(texts.text("news.unpublished", reason(problem))));
            }
        });
    }

    private static String reason(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }

    private NewsRequest request() {
        List<Subscription> feeds = subscriptions.get().feeds();
        // who opens a list of his own has named its hosts himself
        boolean trusted = list.get().isPresent();
        return new NewsRequest(feeds, limit.get(), IN_FLIGHT, 1, false, trusted);
    }

    private String describe() {
        int asked = subscriptions.get().feeds().size();
        if (!notice.get().isEmpty()) {
            return notice.get();
        }
        return switch (service.runStateProperty().get()) {
            case WORKING -> texts.text("news.status.working", service.getMessage());
            case CANCELLING -> texts.text("news.status.cancelling");
            case IDLE ->
                switch (service.getState()) {
                    case SUCCEEDED -> texts.text("news.status.read", read(), asked);
                    case CANCELLED -> texts.text("news.status.cancelled", read(), asked);
                    case FAILED -> texts.text("news.status.failed", reason(service.getException()));
                    default -> texts.text("news.status.ready", asked);
                };
        };
    }

    private long read() {
        return service.outcomesProperty().get().stream()
                .filter(outcome -> !(outcome instanceof FeedOutcome.Failed))
                .count();
    }
}
