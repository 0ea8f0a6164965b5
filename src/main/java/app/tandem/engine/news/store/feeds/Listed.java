package app.tandem.engine.news.store.feeds;

import app.tandem.engine.news.store.sqlite.Database;
import app.tandem.engine.news.store.sqlite.Deletion;
import java.time.Instant;

/// Keeps account of which feeds are in the reader's list. Those that are not are hidden with their entries,
/// so that a removal can be undone, and deleted later.
public final class Listed {
    private Listed() {}

    /// To be called within a transaction, after each change of the list.
    ///
    /// @param database the news
    /// @param now the time
    static void update(Database database, Instant now) {
        database.change("""
                UPDATE feed SET removed = NULL WHERE removed IS NOT NULL
                  AND id IN (SELECT feed FROM outline WHERE feed IS NOT NULL)""");
        database.change("""
                UPDATE feed SET removed = ? WHERE removed IS NULL
                  AND id NOT IN (SELECT feed FROM outline WHERE feed IS NOT NULL)""", now);
    }

    /// The same after one feed was added. It concerns that alone, so that a list of thousands can be added feed
    /// by feed.
    ///
    /// @param database the news
    /// @param node the number of its node
    static void add(Database database, long node) {
        database.change("""
                UPDATE feed SET removed = NULL WHERE removed IS NOT NULL
                  AND id = (SELECT feed FROM outline WHERE id = ?)""", node);
    }

    /// Deletes feeds that were removed with their entries, but for starred ones.
    ///
    /// @param database the news
    /// @param before those that were removed until then
    /// @return how many entries were deleted
    public static int purge(Database database, Instant before) {
        return database.transaction(() -> {
            int deleted = new Deletion(database)
                    .entries("starred = 0 AND feed IN (SELECT id FROM feed WHERE removed <= ?)", before);
            database.change("""
                    DELETE FROM feed WHERE removed <= ?
                      AND id NOT IN (SELECT feed FROM outline WHERE feed IS NOT NULL)
                      AND id NOT IN (SELECT feed FROM entry)""", before);
            return deleted;
        });
    }
}
