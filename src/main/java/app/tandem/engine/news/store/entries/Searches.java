package app.tandem.engine.news.store.entries;

import app.tandem.engine.news.store.sqlite.Database;
import app.tandem.engine.news.store.sqlite.Row;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;

/// Searches that are kept as lists. On the store's thread.
public final class Searches {
    private final Database database;

    public Searches(Database database) {
        this.database = database;
    }

    /// A search that is kept.
    ///
    /// @param id its number
    /// @param name what the reader calls it
    /// @param query the first page of its list
    public record Saved(long id, String name, EntryQuery query) {}

    private enum Kind {
        EVERYTHING,
        FEED,
        FOLDER
    }

    private record Stored(Kind kind, String place) {
        static Stored of(Scope scope) {
            return switch (scope) {
                case Scope.Everything _ -> new Stored(Kind.EVERYTHING, "");
                case Scope.OfFeed(URI address) -> new Stored(Kind.FEED, address.toString());
                case Scope.OfFolder(List<String> path) -> new Stored(Kind.FOLDER, String.join("\n", path));
                case Scope.OfStory _ -> throw new IllegalArgumentException("a story is no list to be kept");
            };
        }

        Scope scope() {
            return switch (kind) {
                case EVERYTHING -> new Scope.Everything();
                case FEED -> new Scope.OfFeed(URI.create(place));
                case FOLDER -> new Scope.OfFolder(place.lines().toList());
            };
        }
    }

    /// All of them.
    ///
    /// @return in the order in which they were made
    public List<Saved> all() {
        return database.rows("SELECT * FROM search ORDER BY id", Searches::saved);
    }

    /// Keeps a search: its words, its feeds, and whether it is of unread or starred entries only.
    ///
    /// @param name what the reader calls it
    /// @param query the search
    /// @return its number
    public long add(String name, EntryQuery query) {
        Stored stored = Stored.of(query.scope());
        return database.insert(
                "INSERT INTO search (name, words, scope, place, unread, starred) VALUES (?, ?, ?, ?, ?, ?)",
                name,
                query.words(),
                stored.kind(),
                stored.place(),
                query.unread(),
                query.starred());
    }

    /// Gives one another name.
    ///
    /// @param id its number
    /// @param name what the reader calls it from now on
    public void rename(long id, String name) {
        database.change("UPDATE search SET name = ? WHERE id = ?", name, id);
    }

    /// Removes one. It is undone by adding it again.
    ///
    /// @param id its number
    public void remove(long id) {
        database.change("DELETE FROM search WHERE id = ?", id);
    }

    private static Saved saved(Row row) throws SQLException {
        Scope scope = new Stored(Kind.valueOf(row.text("scope")), row.text("place")).scope();
        EntryQuery query = EntryQuery.of(scope).matching(row.text("words"));
        query = row.flag("unread") ? query.unreadOnly() : query;
        return new Saved(row.number("id"), row.text("name"), row.flag("starred") ? query.starredOnly() : query);
    }
}
