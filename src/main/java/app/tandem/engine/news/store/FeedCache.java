package app.tandem.engine.news.store;

import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.Refresh;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.feed.fetch.Validators;
import app.tandem.engine.feed.parse.FeedParser;
import app.tandem.engine.feed.parse.ParseOutcome;
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
    private final FetchLog diary;

    private FeedCache(Database database) {
        this.database = database;
        this.diary = new FetchLog(database);
    }

    /// Opens a cache, and makes it when there is none, or a broken one.
    ///
    /// @param file the database
    /// @return the cache
    /// @throws StoreException when it can't be opened: no permission, no room
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
        Map<URI, FetchLog.FetchSchedule> conducts = diary.conducts(addresses);
        Map<URI, FeedState> known = new HashMap<>();
        for (URI address : addresses) {
            FetchLog.FetchSchedule conduct = conducts.get(address);
            Optional<Document> document = document(address);
            if (conduct != null || document.isPresent()) {
                Validators validators = document.map(Document::validators).orElse(Validators.NONE);
                String hash = document.map(Document::hash).orElse(null);
                known.put(address, RefreshPolicy.known(validators, hash, Refresh.UNSAID, conduct));
            }
        }
        return new Snapshot(known, diary.holds(now));
    }

    @Override
    public FeedOutcome remember(RefreshResult visit, int limit) {
        return switch (visit) {
            case RefreshResult.Changed changed -> changed(changed, limit);
            case RefreshResult.Unchanged unchanged -> unchanged(unchanged, limit);
            case RefreshResult.NotDue notDue -> asBefore(notDue.subscription(), limit, Instant.MAX);
            case RefreshResult.LeftAlone alone -> new FeedOutcome.Failed(alone.subscription(), alone.reason());
            case RefreshResult.Failed failed -> {
                FetchLog.FetchSchedule conduct = RefreshPolicy.failure(failed, RefreshPolicy.INTERVAL);
                diary.note(failed.subscription().address(), RefreshPolicy.record(failed, conduct.next()), conduct);
                yield new FeedOutcome.Failed(failed.subscription(), failed.reason());
            }
        };
    }

    @Override
    public List<FeedOutcome> rememberAll(List<RefreshResult> visits, int limit) {
        return database.transaction(() -> FeedStateStore.super.rememberAll(visits, limit));
    }

    @Override
    public Optional<Feed> remembered(URI address, int limit) {
        return feed(address).map(feed -> EntryOrder.first(feed, limit, Instant.now()));
    }

    @Override
    public void hold(String host, Instant until) {
        diary.hold(host, until);
    }

    private FeedOutcome changed(RefreshResult.Changed visit, int limit) {
        URI address = visit.subscription().address();
        Feed feed = visit.feed();
        FetchOutcome.Fetched answer = visit.answer();
        int added = added(feed, visit.before().hash() == null ? Optional.empty() : feed(address));
        FetchLog.FetchSchedule conduct =
                RefreshPolicy.success(visit.before(), answer, feed.refresh(), visit.at(), RefreshPolicy.INTERVAL);
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
                    Deflated.of(answer.body()));
            FetchLogEntry record = RefreshPolicy.record(answer, visit.at(), added, feed.repairs(), conduct.next());
            diary.note(address, record, conduct);
        });
        return new FeedOutcome.Fresh(visit.subscription(), EntryOrder.first(feed, limit, visit.at()), added);
    }

    private FeedOutcome unchanged(RefreshResult.Unchanged visit, int limit) {
        URI address = visit.subscription().address();
        FetchLog.FetchSchedule conduct = RefreshPolicy.success(
                visit.before(), visit.answer(), visit.before().refresh(), visit.at(), RefreshPolicy.INTERVAL);
        database.transaction(() -> {
            if (visit.answer() instanceof FetchOutcome.Fetched same
                    && RefreshPolicy.worthKeeping(same.validators(), visit)) {
                database.change(
                        "UPDATE document SET etag = ?, modified = ?, whole = ? WHERE address = ?",
                        same.validators().etag(),
                        same.validators().lastModified(),
                        same.validators().since(),
                        address);
            }
            FetchLogEntry record = RefreshPolicy.record(visit.answer(), visit.at(), 0, List.of(), conduct.next());
            diary.note(address, record, conduct);
        });
        return asBefore(visit.subscription(), limit, visit.at());
    }

    private FeedOutcome asBefore(Subscription subscription, int limit, Instant now) {
        return FeedOutcome.asBefore(
                subscription, feed(subscription.address()).map(feed -> EntryOrder.first(feed, limit, now)));
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

    /// Reads what is kept, be the run cancelled or not: what has arrived is still told, and a feed that is kept
    /// has been read.
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
