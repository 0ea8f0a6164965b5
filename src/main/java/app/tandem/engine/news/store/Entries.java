package app.tandem.engine.news.store;

import app.tandem.engine.feed.Entry;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lists of entries, search, and the reader's marks.
public final class Entries {
    /// A search over a common word looks at so many of the entries that arrived last.
    private static final int FOUND_AT_MOST = 5000;

    private final Database database;

    Entries(Database database) {
        this.database = database;
    }

    /// A page of a list.
    ///
    /// @param query which
    /// @return its lines, newest first; fewer than asked for at the end of the list
    public List<EntryLine> list(EntryQuery query) {
        String words = TextQuery.search(query.words());
        if (words.isEmpty() && !query.words().isBlank()) {
            return List.of();
        }
        Where where = new Where();
        if (!words.isEmpty()) {
            where.add(
                    "e.id IN (SELECT rowid FROM entry_text WHERE entry_text MATCH ? ORDER BY rowid DESC LIMIT "
                            + FOUND_AT_MOST + ")",
                    words);
        }
        addScope(query, where);
        if (query.unread()) {
            where.add("e.read = 0");
        }
        where.add(query.starred() ? "e.starred = 1" : "e.muted IS NULL");
        EntryLine after = query.after();
        if (after != null) {
            where.add("(e.sorted, e.id) < (?, ?)", after.date(), after.id());
        }
        where.values.add(query.limit());
        return database.rows(
                EntryLine.SELECT + " WHERE " + where.sql() + " ORDER BY e.sorted DESC, e.id DESC LIMIT ?",
                EntryLine::read,
                where.values.toArray());
    }

    /// A whole entry, as its feed gave it.
    ///
    /// @param id its number
    /// @return the entry; empty when it is gone
    public Optional<Entry> read(long id) {
        return new EntryReader(database).read(id);
    }

    /// Marks entries as read or unread.
    ///
    /// @param ids their numbers
    /// @param read which
    public void markRead(Collection<Long> ids, boolean read) {
        database.transaction(
                () -> ids.forEach(id -> database.change("UPDATE entry SET read = ? WHERE id = ?", read, id)));
    }

    /// Marks all entries of a scope as read.
    ///
    /// @param scope over which feeds
    /// @param arrivedBefore only those that had arrived by then: the reader has not seen later ones
    /// @return how many were unread
    public int markAllRead(Scope scope, Instant arrivedBefore) {
        Where where = new Where();
        where.add("e.read = 0");
        where.add("e.arrived <= ?", arrivedBefore);
        addFeeds(scope, where);
        return database.transaction(() -> database.change(
                "UPDATE entry SET read = 1 WHERE id IN (SELECT e.id FROM entry e WHERE " + where.sql() + ")",
                where.values.toArray()));
    }

    /// Stars an entry, or takes its star away.
    ///
    /// @param id its number
    /// @param starred which
    public void star(long id, boolean starred) {
        database.transaction(() -> database.change("UPDATE entry SET starred = ? WHERE id = ?", starred, id));
    }

    /// How many entries nobody has read.
    ///
    /// @return by the address of their feed; feeds without any are missing
    public Map<URI, Integer> unread() {
        Map<URI, Integer> unread = new HashMap<>();
        database.rows("""
                SELECT f.address, c.n FROM feed f JOIN
                  (SELECT feed, count(*) AS n FROM entry WHERE read = 0 AND muted IS NULL GROUP BY feed) c
                  ON c.feed = f.id""", row -> unread.merge(URI.create(row.text("address")), (int) row.number("n"), Integer::sum));
        return unread;
    }

    private static void addScope(EntryQuery query, Where where) {
        if (query.scope() instanceof Scope.Everything
                && !query.starred()
                && query.words().isEmpty()) {
            String unread = query.unread() ? "AND o.read = 0 " : "";
            where.add("(e.story IS NULL OR NOT EXISTS (SELECT 1 FROM entry o "
                    + "WHERE o.story = e.story AND o.id < e.id AND o.muted IS NULL " + unread + "))");
        }
        addFeeds(query.scope(), where);
    }

    private static void addFeeds(Scope scope, Where where) {
        switch (scope) {
            case Scope.Everything _ -> {}
            case Scope.OfFeed(URI address) -> where.add("e.feed = (SELECT id FROM feed WHERE address = ?)", address);
            case Scope.OfStory(long story) -> where.add("e.story = ?", story);
            // the plus keeps SQLite from collecting and sorting all entries of all these feeds
            case Scope.OfFolder(List<String> path) -> where.add("""
                        +e.feed IN (WITH RECURSIVE
                          path (depth, name) AS (SELECT key, value FROM json_each(?)),
                          step (id, depth) AS (
                            SELECT o.id, 0 FROM outline o, path p WHERE o.parent IS NULL AND p.depth = 0 AND o.name = p.name
                            UNION ALL
                            SELECT o.id, s.depth + 1 FROM step s
                              JOIN path p ON p.depth = s.depth + 1
                              JOIN outline o ON o.parent = s.id AND o.name = p.name),
                          inside (id) AS (
                            SELECT id FROM step WHERE depth = (SELECT max(depth) FROM path)
                            UNION ALL
                            SELECT o.id FROM outline o JOIN inside i ON o.parent = i.id)
                          SELECT o.feed FROM outline o JOIN inside i ON o.id = i.id WHERE o.feed IS NOT NULL)""", json(path));
        }
    }

    private static String json(List<String> names) {
        return names.stream()
                .map(name ->
                        "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + "\"")
                .toList()
                .toString();
    }

    /// The conditions of a query and their values.
    private static final class Where {
        private final List<String> conditions = new ArrayList<>();
        private final List<@Nullable Object> values = new ArrayList<>();

        void add(String condition, @Nullable Object... values) {
            conditions.add(condition);
            this.values.addAll(Arrays.asList(values));
        }

        String sql() {
            return String.join(" AND ", conditions);
        }
    }
}
