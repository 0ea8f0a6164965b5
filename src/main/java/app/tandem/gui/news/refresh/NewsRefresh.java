package app.tandem.gui.news.refresh;

import app.tandem.engine.news.FeedOutcome;
import app.tandem.engine.news.RefreshTrigger;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.Once;
import app.tandem.gui.fx.RunState;
import app.tandem.gui.news.entries.EntriesModel;
import app.tandem.gui.news.feeds.FeedChoice;
import app.tandem.gui.news.feeds.FeedsModel;
import app.tandem.gui.news.store.StoreAccess;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

/// Refreshes feeds, and shows what arrives while it does. JavaFX thread.
public final class NewsRefresh {
    /// From one reading of what has arrived to the next, at least: each concerns the whole tree. What arrives
    /// is seen within a second.
    private static final Duration PAUSE = Duration.ofMillis(800);

    private final FeedsModel feeds;
    private final EntriesModel entries;
    private final NewsService service;
    private final NewsStatus status;
    private final Throttle arrivals;
    private final StoreAccess store;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<Optional<Instant>> last =
            new ReadOnlyObjectWrapper<>(this, "last", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Instant>> next =
            new ReadOnlyObjectWrapper<>(this, "next", Optional.empty());

    /// Refreshes of a store's feeds.
    ///
    /// @param store where entries are kept
    /// @param feeds shows their counts
    /// @param entries shows what arrives
    /// @param messages the window's texts
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    public NewsRefresh(StoreAccess store, FeedsModel feeds, EntriesModel entries, Messages messages, Executor fx) {
        this.store = store;
        this.messages = messages;
        this.feeds = feeds;
        this.entries = entries;
        service = new NewsService(store, messages, this::arrived, fx);
        status = new NewsStatus(service, feeds, messages);
        arrivals = new Throttle(this::showArrivals, PAUSE, later(fx), InstantSource.system());
        service.runStateProperty().addListener((_, _, _) -> {
            showPlan();
            readLast();
        });
        feeds.itemsProperty().map(_ -> feeds.hasFeeds()).subscribe(_ -> showPlan());
    }

    /// What refreshes.
    ///
    /// @return its state and progress may be watched
    public NewsService service() {
        return service;
    }

    /// How it goes, or went.
    ///
    /// @return a sentence; never null
    public ReadOnlyStringProperty statusProperty() {
        return status.textProperty();
    }

    /// Takes note of the next refresh of the feeds whose time will have come.
    ///
    /// @param at when; empty when none is planned
    public void plan(Optional<Instant> at) {
        next.set(at);
        showPlan();
    }

    /// When feeds were asked for last.
    ///
    /// @return empty before the first refresh, and until the store is read
    public ReadOnlyObjectProperty<Optional<Instant>> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /// When they are asked for next.
    ///
    /// @return empty when no refresh is planned
    public ReadOnlyObjectProperty<Optional<Instant>> nextProperty() {
        return next.getReadOnlyProperty();
    }

    /// Why the last refresh read no feed.
    ///
    /// @return a sentence; empty where it read one, or none was made since the start
    public Optional<String> failure() {
        return status.failure();
    }

    /// Reads from the store when feeds were asked for last, once that is open.
    public void readLast() {
        if (service.runStateProperty().get() == RunState.IDLE) {
            store.submit(open -> open.health().lastFetch(), last::set);
        }
    }

    /// Starts a refresh if none runs and there are feeds; while the list is still being read, as soon as it is
    /// there.
    ///
    /// @param choice which feeds
    /// @param trigger what asks for the refresh
    public void start(FeedChoice choice, RefreshTrigger trigger) {
        if (feeds.itemsProperty().get().isEmpty()) {
            Once.changes(feeds.itemsProperty(), items -> !items.isEmpty(), _ -> start(choice, trigger));
        } else if (feeds.hasFeeds() && service.runStateProperty().get() == RunState.IDLE) {
            status.begin();
            service.refresh(choice, trigger);
        }
    }

    private void showPlan() {
        if (next.get().isEmpty()) {
            status.planProperty().set("");
        } else if (feeds.hasFeeds() && service.runStateProperty().get() == RunState.IDLE) {
            Instant at = next.get().get();
            store.submit(open -> open.health().plan(at), plan -> {
                if (next.get().equals(Optional.of(at))) {
                    status.planProperty().set(PlanText.of(plan, messages, ZoneId.systemDefault()));
                }
            });
        }
    }

    private void arrived(List<FeedOutcome> outcomes) {
        status.add(outcomes);
        arrivals.request();
    }

    private void showArrivals(Runnable shown) {
        entries.takeArrivals();
        feeds.reload();
        store.submit(_ -> true, _ -> shown.run(), shown); // answered after both
    }

    private static Throttle.Later later(Executor fx) {
        return (pause, action) -> CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, fx)
                .execute(action);
    }
}
