package app.tandem.gui.news;

import app.tandem.engine.feed.fetch.AddressPolicy;
import app.tandem.engine.feed.fetch.FeedFetcher;
import app.tandem.engine.feed.find.FeedFinder;
import app.tandem.engine.feed.find.Finding;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.opml.Subscriptions;
import app.tandem.engine.news.opml.SubscriptionsException;
import app.tandem.engine.news.store.NewsStore;
import app.tandem.engine.news.store.entries.EntryQuery;
import app.tandem.engine.news.store.feeds.OutlineEditor;
import app.tandem.gui.fx.Latest;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.Notices;
import app.tandem.gui.fx.UndoStack;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/// Changes the reader's list of feeds. Whatever is changed can be undone. All members belong to the JavaFX
/// thread.
public final class SubscriptionEditor {
    private final StoreAccess store;
    private final Surroundings around;
    private final FeedFinder finder;
    private final Latest finding;
    private final Executor background;
    private final Executor fx;

    /// An editor of the list in a store.
    ///
    /// @param store where the list is
    /// @param around what it tells of its changes
    /// @param fetcher asks servers for feeds
    /// @param background where files are read and feeds are looked for
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    SubscriptionEditor(StoreAccess store, Surroundings around, FeedFetcher fetcher, Executor background, Executor fx) {
        this.store = store;
        this.around = around;
        this.finder = new FeedFinder(fetcher);
        this.finding = new Latest(background, fx);
        this.background = background;
        this.fx = fx;
    }

    /// What an editor tells of its changes.
    ///
    /// @param undo where each step is put
    /// @param notices told of each step
    /// @param messages the window's texts
    /// @param changed called when the list in the store has changed
    /// @param browser opens what was published
    /// @param page where the news are published to
    record Surroundings(
            UndoStack undo, Notices notices, Messages messages, Runnable changed, Consumer<URI> browser, Path page) {}

    /// Fills the list of a store that never had one. Feeds of the reader's own file may be in a private
    /// network.
    ///
    /// @param open the store; on its thread
    /// @param own a file with the feeds of a reader who chose one before lists were kept in the store; empty
    /// for none
    /// @return why the file could not be read; the list stays unfilled then
    static Optional<String> fill(NewsStore open, Optional<Path> own) {
        if (own.isEmpty()) {
            open.outlines().fillOnce(Subscriptions.shipped());
            return Optional.empty();
        }
        if (!open.outlines().feeds().isEmpty()) {
            return Optional.empty();
        }
        try {
            List<Subscription> feeds = Subscriptions.read(own.get()).feeds();
            if (open.outlines().fillOnce(new Subscriptions(List.of()))) {
                feeds.forEach(feed -> open.outlines()
                        .add(new Subscription(feed.title(), feed.address(), feed.folder(), AddressPolicy.OWN_HOST)));
            }
            return Optional.empty();
        } catch (SubscriptionsException problem) {
            return Optional.of(String.valueOf(problem.getMessage()));
        }
    }

    /// Looks for feeds; of several questions only the newest is answered.
    ///
    /// @param typed an address of a feed or of a site, or a text that is one
    /// @param found told what was found
    public void find(String typed, Consumer<Finding> found) {
        finding.ask(
                () -> {
                    try {
                        return finder.find(typed, AddressPolicy.OWN_HOST);
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                        return new Finding.None("");
                    }
                },
                found);
    }

    /// Adds feeds at the end of a folder.
    ///
    /// @param feeds what to add
    public void add(List<Subscription> feeds) {
        change(
                open -> {
                    Subscriptions before = open.outlines().all();
                    feeds.forEach(feed -> open.outlines().add(feed));
                    return before;
                },
                _ -> around.messages().text("news.feeds.added", feeds.size()));
    }

    /// Adds the feeds of a file that are not in the list yet.
    ///
    /// @param file a list or an outline: `.dat` or `.opml`
    public void importFile(Path file) {
        background.execute(() -> {
            try {
                Subscriptions list = Subscriptions.read(file);
                fx.execute(() -> importList(list));
            } catch (SubscriptionsException problem) {
                say(around.messages().text("news.import.failed", String.valueOf(problem.getMessage())));
            }
        });
    }

    /// Adds those of the feeds that come with Tandem that are not in the list.
    public void addShipped() {
        importList(Subscriptions.shipped());
    }

    private void importList(Subscriptions list) {
        int known = list.feeds().size();
        change(
                open -> {
                    Subscriptions before = open.outlines().all();
                    open.outlines().add(list);
                    return before;
                },
                before -> around.messages()
                        .text("news.feeds.imported", known - inBoth(before, list), inBoth(before, list)));
    }

