package app.tandem.engine.news.store.entries;

import app.tandem.engine.news.store.sqlite.Database;
import app.tandem.engine.news.store.sqlite.Row;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        NODE,
        /// The path of a folder, one name per line, as earlier versions kept it.
        FOLDER
    }

    private record Stored(Kind kind, String place) {
        static Stored of(Scope scope) {
            return switch (scope) {
                case Scope.Everything _ -> new Stored(Kind.EVERYTHING, "");
                case Scope.OfFeed(URI address) -> new Stored(Kind.FEED, address.toString());
                case Scope.OfFolder(long node) -> new Stored(Kind.NODE, String.valueOf(node));
                case Scope.OfStory _ -> throw new IllegalArgumentException("a story is no list to be kept");
            };
        }

        Scope scope(Database database) {
            return switch (kind) {
                case EVERYTHING -> new Scope.Everything();
                case FEED -> new Scope.OfFeed(URI.create(place));
                case NODE -> new Scope.OfFolder(Long.parseLong(place));
                case FOLDER -> new Scope.OfFolder(node(database, place.lines().toList()));
            };
        }
    }

    /// The first folder of a path; 0, which no folder has, when there is none any more.
    private static long node(Database database, List<String> path) {
        @Nullable Long node = null;
        for (String name : path) {
            node = database.row(
                            "SELECT id FROM outline WHERE parent IS ? AND name = ? AND feed IS NULL ORDER BY position, id",
                            row -> row.number("id"),
                            node,
                            name)
                    .orElse(0L);
        }
        return node == null ? 0 : node;
    }

    /// All of them.
    ///
    /// @return in the order in which they were made
    public List<Saved> all() {
        return database.rows("SELECT * FROM search ORDER BY id", this::saved);
    }

    /// Keeps a search: its words, its feeds, and whether it is of unread or starred entries only.
    ///
    /// @param name what the reader calls it
    /// @param query the search
    /// @return its number
    public long add(String name, EntryQuery query) {
        return insert(null, name, query);
    }

    /// Puts back a search that was removed, under its number.
    ///
    /// @param saved what [#remove] gave
    /// @return that number
    public long restore(Saved saved) {
        return insert(saved.id(), saved.name(), saved.query());
    }

    private long insert(@Nullable Long id, String name, EntryQuery query) {
        Stored stored = Stored.of(query.scope());
        return database.insert(
                "INSERT INTO search (id, name, words, scope, place, unread, starred) VALUES (?, ?, ?, ?, ?, ?, ?)",
                id,
                name,
                query.words(),
                stored.kind(),
                stored.place(),
                query.unread(),
                query.starred());
    }

    /// Removes one.
    ///
    /// @param id its number
    /// @return what was removed, for [#restore]; empty when there is none of that number
    public Optional<Saved> remove(long id) {
        Optional<Saved> removed = database.row("SELECT * FROM search WHERE id = ?", this::saved, id);
        database.change("DELETE FROM search WHERE id = ?", id);
        return removed;
    }

    private Saved saved(Row row) throws SQLException {
        Scope scope = new Stored(Kind.valueOf(row.text("scope")), row.text("place")).scope(database);
        EntryQuery query = EntryQuery.of(scope).matching(row.text("words"));
        query = row.flag("unread") ? query.unreadOnly() : query;
        return new Saved(row.number("id"), row.text("name"), row.flag("starred") ? query.starredOnly() : query);
    }
}
