package app.tandem.engine.news.store.entries;

import app.tandem.engine.feed.clean.PlainText;
import app.tandem.engine.news.store.sqlite.Row;
import app.tandem.engine.text.OneLine;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An entry as a line of a list. Texts are without markup, one line each, and cut where they are longer than
/// any list shows: a feed may say megabytes.
///
/// @param id its number
/// @param feed the address of its feed
/// @param feedTitle what the reader calls the feed, or what it calls itself
/// @param title its title; empty when it has none
/// @param excerpt the beginning of its text, a line
/// @param link the page it announces, absolute; null when the feed doesn't say
/// @param image a picture that stands for it, absolute; null when the feed doesn't say
/// @param author who wrote it; null when the feed doesn't say
/// @param date where it belongs in the list: when it was published, but not after it arrived
/// @param published when it was published by its own account, be it in the future; null when the feed doesn't
///     say
/// @param read whether it has been read
/// @param starred whether it is starred
/// @param story the number of the story it tells; 0 when no other feed tells it
/// @param tellers how many feeds of the list tell this story, be it several times; 1 when no other does
public record EntryLine(
        long id,
        URI feed,
        String feedTitle,
        String title,
        String excerpt,
        @Nullable String link,
        @Nullable String image,
        @Nullable String author,
        Instant date,
        @Nullable Instant published,
        boolean read,
        boolean starred,
        long story,
        int tellers) {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_NAME = 200;

    /// What is read of each line.
    public static final String SELECT = """
            SELECT e.id, f.address, substr(e.headline, 1, 2000) AS headline, e.excerpt, e.link, e.author, e.sorted, e.published, e.read, e.starred,
              CASE WHEN length(e.image) <= 2000 THEN e.image END AS image,
              coalesce(e.story, 0) AS story,
              CASE WHEN e.story IS NULL THEN 1 ELSE
                max(1, (SELECT count(DISTINCT o.feed) FROM entry o WHERE o.story = e.story AND o.muted IS NULL
                  AND o.feed NOT IN (SELECT id FROM feed WHERE removed IS NOT NULL))) END AS tellers,
              coalesce((SELECT name FROM outline o WHERE o.feed = f.id LIMIT 1), f.title, f.address) AS feed_title
            FROM entry e JOIN feed f ON f.id = e.feed""";

    public static EntryLine read(Row row) throws SQLException {
        String author = row.textOrNull("author");
        return new EntryLine(
                row.number("id"),
                URI.create(row.text("address")),
                PlainText.line(row.text("feed_title"), LONGEST_NAME),
                PlainText.line(row.text("headline"), LONGEST_TITLE),
                OneLine.of(row.text("excerpt")),
                row.textOrNull("link"),
                row.textOrNull("image"),
                author == null ? null : PlainText.line(author, LONGEST_NAME),
                row.time("sorted"),
                row.timeOrNull("published"),
                row.flag("read"),
                row.flag("starred"),
                row.number("story"),
                (int) row.number("tellers"));
    }

    /// The same where others begin to tell its story, or cease to.
    ///
    /// @param number of the story; 0 when no other feed tells it
    /// @param many how many feeds tell it
    /// @return all else as it is
    public EntryLine withStory(long number, int many) {
        return new EntryLine(
                id, feed, feedTitle, title, excerpt, link, image, author, date, published, read, starred, number, many);
    }
}
