package app.tandem.engine.news.store.rules;

import app.tandem.engine.news.store.entries.EntryLine;
import app.tandem.engine.news.store.entries.TextQuery;
import app.tandem.engine.news.store.sqlite.Database;
import app.tandem.engine.news.store.sqlite.Row;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The reader's filters. One query decides, whether over entries that arrive, over a preview, or over all that
/// is stored.
public final class Rules {
    private final Database database;

    public Rules(Database database) {
        this.database = database;
    }

    /// A filter that is in force.
    ///
    /// @param id its number
    /// @param rule what it does
    public record Numbered(long id, Rule rule) {}

    private record Condition(String sql, List<@Nullable Object> values) {}

    /// All filters.
    ///
    /// @return in the order in which they were made, which is the order in which they are applied
    public List<Numbered> all() {
        return database.rows("SELECT * FROM rule ORDER BY id", row -> new Numbered(row.number("id"), rule(row)));
    }

    /// Puts a filter in force for entries to come.
    ///
    /// @param rule the filter, with a condition at least
    /// @return its number
    public long add(Rule rule) {
        if (!rule.selective()) {
            throw new IllegalArgumentException("a rule without any condition");
        }
        return insert(null, rule);
    }

    /// Puts back a filter that was removed, under its number. What it muted stays shown, see [#applyToStored].
    ///
    /// @param numbered the filter
    public void restore(Numbered numbered) {
        insert(numbered.id(), numbered.rule());
    }

    private long insert(@Nullable Long id, Rule rule) {
        return database.transaction(() -> database.insert(
                "INSERT INTO rule (id, name, action, phrases, title, feed, author, category) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                rule.name(),
                rule.action(),
                String.join("\n", rule.phrases()),
                rule.titleOnly(),
                rule.feed(),
                rule.author(),
                rule.category()));
    }

    /// Removes a filter. What it muted is shown again.
    ///
    /// @param id its number
    public void remove(long id) {
        database.change("DELETE FROM rule WHERE id = ?", id);
    }

    /// What a filter would concern of what is stored. Nothing is changed.
    ///
    /// @param rule the filter, in force or not
    /// @param limit how many at most
    /// @return the newest entries it would concern
    public List<EntryLine> preview(Rule rule, int limit) {
        Condition condition = condition(rule);
        List<@Nullable Object> values = new ArrayList<>(condition.values());
        values.add(limit);
        return database.rows(
                EntryLine.SELECT + " WHERE " + condition.sql() + " ORDER BY e.sorted DESC, e.id DESC LIMIT ?",
                EntryLine::read,
                values.toArray());
    }

    /// Applies a filter in force to all that is stored.
    ///
    /// @param numbered the filter
    /// @return how many entries it concerned
    public int applyToStored(Numbered numbered) {
        return database.transaction(() -> apply(numbered, "1", List.of()));
    }

    /// Applies all filters to entries that have just arrived. To be called within a transaction.
    ///
    /// @param arrived their numbers; they were added one after the other
    public void applyTo(List<Long> arrived) {
        if (arrived.isEmpty()) {
            return;
        }
        for (Numbered numbered : all()) {
            apply(numbered, "e.id BETWEEN ? AND ?", List.of(arrived.getFirst(), arrived.getLast()));
        }
    }

    private int apply(Numbered numbered, String range, List<Long> bounds) {
        Condition condition = condition(numbered.rule());
        List<@Nullable Object> values = new ArrayList<>();
        String change = switch (numbered.rule().action()) {
            case MUTE -> {
                values.add(numbered.id());
                yield "muted = ?";
            }
            case STAR -> "starred = 1";
            case MARK_READ -> "read = 1";
        };
        values.addAll(bounds);
        values.addAll(condition.values());
        String sql = "UPDATE entry SET " + change + " WHERE id IN (SELECT e.id FROM entry e WHERE " + range + " AND "
                + condition.sql() + ")";
        return database.change(sql, values.toArray());
    }

    private static Condition condition(Rule rule) {
        List<String> conditions = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        if (!rule.phrases().isEmpty()) {
            String any = TextQuery.anyOf(rule.phrases(), rule.titleOnly());
            // phrases without a letter in them stand nowhere; FTS5 takes no empty query
            conditions.add(any.isEmpty() ? "0" : "e.id IN (SELECT rowid FROM entry_text WHERE entry_text MATCH ?)");
            if (!any.isEmpty()) {
                values.add(any);
            }
        }
        if (rule.feed() != null) {
            conditions.add("e.feed = (SELECT id FROM feed WHERE address = ?)");
            values.add(rule.feed());
        }
        if (rule.author() != null) {
            conditions.add("instr(lower(e.author), lower(?)) > 0");
            values.add(rule.author());
        }
        if (rule.category() != null) {
            conditions.add("EXISTS (SELECT 1 FROM category c WHERE c.entry = e.id AND lower(c.name) = lower(?))");
            values.add(rule.category());
        }
        return new Condition(String.join(" AND ", conditions), values);
    }

    private static Rule rule(Row row) throws SQLException {
        String feed = row.textOrNull("feed");
        return new Rule(
                row.text("name"),
                Action.valueOf(row.text("action")),
                row.text("phrases").lines().toList(),
                row.flag("title"),
                feed == null ? null : URI.create(feed),
                row.textOrNull("author"),
                row.textOrNull("category"));
    }
}
