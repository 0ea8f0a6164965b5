package app.tandem.engine.news.store.sqlite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Deletes entries. What belongs to them goes with them, but the text index has no foreign keys.
public final class Deletion {
    private final Database database;

    public Deletion(Database database) {
        this.database = database;
    }

    /// Deletes entries. To be called within a transaction.
    ///
    /// @param condition which, as SQL over `entry`
    /// @param values its values
    /// @return how many
    public int entries(String condition, @Nullable Object... values) {
        List<Long> ids = database.rows("SELECT id FROM entry WHERE " + condition, row -> row.number("id"), values);
        for (long id : ids) {
            database.change("DELETE FROM entry_text WHERE rowid = ?", id);
            database.change("DELETE FROM entry WHERE id = ?", id);
        }
        return ids.size();
    }
}
