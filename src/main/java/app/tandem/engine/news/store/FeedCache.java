package app.tandem.engine.news.store;

import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.Refresh;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.feed.fetch.headers.Validators;
import app.tandem.engine.feed.parse.FeedParser;
import app.tandem.engine.feed.parse.ParseOutcome;
import app.tandem.engine.feed.schedule.FetchSchedule;
import app.tandem.engine.news.EntryOrder;
import app.tandem.engine.news.FeedOutcome;
import app.tandem.engine.news.FeedState;
import app.tandem.engine.news.FeedStateStore;
import app.tandem.engine.news.RefreshResult;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.store.log.FetchLog;
import app.tandem.engine.news.store.log.FetchLogEntry;
import app.tandem.engine.news.store.sqlite.Database;
import app.tandem.engine.news.store.sqlite.Schema;
import app.tandem.engine.news.store.sqlite.StoreException;
import app.tandem.engine.problem.Problem;
import app.tandem.engine.problem.Problems;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Remembers of each feed its last document as it came, so that servers can be asked whether it has changed,
/// and it is read again when it hasn't. For lists that somebody reads now and then; nothing in it is worth a
/// backup. For one thread at a time.
public final class FeedCache implements FeedStateStore, AutoCloseable {
    /// A feed that nobody has asked for so long is forgotten.
    private static final Duration KEPT = Duration.ofDays(60);

    private final Database database;
    private final FetchLog fetchLog;

    private FeedCache(Database database) {
        this.database = database;
        this.fetchLog = new FetchLog(database);
    }

