package app.tandem.gui.news.feeds;

import app.tandem.engine.feed.fetch.FeedFetcher;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.opml.Subscriptions;
import app.tandem.engine.news.store.entries.EntryQuery;
import app.tandem.engine.news.store.feeds.OutlineEditor;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.news.store.StoreAccess;
import app.tandem.gui.notices.Notices;
import app.tandem.gui.notices.UndoStack;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Changes the reader's list of feeds. Whatever is changed can be undone. All members belong to the JavaFX
/// thread.
public final class SubscriptionEditor {
    private final Surroundings around;
    private final StoreAccess store;
    private final StoreSteps steps;
    private final FeedSearch search;

    /// An editor of the list in a store.
    ///
    /// @param store where the list is
    /// @param around what it tells of its changes
    /// @param fetcher asks servers for feeds
    /// @param background where feeds are looked for
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    public SubscriptionEditor(
            StoreAccess store, Surroundings around, FeedFetcher fetcher, Executor background, Executor fx) {
        this.around = around;
        this.store = store;
        this.steps = new StoreSteps(store, around);
        this.search = new FeedSearch(fetcher, background, fx);
    }

    /// What an editor tells of its changes.
    ///
    /// @param undo where each step is put
    /// @param notices told of each step
    /// @param messages the window's texts
    /// @param changed called when the list in the store has changed
    /// @param show selects a feed of the list
    public record Surroundings(
            UndoStack undo, Notices notices, Messages messages, Runnable changed, Consumer<URI> show) {}

    /// Looks for feeds that may be added.
    ///
    /// @return by their addresses or by those of sites
    public FeedSearch search() {
        return search;
    }

    /// Adds feeds at the end of a folder. A feed that is in the list stays where it is; where none is new, the
    /// first of them is selected.
    ///
    /// @param feeds what to add
    /// @param folder where
    public void add(List<Subscription> feeds, FolderChoice folder) {
        store.submit(
                open -> feeds.stream()
                        .filter(feed -> open.editor().nodes(feed.address()).isEmpty())
                        .toList(),
                missing -> {
                    if (missing.isEmpty()) {
                        feeds.stream().map(Subscription::address).findFirst().ifPresent(around.show());
                        around.notices().say(around.messages().text("news.feeds.known", feeds.size()));
                    } else {
                        addMissing(missing, feeds.size() - missing.size(), folder);
                    }
                });
    }

    private void addMissing(List<Subscription> feeds, int known, FolderChoice folder) {
        steps.step(
                open -> folder.add(open, feeds),
                _ -> known == 0
                        ? around.messages().text("news.feeds.added", feeds.size())
                        : around.messages().text("news.feeds.imported", feeds.size(), known),
                RemovedNodes::takeAway,
                (open, removed) -> removed.putBack(open));
    }

    /// Adds those of the feeds that come with Tandem that are not in the list.
    public void addShipped() {
        add(Subscriptions.shipped());
    }

    /// Adds those feeds of another list that are not in this one; where there are none, nothing is changed.
    ///
    /// @param list the other list
    public void add(Subscriptions list) {
        store.submit(open -> open.subscriptions().missing(list).size(), missing -> {
            if (missing == 0) {
                around.notices().say(imported(list, 0));
            } else {
                addMissing(list, missing);
            }
        });
    }

    private void addMissing(Subscriptions list, int missing) {
        steps.step(
                open -> new Imported(open.subscriptions().add(list), missing),
                imported -> imported(list, imported.feeds()),
                (open, imported) -> new Withdrawn(RemovedNodes.takeAway(open, imported.nodes()), imported.feeds()),
                (open, withdrawn) -> new Imported(withdrawn.nodes().putBack(open), withdrawn.feeds()));
    }

    private String imported(Subscriptions list, int added) {
        return around.messages().text("news.feeds.imported", added, list.feeds().size() - added);
    }

