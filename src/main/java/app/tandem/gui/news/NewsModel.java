package app.tandem.gui.news;

import app.tandem.engine.news.FeedOutcome;
import app.tandem.engine.news.NewsReport;
import app.tandem.engine.news.NewsRequest;
import app.tandem.engine.news.page.NewsPage;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RunState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
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

    private final IntegerProperty limit = new SimpleIntegerProperty(this, "limit", DEFAULT_LIMIT);
    private final SubscriptionsModel list = new SubscriptionsModel();
    private final StringProperty notice = new ReadOnlyStringWrapper(this, "notice", "");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
    private final ReadOnlyBooleanWrapper publishable = new ReadOnlyBooleanWrapper(this, "publishable");
    private final Messages texts;
    private final Executor background;
    private final Executor fx;
    private final Consumer<URI> browser;
    private final Path page;
    private final NewsService service;

    /// Makes a model over the shipped subscriptions.
    ///
    /// @param data the folder of the store, and of the page that the news are published to
    /// @param browser opens an address in the system's browser
    /// @param texts the window's texts
    /// @param background where files are read and written
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    public NewsModel(Path data, Consumer<URI> browser, Messages texts, Executor background, Executor fx) {
        page = data.resolve("whatsnew.html");
        this.browser = browser;
        this.texts = texts;
        this.background = background;
        this.fx = fx;
        service = new NewsService(data.resolve("news.db"), this::request, texts, fx);
        ready.bind(list.feedsProperty().map(feeds -> !feeds.isEmpty()));
        publishable.bind(Bindings.createBooleanBinding(
                () -> runStateProperty().get() == RunState.IDLE && service.getState() != Worker.State.READY,
                runStateProperty(),
                service.stateProperty()));
        status.bind(Bindings.createStringBinding(
                this::describe,
                service.runStateProperty(),
                service.stateProperty(),
                service.messageProperty(),
                service.warningProperty(),
                list.feedsProperty(),
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
    /// @return the list
    public SubscriptionsModel list() {
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

    /// Opens the page that an entry announces. Only pages of the web are opened: a feed must not start
    /// anything else.
    ///
    /// @param row the entry; null opens nothing
    public void open(@Nullable EntryRow row) {
        if (row != null) {
            row.page().ifPresentOrElse(browser, () -> notice.set(texts.text("news.entry.unlinked")));
        }
    }

    /// Reads other subscriptions from a file.
    ///
    /// @param file a list or an outline: `.dat` or `.opml`
    public void subscribe(Path file) {
        background.execute(() -> SubscriptionsModel.read(file, problem -> fx.execute(() -> notice.set(problem)))
                .ifPresent(opened -> fx.execute(() -> take(opened))));
    }

    private void take(SubscriptionsModel.Opened opened) {
        if (service.runStateProperty().get() == RunState.IDLE) {
            service.reset();
            notice.set("");
            list.take(opened);
        }
    }

    /// Writes all that has arrived as one page and opens it.
    public void publish() {
        NewsReport report = service.arrived();
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

    /// Lets go of the connections. Called once, when the window closes.
    public void close() {
        service.close();
    }

    private static String reason(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }

    private NewsRequest request() {
        return list.request(limit.get());
    }

    private String describe() {
        if (!notice.get().isEmpty()) {
            return notice.get();
        }
        int asked = list.feedsProperty().get().size();
        long read = service.arrived().read();
        return switch (service.runStateProperty().get()) {
            case WORKING, PAUSED -> texts.text("news.status.working", service.getMessage());
            case CANCELLING -> texts.text("news.status.cancelling");
            case IDLE ->
                switch (service.getState()) {
                    case SUCCEEDED -> texts.text("news.status.read", read, asked) + warning();
                    case CANCELLED -> texts.text("news.status.cancelled", read, asked) + warning();
                    case FAILED -> texts.text("news.status.failed", reason(service.getException()));
                    default -> texts.text("news.status.ready", asked);
                };
        };
    }

    private String warning() {
        String warning = service.warningProperty().get();
        return warning.isEmpty() ? "" : " " + warning;
    }
}
