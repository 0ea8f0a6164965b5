package app.tandem.gui.news;

import app.tandem.engine.news.NewsRequest;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.opml.Subscriptions;
import app.tandem.engine.news.opml.SubscriptionsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The feeds that are read: the shipped ones, or those of a file. All members belong to the JavaFX thread.
public final class SubscriptionsModel {
    private static final int IN_FLIGHT = 256;

    private final ReadOnlyObjectWrapper<List<Subscription>> feeds = new ReadOnlyObjectWrapper<>(
            this, "feeds", List.copyOf(Subscriptions.shipped().feeds()));
    private Optional<Path> file = Optional.empty();

    // Properties

    /// The feeds.
    ///
    /// @return never null; immutable
    public ReadOnlyObjectProperty<List<Subscription>> feedsProperty() {
        return feeds.getReadOnlyProperty();
    }

    /// The file that the feeds were read from.
    ///
    /// @return empty for the shipped ones
    public Optional<Path> file() {
        return file;
    }

    // Commands

    /// A list that was read from a file and is not yet shown.
    ///
    /// @param file where it was read from
    /// @param feeds what it holds
    record Opened(Path file, List<Subscription> feeds) {}

    /// Reads a file. Any thread.
    ///
    /// @param file a list or an outline: `.dat` or `.opml`
    /// @param refused told what is wrong with it
    /// @return the list; empty when it was refused
    static Optional<Opened> read(Path file, Consumer<String> refused) {
        try {
            return Optional.of(
                    new Opened(file, List.copyOf(Subscriptions.read(file).feeds())));
        } catch (SubscriptionsException problem) {
            refused.accept(String.valueOf(problem.getMessage()));
            return Optional.empty();
        }
    }

    /// Takes a list.
    ///
    /// @param opened what [#read] gave
    void take(Opened opened) {
        file = Optional.of(opened.file());
        feeds.set(opened.feeds());
    }

    /// The request to refresh them all.
    ///
    /// @param limit entries of a feed at most; 0 for all
    /// @return the request; addresses in private networks are asked only where the reader has named them
    /// himself
    NewsRequest request(int limit) {
        return new NewsRequest(feeds.get(), limit, IN_FLIGHT, 1, false, file.isPresent());
    }
}
