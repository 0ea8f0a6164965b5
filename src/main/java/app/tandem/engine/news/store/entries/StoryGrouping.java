package app.tandem.engine.news.store.entries;

import app.tandem.engine.news.store.sqlite.Database;
import app.tandem.engine.news.store.sqlite.Row;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Groups entries of several feeds that tell one story: they lead to the same page, or have the same words in
/// their titles within three days. Grouped entries stay what they are, each with its marks.
final class StoryGrouping {
    private static final Duration NEAR = Duration.ofDays(3);

    private final Database database;

    StoryGrouping(Database database) {
        this.database = database;
    }

    private record Teller(long id, long story) {}

    /// Finds the story that a new entry tells, and makes one of an entry that was alone until now.
    ///
    /// @param feed the new entry's feed
    /// @param parsed the new entry
    /// @param sorted where it belongs in a list
    /// @return the story's number; empty when no other feed tells it
    Optional<Long> join(long feed, ParsedEntry parsed, Instant sorted) {
        Optional<Teller> teller = samePage(feed, parsed).or(() -> sameWords(feed, parsed, sorted));
        teller.filter(first -> first.story() == 0)
                .ifPresent(first -> database.change("UPDATE entry SET story = id WHERE id = ?", first.id()));
        return teller.map(first -> first.story() == 0 ? first.id() : first.story());
    }

    private Optional<Teller> samePage(long feed, ParsedEntry parsed) {
        if (parsed.page() == null) {
            return Optional.empty();
        }
        return database.row(
                "SELECT id, coalesce(story, 0) AS story FROM entry WHERE page = ? AND feed <> ? ORDER BY id LIMIT 1",
                StoryGrouping::teller,
                parsed.page(),
                feed);
    }

    private Optional<Teller> sameWords(long feed, ParsedEntry parsed, Instant sorted) {
        String words = parsed.words();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return database.row("""
                SELECT id, coalesce(story, 0) AS story FROM entry
                WHERE words <> '' AND words = ? AND sorted BETWEEN ? AND ? AND feed <> ? ORDER BY id LIMIT 1""", StoryGrouping::teller, words, sorted.minus(NEAR), sorted.plus(NEAR), feed);
    }

    private static Teller teller(Row row) throws SQLException {
        return new Teller(row.number("id"), row.number("story"));
    }
}
