package app.tandem.engine.news.store;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.Refresh;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.feed.fetch.Validators;
import app.tandem.engine.feed.parse.FeedParser;
import app.tandem.engine.feed.parse.ParseOutcome;
import app.tandem.engine.news.FeedOutcome;
import app.tandem.engine.news.Known;
import app.tandem.engine.news.Memory;
import app.tandem.engine.news.Newest;
import app.tandem.engine.news.Subscription;
import app.tandem.engine.news.Visit;
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
public final class FeedCache implements Memory, AutoCloseable {
    /// A feed that nobody has asked for so long is forgotten.
    private static final Duration KEPT = Duration.ofDays(60);

    private final Database database;
    private final Diary diary;

    private FeedCache(Database database) {
        this.database = database;
        this.diary = new Diary(database);
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
            throw new StoreException("the cache of feeds can't be opened: " + failure, failure);
        } catch (SQLException failure) {
            throw new StoreException(failure);
        }
    }

    private record Document(Validators validators, String hash) {}

    @Override
    public Recollection recall(Collection<URI> addresses) {
        Instant now = Instant.now();
        database.change("DELETE FROM document WHERE whole < ?", now.minus(KEPT));
        Map<URI, Diary.Conduct> conducts = diary.conducts(addresses);
        Map<URI, Known> known = new HashMap<>();
        for (URI address : addresses) {
            Diary.Conduct conduct = conducts.get(address);
            Optional<Document> document = document(address);
            if (conduct != null || document.isPresent()) {
                Validators validators = document.map(Document::validators).orElse(Validators.NONE);
                String hash = document.map(Document::hash).orElse(null);
                known.put(address, Aftermath.known(validators, hash, Refresh.UNSAID, conduct));
            }
        }
        return new Recollection(known, diary.holds(now));
    }

    @Override
    public FeedOutcome remember(Visit visit, int limit) {
        return switch (visit) {
            case Visit.Changed changed -> changed(changed, limit);
            case Visit.Unchanged unchanged -> unchanged(unchanged, limit);
            case Visit.NotDue notDue -> asBefore(notDue.subscription(), limit, Instant.MAX);
            case Visit.LeftAlone alone -> new FeedOutcome.Failed(alone.subscription(), alone.reason());
            case Visit.Failed failed -> {
                Diary.Conduct conduct = Aftermath.failure(failed, Aftermath.INTERVAL);
                diary.note(failed.subscription().address(), Aftermath.record(failed, conduct.next()), conduct);
                yield new FeedOutcome.Failed(failed.subscription(), failed.reason());
            }
        };
    }

    @Override
    public List<FeedOutcome> rememberAll(List<Visit> visits, int limit) {
        return database.transaction(() -> Memory.super.rememberAll(visits, limit));
    }

    @Override
    public Optional<Feed> remembered(URI address, int limit) {
        return feed(address).map(feed -> Newest.first(feed, limit, Instant.now()));
    }

    @Override
    public void hold(String host, Instant until) {
        diary.hold(host, until);
    }

    private FeedOutcome changed(Visit.Changed visit, int limit) {
        URI address = visit.subscription().address();
        Feed feed = visit.feed();
        FetchOutcome.Fetched answer = visit.answer();
        int added = added(feed, visit.before().hash() == null ? Optional.empty() : feed(address));
        Diary.Conduct conduct = Aftermath.success(visit.before(), answer, feed.refresh(), visit.at(), Aftermath.INTERVAL);
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
            VisitRecord record = Aftermath.record(answer, visit.at(), added, feed.repairs(), conduct.next());
            diary.note(address, record, conduct);
        });
        return new FeedOutcome.Fresh(visit.subscription(), Newest.first(feed, limit, visit.at()), added);
    }

    private FeedOutcome unchanged(Visit.Unchanged visit, int limit) {
        URI address = visit.subscription().address();
        Diary.Conduct conduct =
                Aftermath.success(visit.before(), visit.answer(), visit.before().refresh(), visit.at(), Aftermath.INTERVAL);
        database.transaction(() -> {
            if (visit.answer() instanceof FetchOutcome.Fetched same
                    && Aftermath.worthKeeping(same.validators(), visit)) {
                database.change(
                        "UPDATE document SET etag = ?, modified = ?, whole = ? WHERE address = ?",
                        same.validators().etag(),
                        same.validators().lastModified(),
                        same.validators().since(),
                        address);
            }
            VisitRecord record = Aftermath.record(visit.answer(), visit.at(), 0, List.of(), conduct.next());
            diary.note(address, record, conduct);
        });
        return asBefore(visit.subscription(), limit, visit.at());
    }

    private FeedOutcome asBefore(Subscription subscription, int limit, Instant now) {
        return feed(subscription.address())
                .<FeedOutcome>map(feed -> new FeedOutcome.NotModified(subscription, Newest.first(feed, limit, now)))
                .orElseGet(() -> new FeedOutcome.Failed(subscription, "it has not been read yet"));
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
                        row -> FeedParser.parse(
                                Deflated.inflated(row.bytes("body")),
                                row.textOrNull("type"),
                                row.addressOrNull("source")),
                        address)
                .flatMap(outcome ->
                        outcome instanceof ParseOutcome.Parsed(Feed feed) ? Optional.of(feed) : Optional.empty());
    }

    private static int added(Feed feed, Optional<Feed> before) {
        Set<String> seen = new HashSet<>();
        before.ifPresent(old -> old.entries().forEach(entry -> seen.add(identity(entry))));
        return (int) feed.entries().stream()
                .filter(entry -> !seen.contains(identity(entry)))
                .count();
    }

    private static String identity(Entry entry) {
        @Nullable String identity = entry.id() != null ? entry.id() : entry.link() != null ? entry.link() : entry.title();
        return String.valueOf(identity);
    }

    /// Closes the file.
    @Override
    public void close() {
        database.close();
    }
}
