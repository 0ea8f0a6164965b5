package app.tandem.engine.news.store.entries;

import app.tandem.engine.news.store.sqlite.Database;
import app.tandem.engine.news.store.sqlite.Deletion;
import java.time.Duration;
import java.time.Instant;

/// How much is kept. Starred entries stay, and those nobody has read; so do those that are still in their
/// feed's document, since they would come back as new.
///
/// @param age how long an entry is kept; zero for ever
/// @param perFeed how many of a feed are kept, the newest; 0 for all
public record Retention(Duration age, int perFeed) {
    /// What is kept where nobody says otherwise: 400 days, 10,000 entries of a feed.
    public static final Retention USUAL = new Retention(Duration.ofDays(400), 10_000);

    private static final String MAY_GO = """
            starred = 0 AND (read = 1 OR muted IS NOT NULL)
              AND id NOT IN (SELECT value FROM feed, json_each('[' || feed.current || ']') WHERE feed.id = entry.feed)
            """;

    private static final String RANKED =
            "(SELECT id, row_number() OVER (PARTITION BY feed ORDER BY sorted DESC, id DESC) AS place FROM entry)";

    /// Deletes what goes beyond.
    ///
    /// @param database the news
    /// @param now the time
    /// @return how many entries were deleted
    public int apply(Database database, Instant now) {
        Deletion deletion = new Deletion(database);
        return database.transaction(() -> {
            int deleted = 0;
            if (age.isPositive()) {
                deleted += deletion.entries("sorted < ? AND " + MAY_GO, now.minus(age));
            }
            if (perFeed > 0) {
                deleted += deletion.entries(
                        "id IN (SELECT id FROM " + RANKED + " WHERE place > ?) AND " + MAY_GO, perFeed);
            }
            return deleted;
        });
    }
}
