package app.tandem.engine.news.store.entries;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.news.store.sqlite.Database;
import java.util.List;
import java.util.Optional;

/// Lists of entries, and search. On the store's thread.
public final class Entries {
    private final Database database;

    public Entries(Database database) {
        this.database = database;
    }

    /// A page of a list.
    ///
    /// @param query which
    /// @return its lines in the order of the query; fewer than asked for at the end of the list
    public List<EntryLine> list(EntryQuery query) {
        return Conditions.of(query, true).map(where -> list(query, where)).orElse(List.of());
    }

    private List<EntryLine> list(EntryQuery query, Conditions where) {
        String order = query.oldestFirst() ? "ASC" : "DESC";
        EntryLine after = query.after();
        if (after != null) {
            where.add("(e.sorted, e.id) " + (query.oldestFirst() ? ">" : "<") + " (?, ?)", after.date(), after.id());
        }
        return database.rows(
                EntryLine.SELECT + " WHERE " + where.sql() + " ORDER BY e.sorted " + order + ", e.id " + order
                        + " LIMIT ?",
                EntryLine::read,
                where.values(query.limit()));
    }

    /// How many lines a list has, whatever the query says of pages.
    ///
    /// @param query which
    /// @return the number
    public int count(EntryQuery query) {
        return Conditions.of(query, true)
                .map(where ->
                        (int) database.number("SELECT count(*) AS n FROM entry e WHERE " + where.sql(), where.values()))
                .orElse(0);
    }

    /// A whole entry, as its feed gave it.
    ///
    /// @param id its number
    /// @return the entry; empty when it is gone
    public Optional<Entry> read(long id) {
        return new EntryReader(database).read(id);
    }

    /// The number of the entry that arrived last; see [EntryQuery#arrivedAfter].
    ///
    /// @return 0 when there is none
    public long latest() {
        return database.number("SELECT coalesce(max(id), 0) AS n FROM entry");
    }

    /// The line of one entry, whichever lists it belongs to.
    ///
    /// @param id its number
    /// @return empty where there is none
    public Optional<EntryLine> line(long id) {
        return database.rows(EntryLine.SELECT + " WHERE e.id = ?", EntryLine::read, id).stream()
                .findFirst();
    }

    /// The entries whose story is told by others, too, since an entry arrived.
    ///
    /// @param id the number of that entry, see [#latest]; those that arrived later are not among the lines
    /// @return their lines, in no order
    public List<EntryLine> joined(long id) {
        return database.rows(
                EntryLine.SELECT + " WHERE e.id <= ? AND e.story IN"
                        + " (SELECT story FROM entry WHERE id > ? AND story IS NOT NULL)",
                EntryLine::read,
                id,
                id);
    }

    /// The entries that tell one story, each with its feed: what hides behind a line with several tellers.
    ///
    /// @param story its number, not 0
    /// @return their lines, newest first
    public List<EntryLine> story(long story) {
        return list(EntryQuery.of(new Scope.OfStory(story)));
    }
}
