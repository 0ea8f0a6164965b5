package app.tandem.engine.news.store.entries;

import app.tandem.engine.feed.Enclosure;
import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.EntryBuilder;
import app.tandem.engine.news.store.sqlite.Database;
import app.tandem.engine.news.store.sqlite.Row;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Reads whole entries back.
public final class EntryReader {
    private final Database database;

    public EntryReader(Database database) {
        this.database = database;
    }

    /// Reads an entry as its feed gave it.
    ///
    /// @param id its number
    /// @return the entry; empty when it is gone
    public Optional<Entry> read(long id) {
        return database.row("SELECT * FROM entry WHERE id = ?", this::entry, id);
    }

    private Entry entry(Row row) throws SQLException {
        long id = row.number("id");
        TreeMap<Integer, String> parts = new TreeMap<>();
        database.rows(
                "SELECT part, html FROM body WHERE entry = ?",
                part -> parts.put((int) part.number("part"), part.text("html")),
                id);
        String summary = parts.remove(0);
        Long duration = row.numberOrNull("duration");
        return new EntryBuilder()
                .id(row.textOrNull("guid"))
                .title(row.textOrNull("title"))
                .link(row.textOrNull("link"))
                .author(row.textOrNull("author"))
                .language(row.textOrNull("language"))
                .image(row.textOrNull("image"))
                .duration(duration == null ? null : Duration.ofMillis(duration))
                .published(row.timeOrNull("published"))
                .updated(row.timeOrNull("updated"))
                .summary(summary)
                .content(List.copyOf(parts.values()))
                .categories(database.rows(
                        "SELECT name FROM category WHERE entry = ? ORDER BY position",
                        category -> category.text("name"),
                        id))
                .enclosures(database.rows(
                        "SELECT url, type, length FROM enclosure WHERE entry = ? ORDER BY position",
                        file -> new Enclosure(file.text("url"), file.textOrNull("type"), file.textOrNull("length")),
                        id))
                .build();
    }
}
