package app.tandem.engine.news.store.entries;

import app.tandem.engine.news.store.sqlite.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The reader's marks. Each change gives the numbers of the entries that it changed: with the opposite mark for
/// just these it is undone. Each is one transaction. On the store's thread.
public final class Marks {
    private final Database database;

    public Marks(Database database) {
        this.database = database;
    }

    /// Marks entries as read or unread.
    ///
    /// @param ids their numbers
    /// @param read which
    /// @return those that were not marked so before
    public List<Long> read(Collection<Long> ids, boolean read) {
        return mark("read", read, "id IN (SELECT value FROM json_each(?))", json(ids));
    }

    /// Stars entries, or takes their stars away.
    ///
    /// @param ids their numbers
    /// @param starred which
    /// @return those that were not marked so before
    public List<Long> star(Collection<Long> ids, boolean starred) {
        return mark("starred", starred, "id IN (SELECT value FROM json_each(?))", json(ids));
    }

    /// Marks all entries of a list as read; of a story all that tell it.
    ///
    /// @param list which, its pages aside
    /// @param arrivedBefore only those that had arrived by then: the reader has not seen later ones
    /// @return those that were unread
    public List<Long> readAll(EntryQuery list, Instant arrivedBefore) {
        return readAll(list, arrivedBefore, "1");
    }

    /// Marks what stands above a line as read, but not the line.
    ///
    /// @param list in which list, its pages aside
    /// @param line the line
    /// @param arrivedBefore only those that had arrived by then
    /// @return those that were unread
    public List<Long> readAbove(EntryQuery list, EntryLine line, Instant arrivedBefore) {
        String above = list.oldestFirst() ? "<" : ">";
        return readAll(list, arrivedBefore, "(e.sorted, e.id) " + above + " (?, ?)", line.date(), line.id());
    }

    /// Marks what stands below a line as read, but not the line.
    ///
    /// @param list in which list, its pages aside
    /// @param line the line
    /// @param arrivedBefore only those that had arrived by then
    /// @return those that were unread
    public List<Long> readBelow(EntryQuery list, EntryLine line, Instant arrivedBefore) {
        String below = list.oldestFirst() ? ">" : "<";
        return readAll(list, arrivedBefore, "(e.sorted, e.id) " + below + " (?, ?)", line.date(), line.id());
    }

    private List<Long> readAll(EntryQuery list, Instant arrivedBefore, String place, Object... values) {
        return Conditions.of(list, false)
                .map(where -> {
                    where.add("e.arrived <= ?", arrivedBefore);
                    where.add(place, values);
                    return mark(
                            "read", true, "id IN (SELECT e.id FROM entry e WHERE " + where.sql() + ")", where.values());
                })
                .orElse(List.of());
    }

    private List<Long> mark(String column, boolean marked, String condition, @Nullable Object... values) {
        List<@Nullable Object> all = new ArrayList<>(List.of(marked, marked));
        all.addAll(Arrays.asList(values));
        String sql = "UPDATE entry SET " + column + " = ? WHERE " + column + " <> ? AND " + condition + " RETURNING id";
        return database.transaction(() -> database.rows(sql, row -> row.number("id"), all.toArray()));
    }

    private static String json(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }
}
