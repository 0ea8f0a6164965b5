package app.tandem.engine.news.store.entries;

import app.tandem.engine.news.store.sqlite.Row;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An entry as a line of a list. Texts are without markup.
///
/// @param id its number
/// @param feed the address of its feed
/// @param feedTitle what the reader calls the feed, or what it calls itself
/// @param title its title; empty when it has none
/// @param excerpt the beginning of its text, a line
/// @param link the page it announces, absolute; null when the feed doesn't say
/// @param author who wrote it; null when the feed doesn't say
/// @param date where it belongs in the list: when it was published, but not after it arrived
/// @param published when it was published by its own account, be it in the future; null when the feed doesn't
///     say
/// @param read whether it has been read
/// @param starred whether it is starred
/// @param story the number of the story it tells; 0 when no other feed tells it
/// @param tellers how many entries tell this story, this one among them; 1 when no other does
public record EntryLine(
        long id,
        URI feed,
        String feedTitle,
        String title,
        String excerpt,
        @Nullable String link,
        @Nullable String author,
        Instant date,
        @Nullable Instant published,
        boolean read,
        boolean starred,
        long story,
        int tellers) {

    /// What is read of each line.
    public static final String SELECT = """
            SELECT e.id, f.address, e.headline, e.excerpt, e.link, e.author, e.sorted, e.published, e.read, e.starred,
              coalesce(e.story, 0) AS story,
              CASE WHEN e.story IS NULL THEN 1 ELSE
                (SELECT count(*) FROM entry o WHERE o.story = e.story AND o.muted IS NULL) END AS tellers,
              coalesce((SELECT name FROM outline o WHERE o.feed = f.id LIMIT 1), f.title, f.address) AS feed_title
            FROM entry e JOIN feed f ON f.id = e.feed""";

    public static EntryLine read(Row row) throws SQLException {
        return new EntryLine(
                row.number("id"),
                URI.create(row.text("address")),
                row.text("feed_title"),
                row.text("headline"),
                row.text("excerpt"),
                row.textOrNull("link"),
                row.textOrNull("author"),
                row.time("sorted"),
                row.timeOrNull("published"),
                row.flag("read"),
                row.flag("starred"),
                row.number("story"),
                (int) row.number("tellers"));
    }
}
