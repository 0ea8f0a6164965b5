package app.tandem.gui.news.store;

import app.tandem.engine.feed.fetch.AddressPolicy;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.opml.Subscriptions;
import app.tandem.engine.news.opml.SubscriptionsException;
import app.tandem.engine.news.store.NewsStore;
import app.tandem.engine.news.store.StoreHealth;
import app.tandem.engine.problem.Problem;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.notices.Notices;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/// Opens the store at a start, fills it at the first, and says what was out of the ordinary. JavaFX thread.
public final class StoreOpening {
    private final StoreAccess store;
    private final Notices notices;
    private final Messages messages;

    /// The opening of a store.
    ///
    /// @param store which
    /// @param notices told of what was out of the ordinary
    /// @param messages the window's texts
    public StoreOpening(StoreAccess store, Notices notices, Messages messages) {
        this.store = store;
        this.notices = notices;
        this.messages = messages;
    }

    /// Opens it; returns at once.
    ///
    /// @param own a file with the feeds of a reader who chose one before lists were kept in the store; empty
    /// for none
    public void open(Optional<Path> own) {
        store.submit(
                open -> {
                    Optional<Problem> unread = fill(open, own);
                    return new Started(open.condition(), unread);
                },
                this::sayHowStarted);
    }

    private record Started(StoreHealth condition, Optional<Problem> unread) {}

    private void sayHowStarted(Started started) {
        started.unread().ifPresent(problem -> notices.say(messages.text("news.import.failed", messages.text(problem))));
        switch (started.condition()) {
            case StoreHealth.Sound _ -> {}
            case StoreHealth.Restored(Path aside, var from) ->
                notices.say(messages.text("news.store.restored", aside, Date.from(from)));
            case StoreHealth.StartedAnew(Path aside) -> notices.say(messages.text("news.store.anew", aside));
        }
    }

    /// Fills the list of a store that never had one. Feeds of the reader's own file may be in a private
    /// network.
    ///
    /// @param open the store; on its thread
    /// @param own a file with the feeds of a reader who chose one before lists were kept in the store; empty
    /// for none
    /// @return why the file could not be read; the list stays unfilled then
    private static Optional<Problem> fill(NewsStore open, Optional<Path> own) {
        if (own.isEmpty()) {
            open.subscriptions().fillOnce(Subscriptions::shipped);
            return Optional.empty();
        }
        if (!open.subscriptions().feeds().isEmpty()) {
            return Optional.empty();
        }
        try {
            List<Subscription> feeds = Subscriptions.read(own.get()).feeds();
            if (open.subscriptions().fillOnce(new Subscriptions(List.of()))) {
                feeds.forEach(feed -> open.subscriptions()
                        .add(new Subscription(feed.title(), feed.address(), feed.folder(), AddressPolicy.OWN_HOST)));
            }
            return Optional.empty();
        } catch (SubscriptionsException problem) {
            return Optional.of(problem.problem());
        }
    }
}
