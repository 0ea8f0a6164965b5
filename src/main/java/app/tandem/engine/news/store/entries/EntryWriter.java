package app.tandem.engine.news.store.entries;

import app.tandem.engine.feed.Enclosure;
import app.tandem.engine.feed.Entry;
import app.tandem.engine.news.store.sqlite.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the entries of a document: new ones are added, those that were edited are changed in place, and keep
/// their marks.
public final class EntryWriter {
    /// What a document says of an entry, and what is derived from that: all that an edit changes.
    private static final String SAID = "guid, link, page, title, headline, words, author, language, image, duration,"
            + " published, updated, excerpt, digest";

    private static final String PLACES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    private static final String ADDITION =
            "INSERT INTO entry (" + SAID + ", id, feed, arrived, sorted, story) VALUES (" + PLACES + ", ?, ?, ?, ?, ?)";

    private final Database database;
    private final StoryGrouping grouping;

    public EntryWriter(Database database) {
        this.database = database;
        this.grouping = new StoryGrouping(database);
    }

    /// What was written.
    ///
    /// @param current the entries of the document, in its order
    /// @param added those of them that are new
    public record Written(List<Long> current, List<Long> added) {}

    /// Writes a document's entries. To be called within a transaction.
    ///
    /// @param feed the feed's number
    /// @param entries the entries, in the document's order
    /// @param now when they came
    /// @return which entries are now current and which are new
    public Written write(long feed, ParsedEntries entries, Instant now) {
        List<ParsedEntry> document = entries.list();
        List<EntryMatcher.Stored> stored = stored(feed);
        IdentityHashMap<ParsedEntry, EntryMatcher.Stored> known = EntryMatcher.match(stored, document);
        List<Long> current = new ArrayList<>();
        List<Long> added = new ArrayList<>();
        long last = database.number("SELECT coalesce(max(id), 0) AS n FROM entry"); // nobody else writes now
        // from last to first, so that of entries without a date the first of the document counts as the newest
        for (ParsedEntry parsed : document.reversed()) {
            EntryMatcher.Stored before = known.get(parsed);
            long id;
            if (before == null) {
                id = ++last;
                add(id, feed, parsed, now);
                added.add(id);
            } else {
                id = before.id();
                if (!Arrays.equals(before.digest(), parsed.digest())) {
                    change(id, parsed);
                }
            }
            current.add(id);
        }
        return new Written(current.reversed(), added);
    }

    private List<EntryMatcher.Stored> stored(long feed) {
        return database.rows(
                "SELECT id, guid, page, headline, coalesce(published, updated) AS date, digest FROM entry WHERE feed = ?",
                row -> new EntryMatcher.Stored(
                        row.number("id"),
                        row.textOrNull("guid"),
                        row.textOrNull("page"),
                        row.text("headline"),
                        row.timeOrNull("date"),
                        row.bytes("digest")),
                feed);
    }

    private void add(long id, long feed, ParsedEntry parsed, Instant now) {
        Instant sorted = parsed.sorted(now);
        database.change(
                ADDITION,
                said(
                        parsed,
                        id,
                        feed,
                        now,
                        sorted,
                        grouping.join(feed, parsed, sorted).orElse(null)));
        addParts(id, parsed);
    }

    private void change(long id, ParsedEntry parsed) {
        database.change(
                "UPDATE entry SET (" + SAID + ") = (" + PLACES
                        + "), sorted = min(coalesce(?, arrived), arrived) WHERE id = ?",
                said(parsed, parsed.date(), id));
        for (String table : List.of("body", "category", "enclosure")) {
            database.change("DELETE FROM " + table + " WHERE entry = ?", id);
        }
        database.change("DELETE FROM entry_text WHERE rowid = ?", id);
        addParts(id, parsed);
    }

    /// The values of [#SAID].
    ///
    /// @param more what follows them
    private static @Nullable Object[] said(ParsedEntry parsed, @Nullable Object... more) {
        Entry entry = parsed.entry();
        List<@Nullable Object> said = Arrays.asList(
                entry.id(),
                entry.link(),
                parsed.page(),
                entry.title(),
                parsed.headline(),
                parsed.words(),
                entry.author(),
                entry.language(),
                entry.image(),
                entry.duration(),
                entry.published(),
                entry.updated(),
                parsed.excerpt(),
                parsed.digest());
        List<@Nullable Object> values = new ArrayList<>(said);
        values.addAll(Arrays.asList(more));
        return values.toArray();
    }

    private void addParts(long id, ParsedEntry parsed) {
        Entry entry = parsed.entry();
        if (entry.summary() != null) {
            database.change("INSERT INTO body VALUES (?, 0, ?)", id, entry.summary());
        }
        for (int i = 0; i < entry.content().size(); i++) {
            database.change(
                    "INSERT INTO body VALUES (?, ?, ?)",
                    id,
                    i + 1,
                    entry.content().get(i));
        }
        for (int i = 0; i < entry.categories().size(); i++) {
            database.change(
                    "INSERT INTO category VALUES (?, ?, ?)",
                    id,
                    i,
                    entry.categories().get(i));
        }
        for (int i = 0; i < entry.enclosures().size(); i++) {
            Enclosure file = entry.enclosures().get(i);
            database.change(
                    "INSERT INTO enclosure VALUES (?, ?, ?, ?, ?)", id, i, file.url(), file.type(), file.length());
        }
        index(id, parsed);
    }

    private void index(long id, ParsedEntry parsed) {
        database.change(
                "INSERT INTO entry_text (rowid, title, author, category, body) VALUES (?, ?, ?, ?, ?)",
                id,
                parsed.headline(),
                parsed.entry().author(),
                String.join("\n", parsed.entry().categories()),
                parsed.text());
    }
}