    private record Imported(List<Long> nodes, int feeds) {}

    private record Withdrawn(RemovedNodes nodes, int feeds) {}

    /// Gives a feed or folder another name.
    ///
    /// @param item the feed or folder
    /// @param name its new name
    public void rename(FeedItem item, String name) {
        if (name.isBlank() || name.equals(item.name())) {
            return;
        }
        String stripped = name.strip();
        steps.step(
                open -> open.editor().rename(item.node(), stripped),
                _ -> around.messages().text("news.feed.renamed", stripped),
                (open, before) -> open.editor().rename(item.node(), before));
    }

    /// Changes the name and the address of a feed. Its entries and marks stay; one with an address that was
    /// typed in may be in a private network.
    ///
    /// @param item the feed
    /// @param name its new name; a blank one changes nothing
    /// @param address its new address; nothing happens to it where another feed has it
    public void edit(FeedItem item, String name, URI address) {
        String called = name.isBlank() ? item.name() : name.strip();
        URI from = item.address().orElse(address);
        if (called.equals(item.name()) && from.equals(address)) {
            return;
        }
        FeedEdit edit = new FeedEdit(item.node(), called, from, address);
        steps.step(
                edit::apply,
                before -> around.messages().text(edit.done(before) ? "news.edited" : "news.feed.known", called),
                edit::undo);
    }

    /// Removes a feed, a folder with all that is in it, or a saved search.
    ///
    /// @param item the row
    public void remove(FeedItem item) {
        switch (item.kind()) {
            case FEED, FOLDER ->
                steps.step(
                        open -> open.editor().remove(item.node()),
                        _ -> around.messages().text("news.feed.removed", item.name()),
                        (open, removed) -> open.editor().restore(removed));
            case SEARCH -> removeSearch(item);
            default -> {}
        }
    }

    private void removeSearch(FeedItem item) {
        steps.step(
                open -> open.searches().remove(item.node()),
                _ -> around.messages().text("news.feed.removed", item.name()),
                (open, removed) -> removed.ifPresent(open.searches()::restore));
    }

    /// Puts a feed or folder elsewhere.
    ///
    /// @param item the feed or folder
    /// @param place where
    public void move(FeedItem item, OutlineEditor.Place place) {
        steps.step(
                open -> open.editor().move(item.node(), place),
                _ -> around.messages().text("news.feed.moved", item.name()),
                (open, before) -> open.editor().move(item.node(), before));
    }

    /// Keeps a search as a list.
    ///
    /// @param name what it is called
    /// @param query the search
    public void saveSearch(String name, EntryQuery query) {
        steps.step(
                open -> open.searches().add(name, query),
                _ -> around.messages().text("news.search.saved", name),
                (open, id) -> open.searches().remove(id).orElseThrow(),
                (open, removed) -> open.searches().restore(removed));
    }

    /// Adds an empty folder at the end of the list.
    ///
    /// @param name what the reader calls it; a blank one adds nothing
    public void addFolder(String name) {
        if (!name.isBlank()) {
            steps.step(
                    open -> open.editor().addFolder(name.strip(), new OutlineEditor.Place(null, Integer.MAX_VALUE)),
                    _ -> around.messages().text("news.folder.added", name.strip()),
                    (open, id) -> open.editor().remove(id),
                    (open, removed) -> open.editor().restore(removed));
        }
    }

    /// Gives a feed another address. Its entries and marks stay.
    ///
    /// @param item the feed
    /// @param to its address from now on; nothing happens where another feed has it
    public void moveTo(FeedItem item, URI to) {
        item.address()
                .ifPresent(from -> steps.step(
                        open -> open.health().moveTo(from, to),
                        moved -> around.messages()
                                .text(moved ? "news.feed.readdressed" : "news.feed.known", item.name()),
                        (open, moved) -> {
                            if (moved) {
                                open.health().moveTo(to, from);
                            }
                        }));
    }
}
