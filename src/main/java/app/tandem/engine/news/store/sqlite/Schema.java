package app.tandem.engine.news.store.sqlite;

import app.tandem.engine.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

/// Brings a database to the shape of this version of Tandem. Its own number stands in the file's header
/// (`PRAGMA user_version`): the scripts after that number are run, each in a transaction of its own.
///
/// @param name what the database is called, to be an argument of a problem
/// @param scripts all scripts there ever were, the first brings an empty file to version 1
public record Schema(Problem name, List<String> scripts) {

    /// Feeds, entries, marks, rules.
    public static final Schema NEWS =
            new Schema(Problem.of("store.news"), List.of("news-1.sql", "news-2.sql", "news-3.sql"));

    /// Fetches.
    public static final Schema FETCH_LOG =
            new Schema(Problem.of("store.fetchLog"), List.of("fetch-log-1.sql", "fetch-log-2.sql"));

    /// The last documents of feeds, and fetches.
    public static final Schema CACHE =
            new Schema(Problem.of("store.cache"), List.of("fetch-log-1.sql", "cache-2.sql", "fetch-log-2.sql"));

    /// Brings a database up to date.
    ///
    /// @param database the database
    /// @throws SQLException when it is no such database
    /// @throws StoreException when a later version of Tandem has made it
    public void migrate(Database database) throws SQLException {
        int version = (int) database.number("SELECT user_version AS n FROM pragma_user_version");
        if (version > scripts.size()) {
            throw new StoreException(Problem.of("store.later", name, version, scripts.size()));
        }
        for (int next = version; next < scripts.size(); next++) {
            database.script("BEGIN IMMEDIATE;\n" + script(scripts.get(next)) + "\nPRAGMA user_version = " + (next + 1)
                    + ";\nCOMMIT;\n");
        }
    }

    private static String script(String name) {
        try (InputStream script = Schema.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalStateException(name + " is missing from the module");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
