package app.tandem.engine.news.store;

import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.news.FeedOutcome;
import app.tandem.engine.news.FeedStateStore;
import app.tandem.engine.news.RefreshResult;
import app.tandem.engine.news.store.entries.Entries;
import app.tandem.engine.news.store.entries.Marks;
import app.tandem.engine.news.store.entries.ParsedEntries;
import app.tandem.engine.news.store.entries.Searches;
import app.tandem.engine.news.store.feeds.OutlineEditor;
import app.tandem.engine.news.store.feeds.SubscriptionTree;
import app.tandem.engine.news.store.log.FetchLog;
import app.tandem.engine.news.store.log.Health;
import app.tandem.engine.news.store.rules.Rules;
import app.tandem.engine.news.store.sqlite.Database;
import app.tandem.engine.news.store.sqlite.StoreException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// All that Tandem remembers of the news: subscriptions, entries and their marks, rules, and a log of fetches.
///
/// A store is for one thread at a time. Another thread gets [#another], which is the same files over another
/// connection: readers never wait, writers wait for each other for some moments.
public final class NewsStore implements FeedStateStore, AutoCloseable {
    private final StoreFiles files;
    private final Database news;
    private final Database log;
    private final StoreHealth condition;
    private final InstantSource clock;
    private final FetchLog fetchLog;
    private final RefreshRecorder recorder;

    private NewsStore(StoreFiles files, StoreHealth condition, InstantSource clock) {
        this.files = files;
        this.condition = condition;
        this.clock = clock;
        this.news = files.openNews();
        this.log = files.openFetchLog();
        this.fetchLog = new FetchLog(log);
        this.recorder = new RefreshRecorder(news, fetchLog);
    }

    /// Opens a store, and makes it when there is none. A damaged file is set aside and the newest good backup
    /// takes its place: [#condition] says so.
    ///
    /// @param file the database; the fetch log and the backups lie beside it
    /// @return the store
    /// @throws StoreException when it can't be opened: no permission, no space, made by a later version
    public static NewsStore open(Path file) {
        return open(file, InstantSource.system());
    }

    /// Opens a store with a clock of its own.
    ///
    /// @param file the database
    /// @param clock tells the time
    /// @return the store
    public static NewsStore open(Path file, InstantSource clock) {
        StoreFiles files = new StoreFiles(file);
        return new NewsStore(files, files.prepare(clock.instant()), clock);
    }

    /// The same store for another thread.
    ///
    /// @return a store of its own, to be closed by itself
    public NewsStore another() {
        return new NewsStore(files, condition, clock);
    }

    /// How the store was found.
    ///
    /// @return what was done about damage, if there was any
    public StoreHealth condition() {
        return condition;
    }

    /// The database of feeds, entries and marks.
    ///
    /// @return this store's connection
    Database news() {
        return news;
    }

    /// The reader's list of feeds and folders.
    ///
    /// @return a view of this store
    public SubscriptionTree subscriptions() {
        return new SubscriptionTree(news, clock.instant());
    }

    /// Changes of that list by hand, which can be undone.
    ///
    /// @return a view of this store
    public OutlineEditor editor() {
        return new OutlineEditor(news, clock.instant());
    }

    /// Lists of entries, and search.
    ///
    /// @return a view of this store
    public Entries entries() {
        return new Entries(news);
    }

    /// Marks of entries, which can be undone.
    ///
    /// @return a view of this store
    public Marks marks() {
        return new Marks(news);
    }

    /// Searches that are kept.
    ///
    /// @return a view of this store
    public Searches searches() {
        return new Searches(news);
    }

    /// Whether remote pictures may be loaded.
    ///
    /// @return a view of this store
    public RemoteImagePolicy pictures() {
        return new RemoteImagePolicy(news);
    }

    /// Filters.
    ///
    /// @return a view of this store
    public Rules rules() {
        return new Rules(news);
    }

    /// How feeds do, and when they are asked for again.
    ///
    /// @return a view of this store
    public Health health() {
        return new Health(news, fetchLog);
    }

    /// Sets how long a run that remembers by this store wants to wait from one fetch of a feed to the next.
    ///
    /// @param interval the time, where neither server nor feed asks for a longer one; an hour at first
    public void every(Duration interval) {
        recorder.every(interval);
    }

    /// What is to be done once a day or so, after a refresh, and not while somebody waits for it: sees
    /// whether the database is sound, makes a backup if one is due, deletes what is old, see
    /// [Retention#USUAL], and what was removed from the list a week ago.
    ///
    /// An interruption ends it at once; what is left is done another time.
    ///
    /// @throws StoreException when the database is damaged, or there is no space; whatever was done stands
    public void keepUp() {
        upkeep().run();
    }

    /// What [#keepUp] does, part by part.
    ///
    /// @return a view of this store
    Upkeep upkeep() {
        return new Upkeep(files, news, clock.instant());
    }

    @Override
    public Snapshot recall(Collection<URI> addresses) {
        return recorder.recall(addresses, clock.instant());
    }

    @Override
    public Prepared prepare(FetchOutcome.Fetched answer, Feed feed) {
        return ParsedEntries.of(feed.entries());
    }

    @Override
    public FeedOutcome remember(RefreshResult result, int limit) {
        return recorder.remember(result, limit);
    }

    @Override
    public List<FeedOutcome> rememberAll(List<RefreshResult> burst, int limit) {
        // the news are committed first: a feed must not count as fetched whose document is not stored
        return log.transaction(() -> news.transaction(() -> FeedStateStore.super.rememberAll(burst, limit)));
    }

    @Override
    public Optional<Feed> remembered(URI address, int limit) {
        return recorder.remembered(address, limit);
    }

    @Override
    public void hold(String host, Instant until) {
        recorder.hold(host, until);
    }

    /// Writes everything that is remembered as one JSON document.
    ///
    /// @param out where to; not closed
    public void exportJson(OutputStream out) {
        new JsonExport(news, fetchLog).write(out);
    }

    /// Closes the files.
    @Override
    public void close() {
        try (log) {
            news.close();
        }
        files.lastCheck().leave();
    }
}