    /// Opens a cache, and makes it when there is none, or a broken one.
    ///
    /// @param file the database
    /// @return the cache
    /// @throws StoreException when it can't be opened: no permission, no space
    public static FeedCache open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return new FeedCache(Database.openAnew(file, Schema.CACHE));
        } catch (IOException failure) {
            throw new StoreException(Problem.of("store.unopened", Schema.CACHE.name(), Problems.of(failure)), failure);
        } catch (SQLException failure) {
            throw new StoreException(failure);
        }
    }

    private record Document(Validators validators, String hash) {}

    @Override
    public Snapshot recall(Collection<URI> addresses) {
        Instant now = Instant.now();
        database.change("DELETE FROM document WHERE whole < ?", now.minus(KEPT));
        Map<URI, FetchSchedule> schedules = fetchLog.schedules(addresses);
        Map<URI, FeedState> states = new HashMap<>();
        for (URI address : addresses) {
            FetchSchedule schedule = schedules.get(address);
            Optional<Document> document = document(address);
            if (schedule != null || document.isPresent()) {
                Validators validators = document.map(Document::validators).orElse(Validators.NONE);
                String hash = document.map(Document::hash).orElse(null);
                states.put(address, RefreshPolicy.state(validators, hash, Refresh.UNSAID, schedule));
            }
        }
        return new Snapshot(states, fetchLog.holds(now));
    }

    /// The document as it is kept.
    private record Packed(byte[] body) implements Prepared {}

    @Override
    public Prepared prepare(FetchOutcome.Fetched answer, Feed feed) {
        return pack(answer);
    }

    private static Packed pack(FetchOutcome.Fetched answer) {
        return new Packed(Deflated.of(answer.body()));
    }

    @Override
    public FeedOutcome remember(RefreshResult result, int limit) {
        return switch (result) {
            case RefreshResult.Changed changed -> changed(changed, limit);
            case RefreshResult.Unchanged unchanged -> unchanged(unchanged, limit);
            case RefreshResult.NotDue notDue ->
                FeedOutcome.notDue(notDue.subscription(), first(notDue.subscription(), limit, Instant.MAX));
            case RefreshResult.OnHold held -> new FeedOutcome.Failed(held.subscription(), held.reason());
            case RefreshResult.Failed failed -> {
                FetchSchedule schedule = RefreshPolicy.failure(failed, FetchSchedule.INTERVAL);
                fetchLog.note(failed.subscription().address(), RefreshPolicy.record(failed, schedule.next()), schedule);
                yield new FeedOutcome.Failed(failed.subscription(), failed.reason());
            }
        };
    }

    @Override
    public List<FeedOutcome> rememberAll(List<RefreshResult> results, int limit) {
        return database.transaction(() -> FeedStateStore.super.rememberAll(results, limit));
    }

    @Override
    public Optional<Feed> remembered(URI address, int limit) {
        return feed(address).map(feed -> EntryOrder.first(feed, limit, Instant.now()));
    }

    @Override
    public void hold(String host, Instant until) {
        fetchLog.hold(host, until);
    }

    private FeedOutcome changed(RefreshResult.Changed result, int limit) {
        URI address = result.subscription().address();
        Feed feed = result.feed();
        FetchOutcome.Fetched answer = result.answer();
        Packed packed = result.prepared() instanceof Packed made ? made : pack(answer);
        int added = added(feed, result.before().hash() == null ? Optional.empty() : feed(address));
        FetchSchedule schedule =
                RefreshPolicy.success(result.before(), answer, feed.refresh(), result.at(), FetchSchedule.INTERVAL);
        database.transaction(() -> {
            database.change(
                    "INSERT OR REPLACE INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    address,
                    answer.validators().etag(),
                    answer.validators().lastModified(),
                    answer.validators().since(),
                    answer.hash(),
                    answer.contentType(),
                    answer.address(),
                    packed.body());
            FetchLogEntry record = RefreshPolicy.record(answer, result.at(), added, feed.repairs(), schedule.next());
            fetchLog.note(address, record, schedule);
        });
        return new FeedOutcome.Fresh(result.subscription(), EntryOrder.first(feed, limit, result.at()), added);
    }

    private FeedOutcome unchanged(RefreshResult.Unchanged result, int limit) {
        URI address = result.subscription().address();
        FetchSchedule schedule = RefreshPolicy.success(
                result.before(), result.answer(), result.before().refresh(), result.at(), FetchSchedule.INTERVAL);
        database.transaction(() -> {
            if (result.answer() instanceof FetchOutcome.Fetched same
                    && RefreshPolicy.worthKeeping(same.validators(), result)) {
                database.change(
                        "UPDATE document SET etag = ?, modified = ?, whole = ? WHERE address = ?",
                        same.validators().etag(),
                        same.validators().lastModified(),
                        same.validators().since(),
                        address);
            }
            FetchLogEntry record = RefreshPolicy.record(result.answer(), result.at(), 0, List.of(), schedule.next());
            fetchLog.note(address, record, schedule);
        });
        return asBefore(result.subscription(), limit, result.at());
    }

    private FeedOutcome asBefore(Subscription subscription, int limit, Instant now) {
        return FeedOutcome.asBefore(subscription, first(subscription, limit, now));
    }

    private Optional<Feed> first(Subscription subscription, int limit, Instant now) {
        return feed(subscription.address()).map(feed -> EntryOrder.first(feed, limit, now));
    }

    private Optional<Document> document(URI address) {
        return database.row(
                "SELECT etag, modified, whole, hash FROM document WHERE address = ?",
                row -> new Document(
                        new Validators(row.textOrNull("etag"), row.textOrNull("modified"), row.timeOrNull("whole")),
                        row.text("hash")),
                address);
    }

    private Optional<Feed> feed(URI address) {
        return database.row(
                        "SELECT body, type, source FROM document WHERE address = ?",
                        row -> read(
                                Deflated.inflated(row.bytes("body")),
                                row.textOrNull("type"),
                                row.addressOrNull("source")),
                        address)
                .flatMap(outcome ->
                        outcome instanceof ParseOutcome.Parsed(Feed feed) ? Optional.of(feed) : Optional.empty());
    }

    /// Reads what is kept, be the run cancelled or not: what has arrived is still told, and a feed that is
    /// kept has been read.
    private static ParseOutcome read(byte[] body, @Nullable String type, @Nullable URI source) {
        boolean cancelled = false;
        ParseOutcome outcome;
        do {
            cancelled |= Thread.interrupted();
            outcome = FeedParser.parse(body, type, source);
        } while (Thread.currentThread().isInterrupted());
        if (cancelled) {
            Thread.currentThread().interrupt();
        }
        return outcome;
    }

    private static int added(Feed feed, Optional<Feed> before) {
        Set<String> seen = new HashSet<>();
        before.ifPresent(old -> old.entries().forEach(entry -> seen.add(entry.identity())));
        return (int) feed.entries().stream()
                .filter(entry -> !seen.contains(entry.identity()))
                .count();
    }

    /// Closes the file.
    @Override
    public void close() {
        database.close();
    }
}
