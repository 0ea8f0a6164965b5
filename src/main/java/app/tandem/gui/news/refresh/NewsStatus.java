package app.tandem.gui.news.refresh;

import app.tandem.engine.news.FeedOutcome;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.news.feeds.FeedItem;
import app.tandem.gui.news.feeds.FeedsModel;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The line below the bar: what is being read, or its outcome. JavaFX thread.
final class NewsStatus {
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
    private final StringProperty plan = new SimpleStringProperty(this, "plan", "");
    private final NewsService service;
    private final FeedsModel feeds;
    private final Messages messages;
    private RefreshStatus outcome;

    /// The line of a service.
    ///
    /// @param service runs refreshes
    /// @param feeds the reader's
    /// @param messages the window's texts
    NewsStatus(NewsService service, FeedsModel feeds, Messages messages) {
        this.service = service;
        this.feeds = feeds;
        this.messages = messages;
        outcome = new RefreshStatus(messages);
        text.bind(Bindings.createStringBinding(
                this::describe,
                service.runStateProperty(),
                service.stateProperty(),
                service.messageProperty(),
                service.warningProperty(),
                plan,
                feeds.itemsProperty()));
    }

    /// The line.
    ///
    /// @return never null
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// When feeds are asked for next, said while nothing is being read.
    ///
    /// @return a sentence; empty when no refresh is planned
    StringProperty planProperty() {
        return plan;
    }

    /// Counts anew, for a refresh that begins.
    void begin() {
        outcome = new RefreshStatus(messages);
    }

    /// Counts outcomes.
    ///
    /// @param outcomes those of feeds
    void add(List<FeedOutcome> outcomes) {
        outcome.add(outcomes);
    }

    /// Why the last refresh read no feed.
    ///
    /// @return a sentence; empty where it read one, or none was made
    Optional<String> failure() {
        return outcome.failure();
    }

    private String describe() {
        return switch (service.runStateProperty().get()) {
            case WORKING, PAUSED -> messages.text("news.status.working", service.getMessage());
            case CANCELLING -> messages.text("news.status.cancelling");
            case IDLE -> ended() + (plan.get().isEmpty() ? "" : " " + plan.get());
        };
    }

    private String ended() {
        return switch (service.getState()) {
            case SUCCEEDED -> outcome.text(service.getValue().asked(), false) + warning();
            case CANCELLED -> outcome.text((int) Math.max(0, service.getTotalWork()), true) + warning();
            case FAILED -> messages.text("news.status.failed", messages.text(service.getException()));
            default -> messages.text("news.status.ready", feedCount());
        };
    }

    private long feedCount() {
        return feeds.all()
                .filter(FeedItem::isInList)
                .map(FeedItem::address)
                .flatMap(Optional<URI>::stream)
                .distinct()
                .count();
    }

    private String warning() {
        String warning = service.warningProperty().get();
        return warning.isEmpty() ? "" : " " + warning;
    }
}