    private static int inBoth(Subscriptions one, Subscriptions other) {
        List<URI> known = one.feeds().stream().map(Subscription::address).toList();
        return (int) other.feeds().stream()
                .filter(feed -> known.contains(feed.address()))
                .count();
    }

    /// A change of the whole list, undone by putting the list back as it was.
    private void change(Function<NewsStore, Subscriptions> change, Function<Subscriptions, String> text) {
        store.submit(change, before -> {
            around.changed().run();
            done(text.apply(before), open -> open.outlines().replace(before), open -> {
                var _ = change.apply(open);
            });
        });
    }

    /// Gives a feed or folder another name.
    ///
    /// @param item the feed or folder
    /// @param name its new name
    public void rename(FeedItem item, String name) {
        if (name.isBlank() || name.equals(item.name())) {
            return;
        }
        long node = item.node();
        store.submit(open -> open.editor().rename(node, name.strip()), before -> {
            around.changed().run();
            done(
                    around.messages().text("news.feed.renamed", name.strip()),
                    open -> open.editor().rename(node, before),
                    open -> open.editor().rename(node, name.strip()));
        });
    }

    /// Removes a feed, a folder with all that is in it, or a saved search.
    ///
    /// @param item the row
    public void remove(FeedItem item) {
        long node = item.node();
        switch (item.kind()) {
            case FEED, FOLDER ->
                store.submit(open -> open.editor().remove(node), removed -> {
                    around.changed().run();
                    done(
                            around.messages().text("news.feed.removed", item.name()),
                            open -> open.editor().restore(removed),
                            open -> open.editor().remove(node));
                });
            case SEARCH ->
                store.submit(
                        open -> {
                            open.searches().remove(node);
                            return node;
                        },
                        _ -> {
                            around.changed().run();
                            item.list()
                                    .ifPresent(list -> done(
                                            around.messages().text("news.feed.removed", item.name()),
                                            open -> open.searches().add(item.name(), list),
                                            open -> open.searches().remove(node)));
                        });
            default -> {}
        }
    }

    /// Puts a feed or folder elsewhere.
    ///
    /// @param item the feed or folder
    /// @param place where
    public void move(FeedItem item, OutlineEditor.Place place) {
        long node = item.node();
        store.submit(open -> open.editor().move(node, place), before -> {
            around.changed().run();
            done(
                    around.messages().text("news.feed.moved", item.name()),
                    open -> open.editor().move(node, before),
                    open -> open.editor().move(node, place));
        });
    }

    /// Keeps a search as a list.
    ///
    /// @param name what it is called
    /// @param query the search
    void saveSearch(String name, EntryQuery query) {
        store.submit(open -> open.searches().add(name, query), id -> {
            around.changed().run();
            done(
                    around.messages().text("news.search.saved", name),
                    open -> open.searches().remove(id),
                    open -> open.searches().add(name, query));
        });
    }

    /// Writes the list to a file.
    ///
    /// @param file `.dat`, else OPML
    public void exportFile(Path file) {
        store.submit(
                open -> open.outlines().all(),
                list -> background.execute(() -> {
                    try {
                        list.write(file);
                        say(around.messages().text("news.exported", file));
                    } catch (IOException problem) {
                        say(around.messages().text("news.unwritten", String.valueOf(problem.getMessage())));
                    }
                }));
    }

    /// Writes all that is stored to a file.
    ///
    /// @param file as JSON
    public void exportAll(Path file) {
        store.submit(
                open -> {
                    try (OutputStream out = Files.newOutputStream(file)) {
                        open.exportJson(out);
                        return around.messages().text("news.exported", file);
                    } catch (IOException problem) {
                        return around.messages().text("news.unwritten", String.valueOf(problem.getMessage()));
                    }
                },
                around.notices()::say);
    }

    /// Writes the newest entries of feeds as one page and opens it.
    ///
    /// @param item a feed or folder; empty for all feeds
    public void publish(Optional<FeedItem> item) {
        store.submit(open -> Publisher.publish(open, item, around.page()), problem -> {
            if (problem.isEmpty()) {
                around.notices().say(around.messages().text("news.published", around.page()));
                around.browser().accept(around.page().toUri());
            } else {
                around.notices().say(around.messages().text("news.unwritten", problem.get()));
            }
        });
    }

    private void done(String text, Consumer<NewsStore> undo, Consumer<NewsStore> redo) {
        UndoStack.Step step = new UndoStack.Step(text, () -> apply(undo), () -> apply(redo));
        around.undo().push(step);
        around.notices().offerUndo(step, around.undo(), around.messages().plain("command.undo"));
    }

    private void apply(Consumer<NewsStore> change) {
        store.submit(
                open -> {
                    change.accept(open);
                    return true;
                },
                _ -> around.changed().run());
    }

    private void say(String text) {
        fx.execute(() -> around.notices().say(text));
    }
}
