package app.tandem.engine.news.store.feeds;

import app.tandem.engine.news.store.sqlite.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows of the reader's list with their attributes. On the store's thread.
final class OutlineRows {
    private final Database database;
    private final Feeds feeds;

    OutlineRows(Database database) {
        this.database = database;
        this.feeds = new Feeds(database);
    }

    /// Adds a row. To be called within a transaction.
    ///
    /// @param row the row; a new number is given to one of number 0
    /// @return its number
    long add(Node row) {
        long number = database.insert(
                "INSERT INTO outline (id, parent, position, feed, name, reach) VALUES (?, ?, ?, ?, ?, ?)",
                row.id() == 0 ? null : row.id(),
                row.parent(),
                row.position(),
                row.address().map(feeds::number).orElse(null),
                row.name(),
                row.policy());
        int place = 0;
        for (Map.Entry<String, String> attribute : row.outline().attributes().entrySet()) {
            database.change(
                    "INSERT INTO outline_attribute VALUES (?, ?, ?, ?)",
                    number,
                    place++,
                    attribute.getKey(),
                    attribute.getValue());
        }
        return number;
    }

    /// Whether there is a row of a number.
    ///
    /// @param id the number
    /// @return whether there is
    boolean has(long id) {
        return database.number("SELECT count(*) AS n FROM outline WHERE id = ?", id) > 0;
    }

    /// What lies in a folder.
    ///
    /// @param parent the folder's number; null for the top level
    /// @return the numbers of its rows, in the list's order
    List<Long> children(@Nullable Long parent) {
        return database.rows(
                "SELECT id FROM outline WHERE parent IS ? ORDER BY position, id", row -> row.number("id"), parent);
    }

    /// The attributes of a row.
    ///
    /// @param id its number
    /// @return by name, in their order; empty when there is no such row
    Map<String, String> attributes(long id) {
        Map<String, String> attributes = new LinkedHashMap<>();
        database.rows(
                "SELECT name, value FROM outline_attribute WHERE outline = ? ORDER BY position",
                row -> Optional.ofNullable(attributes.put(row.text("name"), row.text("value"))),
                id);
        return attributes;
    }
}
