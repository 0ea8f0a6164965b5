package app.tandem.gui.news;

import app.tandem.engine.news.RefreshTrigger;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RunState;
import app.tandem.gui.news.entries.EntriesModel;
import app.tandem.gui.news.entries.EntryMarks;
import app.tandem.gui.news.exchange.NewsExchange;
import app.tandem.gui.news.feeds.FeedChoice;
import app.tandem.gui.news.feeds.FeedItem;
import app.tandem.gui.news.feeds.FeedsModel;
import app.tandem.gui.news.feeds.SubscriptionEditor;
import app.tandem.gui.news.filters.RuleEditor;
import app.tandem.gui.news.reader.ArticleModel;
import app.tandem.gui.news.reader.WebPages;
import app.tandem.gui.news.refresh.NewsRefresh;
import app.tandem.gui.news.store.StoreAccess;
import app.tandem.gui.news.store.StoreOpening;
import app.tandem.gui.notices.Notices;
import app.tandem.gui.notices.UndoStack;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;

/// What the What's New tab shows and does. All members belong to the JavaFX thread.
public final class NewsModel {
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
    private final StoreOpening opening;
    private final WebPages pages;
    private final StoreAccess store;
    private final FeedsModel feeds;
    private final EntriesModel entries;
    private final ArticleModel article;
    private final EntryMarks marks;
    private final SubscriptionEditor subscriptions;
    private final RuleEditor rules;
    private final NewsExchange exchange;
    private final UndoStack undo = new UndoStack();
    private final NewsRefresh refresh;
    private int rowsAtStart;

    /// Makes a model over a store that is opened by [#start].
    ///
    /// @param data the folder of the store, and of the page that the news are published to
    /// @param browser opens an address in the system's browser
    /// @param messages the window's texts
    /// @param notices told of what was done
    /// @param storeThread runs queries one after the other; shut down by [#close]
    /// @param background where files are read and written, and feeds are looked for
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    public NewsModel(
            Path data,
            Consumer<URI> browser,
            Messages messages,
            Notices notices,
            ExecutorService storeThread,
            Executor background,
            Executor fx) {
        pages = new WebPages(browser, () -> notices.say(messages.text("news.entry.unlinked")));
        store = new StoreAccess(
                data.resolve("news.db"),
                storeThread,
                fx,
                failure -> notices.say(messages.text("news.store.failed", messages.text(failure))));
        opening = new StoreOpening(store, notices, messages);
        feeds = new FeedsModel(store, messages);
        entries = new EntriesModel(store);
        article = new ArticleModel(store);
        marks = new EntryMarks(store, entries, undo, notices, messages, feeds::reload, InstantSource.system());
        refresh = new NewsRefresh(store, feeds, entries, messages, fx);
        SubscriptionEditor.Surroundings around = new SubscriptionEditor.Surroundings(
                undo, notices, messages, this::feedsChanged, feed -> feeds.select(FeedItem.LISTED + feed));
        rules = new RuleEditor(store, around);
        subscriptions = new SubscriptionEditor(store, around, refresh.service().fetcher(), background, fx);
        exchange = new NewsExchange(
                store, subscriptions, notices, messages, browser, data.resolve("whatsnew.html"), background, fx);
        entries.setOpened(() -> article.openedProperty().get().map(ArticleModel.Opened::row));
        refresh.lastProperty().subscribe(article::lookForChange);
        refresh.lastProperty().subscribe(article.allowed()::reload);
        ready.bind(feeds.itemsProperty().map(_ -> feeds.hasFeeds()));
        feeds.selectedProperty()
                .addListener((_, before, now) -> now.ifPresent(item -> {
                    if (!Objects.equals(before.map(FeedItem::key), now.map(FeedItem::key))) {
                        item.list().ifPresent(list -> entries.open(list, rowsAtStart));
                        rowsAtStart = 0;
                    }
                }));
    }

    // Properties

    /// The tree of feeds.
    ///
    /// @return its model
    public FeedsModel feeds() {
        return feeds;
    }

    /// The list of entries.
    ///
    /// @return its model
    public EntriesModel entries() {
        return entries;
    }

    /// The open entry.
    ///
    /// @return its model
    public ArticleModel article() {
        return article;
    }

    /// Marks.
    ///
    /// @return what changes them
    public EntryMarks marks() {
        return marks;
    }

    /// The reader's list of feeds.
    ///
    /// @return what changes it
    public SubscriptionEditor subscriptions() {
        return subscriptions;
    }

    /// What is muted, starred or marked as read when it arrives.
    ///
    /// @return changes the rules
    RuleEditor rules() {
        return rules;
    }

    /// Files of feeds and entries.
    ///
    /// @return what reads and writes them
    public NewsExchange exchange() {
        return exchange;
    }

    /// The pages of the web that entries and articles lead to.
    ///
    /// @return what opens them
    public WebPages pages() {
        return pages;
    }

    /// What can be undone.
    ///
    /// @return the steps of marks and of changed subscriptions
    public UndoStack undo() {
        return undo;
    }

    /// Whether there is anything to read.
    ///
    /// @return true when there are subscriptions
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /// The line below the bar.
    ///
    /// @return never null
    public ReadOnlyStringProperty statusProperty() {
        return refresh.statusProperty();
    }

    /// Where the tab is between two clicks.
    ///
    /// @return IDLE, WORKING or CANCELLING
    public ReadOnlyObjectProperty<RunState> runStateProperty() {
        return refresh.service().runStateProperty();
    }

    /// Refreshes, how the last one went, and when the next one is.
    ///
    /// @return runs them
    public NewsRefresh refreshes() {
        return refresh;
    }

    // Commands

    /// Shows what is stored; no feed is asked for. The store of a first start is filled with a list.
    ///
    /// @param own a file with the feeds of a reader who chose one before lists were kept in the store; empty
    /// for none
    /// @param selected the key of the list to show
    /// @param rows how many rows to read at once at least
    public void start(Optional<Path> own, String selected, int rows) {
        rowsAtStart = rows;
        opening.open(own);
        article.start();
        feeds.select(selected);
        feeds.reload();
        refresh.readLast();
    }

    /// Starts a refresh of all feeds if none runs.
    public void refresh() {
        refresh.start(new FeedChoice.All(), RefreshTrigger.BY_HAND);
    }

    /// Starts a refresh of the feeds of a row, if none runs.
    ///
    /// @param item a feed or folder
    public void refresh(FeedItem item) {
        refresh.start(FeedChoice.of(item), RefreshTrigger.BY_HAND);
    }

    /// Starts a refresh of the feeds whose time has come, if none runs.
    public void refreshDue() {
        refresh.start(new FeedChoice.All(), RefreshTrigger.SCHEDULED);
    }

    /// Cancels the refresh, if there is one.
    public void cancel() {
        refresh.service().cancel();
    }

    /// Keeps the search that is shown as a list in the tree.
    public void saveSearch() {
        String words = entries.searchProperty().get().strip();
        if (!words.isEmpty()) {
            subscriptions.saveSearch(words, entries.query());
        }
    }

    /// Lets go of the connections and the store. Called once, when the window closes.
    public void close() {
        refresh.service().close();
        store.close();
    }

    private void feedsChanged() {
        feeds.reload();
        article.allowed().reload();
        entries.reopen();
    }
}
