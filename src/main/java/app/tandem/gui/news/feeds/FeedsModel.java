package app.tandem.gui.news.feeds;

import app.tandem.engine.news.store.log.FeedHealth;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.news.store.StoreAccess;
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

    private final ReadOnlyObjectWrapper<FeedTree.Change> change =
            new ReadOnlyObjectWrapper<>(this, "change", FeedTree.Change.NONE);
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
    public FeedsModel(StoreAccess store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    // Properties

    /// What the last reading brought, for the view, which changes no more than that.
    ///
    /// @return set by each reading that is unlike the one before
    public ReadOnlyObjectProperty<FeedTree.Change> changeProperty() {
        return change.getReadOnlyProperty();
    }

    /// The rows of the top level.
    ///
    /// @return empty until the first reading; a new list for each reading that is unlike the one before
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
        FeedTree before = change.get().tree();
        store.submit(
                open -> FeedTree.change(FeedTreeReader.read(open, messages), before),
                this::take,
                () -> reading = false);
    }

    /// Reads how a feed has done of late.
    ///
    /// @param feed its address
    /// @param shown given what is known
    public void health(URI feed, Consumer<FeedHealth> shown) {
        store.submit(open -> open.health().of(feed), shown);
    }

    /// Reads which feeds fail, and which have moved.
    ///
    /// @param shown given how they do: the longest failing first, then those that are read where they moved to
    public void ailing(Consumer<List<FeedHealth>> shown) {
        store.submit(
                open -> Stream.concat(open.health().failing().stream(), open.health().moved().stream())
                        .distinct()
                        .toList(),
                shown);
    }

    private void take(FeedTree.Change read) {
        reading = false;
        if (read.any()) {
            unread.set(read.tree().find(FIRST).map(FeedItem::unread).orElse(0));
            change.set(read);
            items.set(read.tree().items());
            follow();
        }
        if (again) {
            again = false;
            reload();
        }
    }

    private void follow() {
        FeedTree tree = change.get().tree();
        tree.find(wanted)
                .filter(item -> item.list().isPresent())
                .or(() -> readdressed(tree))
                .or(() -> tree.find(FIRST))
                .ifPresent(item -> selected.set(Optional.of(item)));
    }

    /// The feed that was shown, where it has another address now.
    private Optional<FeedItem> readdressed(FeedTree tree) {
        Optional<FeedItem> now = selected.get()
                .filter(FeedItem::isInList)
                .filter(item -> item.key().equals(wanted))
                .flatMap(before -> tree.byKey().values().stream()
                        .filter(FeedItem::isInList)
                        .filter(item -> item.node() == before.node())
                        .findFirst());
        now.ifPresent(item -> wanted = item.key());
        return now;
    }
}
