package app.tandem.gui.news;

import app.tandem.engine.news.store.log.FeedHealth;
import app.tandem.gui.fx.Messages;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The tree of feeds with its counts, and which of its lists is shown. All members belong to the JavaFX thread.
public final class FeedsModel {
    private static final String FIRST = "unread";

    private final ReadOnlyObjectWrapper<List<FeedItem>> items = new ReadOnlyObjectWrapper<>(this, "items", List.of());
    private final ReadOnlyObjectWrapper<Optional<FeedItem>> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper(this, "unread");
    private final StoreAccess store;
    private final Messages messages;
    private String wanted = FIRST;
    private boolean reading;
    private boolean again;

    /// A tree that is not read yet.
    ///
    /// @param store where it is read from
    /// @param messages the window's texts
    FeedsModel(StoreAccess store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    // Properties

    /// The rows of the top level.
    ///
    /// @return empty until the first reading; a new list for each
    public ReadOnlyObjectProperty<List<FeedItem>> itemsProperty() {
        return items.getReadOnlyProperty();
    }

    /// The row whose list is shown, as it was read last.
    ///
    /// @return empty until the first reading
    public ReadOnlyObjectProperty<Optional<FeedItem>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// How many entries nobody has read.
    ///
    /// @return 0 or more
    public ReadOnlyIntegerProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /// All rows, those in folders too.
    ///
    /// @return in the order of the tree
    public Stream<FeedItem> all() {
        return items.get().stream().flatMap(FeedItem::all);
    }

    /// Whether there is any feed.
    ///
    /// @return false for an empty list
    public boolean hasFeeds() {
        return all().anyMatch(item -> item.feed() != null);
    }

    /// The key of the row that is shown, or is to be shown.
    ///
    /// @return for [#select(String)] at the next start
    public String selectedKey() {
        return wanted;
    }

    // Commands

    /// Shows a row's list.
    ///
    /// @param item the row; one without a list changes nothing
    public void select(FeedItem item) {
        if (item.list().isPresent()) {
            wanted = item.key();
            selected.set(Optional.of(item));
        }
    }

    /// Shows a row's list, as soon as the tree is read.
    ///
    /// @param key the row's
    public void select(String key) {
        wanted = key;
        follow();
    }

    /// Reads the tree again. While it is being read, any number of calls cost one more reading.
    public void reload() {
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        store.submit(open -> FeedTreeReader.read(open, messages), this::take, () -> reading = false);
    }

    /// Reads how a feed has done of late.
    ///
    /// @param feed its address
    /// @param shown given what is known
    public void health(URI feed, Consumer<FeedHealth> shown) {
        store.submit(open -> open.health().of(feed), shown);
    }

    private void take(List<FeedItem> read) {
        reading = false;
        unread.set(read.stream()
                .filter(item -> item.kind() == FeedItem.Kind.UNREAD)
                .mapToInt(FeedItem::unread)
                .sum());
        items.set(read);
        follow();
        if (again) {
            again = false;
            reload();
        }
    }

    private void follow() {
        find(wanted).or(() -> find(FIRST)).ifPresent(item -> selected.set(Optional.of(item)));
    }

    private Optional<FeedItem> find(String key) {
        return all().filter(item -> item.key().equals(key) && item.list().isPresent())
                .findFirst();
    }
}
