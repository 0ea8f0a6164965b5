package app.tandem.engine.news.store.feeds;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.FeedBuilder;
import app.tandem.engine.feed.Refresh;
import app.tandem.engine.feed.fetch.headers.Validators;
import app.tandem.engine.news.store.entries.EntryReader;
import app.tandem.engine.news.store.sqlite.Database;
import app.tandem.engine.news.store.sqlite.Row;
import app.tandem.engine.problem.ProblemJson;
import java.net.URI;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rows of feeds: what their last documents said.
public final class Feeds {
    private final Database database;
    private final EntryReader entries;

    public Feeds(Database database) {
        this.database = database;
        this.entries = new EntryReader(database);
    }

    /// What is known of a feed's last document.
    ///
    /// @param id the feed's number
    /// @param validators what to ask with
    /// @param hash of the document; null when there was none yet
    /// @param refresh how often it asks to be read
    public record Document(
            long id, Validators validators, @Nullable String hash, Refresh refresh) {}

    /// The number of a feed, which is added when it is new.
    ///
    /// @param address where it is
    /// @return its number
    public long number(URI address) {
        Optional<Long> id = database.row("SELECT id FROM feed WHERE address = ?", row -> row.number("id"), address);
        return id.orElseGet(() -> database.insert("INSERT INTO feed (address) VALUES (?)", address));
    }

    /// What is known of the last documents of feeds.
    ///
    /// @param addresses where they are
    /// @return by address; feeds never seen are missing
    public Map<URI, Document> documents(Collection<URI> addresses) {
        Map<URI, Document> known = new HashMap<>();
        for (URI address : addresses) {
            database.row("SELECT * FROM feed WHERE address = ?", Feeds::document, address)
                    .ifPresent(document -> known.put(address, document));
        }
        return known;
    }

    /// Remembers what a document said about its feed.
    ///
    /// @param id the feed's number
    /// @param feed what it said
    /// @param validators what to ask with the next time
    /// @param hash of the document
    /// @param current its entries
    public void remember(long id, Feed feed, Validators validators, String hash, List<Long> current) {
        Refresh refresh = feed.refresh();
        database.change(
                """
                UPDATE feed SET format = ?, title = ?, link = ?, description = ?, language = ?, image = ?, updated = ?,
                  repairs = ?, every = ?, skip_hours = ?, skip_days = ?, hash = ?, current = ?
                WHERE id = ?""",
                feed.format(),
                feed.title(),
                feed.link(),
                feed.description(),
                feed.language(),
                feed.image(),
                feed.updated(),
                ProblemJson.texts(feed.repairs()),
                refresh.interval(),
                joined(refresh.skipHours()),
                joined(refresh.skipDays()),
                hash,
                joined(current),
                id);
        remember(id, validators);
    }

    /// Remembers what to ask with the next time.
    ///
    /// @param id the feed's number
    /// @param validators what to ask with
    public void remember(long id, Validators validators) {
        database.change(
                "UPDATE feed SET etag = ?, modified = ?, whole = ? WHERE id = ?",
                validators.etag(),
                validators.lastModified(),
                validators.since(),
                id);
    }

    /// The feed as its last document gave it.
    ///
    /// @param address where it is
    /// @param limit how many entries at most; 0 for all
    /// @return the feed with the entries of that document, newest first; empty when there was none yet
    public Optional<Feed> feed(URI address, int limit) {
        return database.row(
                "SELECT * FROM feed WHERE address = ? AND hash IS NOT NULL", row -> feed(row, limit), address);
    }

    private Feed feed(Row row, int limit) throws SQLException {
        List<Long> newest =
                database.rows("""
                SELECT id FROM entry WHERE id IN (SELECT value FROM json_each('[' || ? || ']'))
                ORDER BY sorted DESC, id DESC LIMIT ?""", entry -> entry.number("id"), row.text("current"), limit == 0 ? -1 : limit);
        List<Entry> current =
                newest.stream().flatMap(id -> entries.read(id).stream()).toList();
        return new FeedBuilder(row.text("format"))
                .title(row.textOrNull("title"))
                .link(row.textOrNull("link"))
                .description(row.textOrNull("description"))
                .language(row.textOrNull("language"))
                .image(row.textOrNull("image"))
                .updated(row.timeOrNull("updated"))
                .refresh(refresh(row))
                .entries(current)
                .repairs(row.problems("repairs"))
                .build();
    }

    private static Document document(Row row) throws SQLException {
        Instant whole = row.timeOrNull("whole");
        Validators validators = new Validators(row.textOrNull("etag"), row.textOrNull("modified"), whole);
        return new Document(row.number("id"), validators, row.textOrNull("hash"), refresh(row));
    }

    private static Refresh refresh(Row row) throws SQLException {
        Long every = row.numberOrNull("every");
        return new Refresh(
                every == null ? null : Duration.ofMillis(every),
                parts(row.text("skip_hours")).map(Integer::valueOf).collect(Collectors.toSet()),
                parts(row.text("skip_days")).map(DayOfWeek::valueOf).collect(Collectors.toSet()));
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    private static Stream<String> parts(String joined) {
        return Arrays.stream(joined.split(",")).filter(part -> !part.isEmpty());
    }
}
