package app.tandem.engine.news.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;

/// One connection to an SQLite file, for one thread at a time. In WAL mode (<https://sqlite.org/wal.html>)
/// others may read while one writes.
///
/// `synchronous=NORMAL`: what is committed outlives a killed process; after a power cut the last moments may be
/// missing, but the file is whole.
public final class Database implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Database.class.getName());
    /// Pages of the log that are written before they are copied into the file: a page that changes in each
    /// transaction of a refresh is then copied once, not each time. 16 MB.
    private static final int CHECKPOINT = 4000;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// Steps of SQLite's machine from one look at the thread to the next: some tenths of a millisecond.
    private static final int STEPS = 10_000;

    private final Path file;
    private final Connection connection;
    private final Statements statements;
    private boolean inTransaction;

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
        this.statements = new Statements(connection);
    }

    /// Opens a file, and makes it when there is none.
    ///
    /// @param file the database
    /// @return a connection
    /// @throws SQLException when it can't be opened, or is no database
    public static Database open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout((int) PATIENCE.toMillis());
        config.setGetGeneratedKeys(false); // else the driver prepares a query for them after each insertion
        config.setCacheSize(-16_000); // 16 MB
        Database database = new Database(file, config.createConnection("jdbc:sqlite:" + file));
        database.script("PRAGMA wal_autocheckpoint = " + CHECKPOINT + ";");
        return database;
    }

    /// Opens a file that holds nothing worth keeping when it is damaged: such a one is thrown away.
    ///
    /// @param file the database
    /// @param schema the shape it shall have
    /// @return a connection
    /// @throws SQLException when it can't be opened
    /// @throws IOException when the damaged file can't be deleted
    public static Database openAnew(Path file, Schema schema) throws SQLException, IOException {
        try {
            return openWith(file, schema);
        } catch (SQLException | StoreException damaged) {
            LOG.log(System.Logger.Level.WARNING, "{0} is begun anew: {1}", file, damaged.getMessage());
        }
        for (String part : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(Path.of(file + part));
        }
        return openWith(file, schema);
    }

    private static Database openWith(Path file, Schema schema) throws SQLException {
        Database database = open(file);
        boolean ready = false;
        try {
            schema.migrate(database);
            ready = true;
            return database;
        } finally {
            if (!ready) {
                database.close();
            }
        }
    }

    /// Lets statements that take long fail once the thread is interrupted, which SQLite itself has no
    /// notion of.
    ///
    /// @throws SQLException when the connection is closed
    public void stopWhenInterrupted() throws SQLException {
        ProgressHandler.setHandler(connection, STEPS, new ProgressHandler() {
            @Override
            protected int progress() {
                return Thread.currentThread().isInterrupted() ? 1 : 0;
            }
        });
    }

    /// Runs a script of statements without values.
    ///
    /// @param script statements, each ended by a semicolon at the end of a line
    /// @throws SQLException when one fails
    public void script(String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : script.split(";[ \\t]*(\n|$)", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    /// Reads rows.
    ///
    /// @param <T> what a row becomes
    /// @param sql a query
    /// @param reader makes one of a row
    /// @param values its values: text, numbers, booleans, bytes, times, addresses or null
    /// @return all rows
    public <T> List<T> rows(String sql, Row.Reader<T> reader, @Nullable Object... values) {
        try (ResultSet result = statements.prepared(sql, values).executeQuery()) {
            List<T> rows = new ArrayList<>();
            Row row = new Row(result);
            while (result.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        } catch (SQLException failure) {
            throw failed(sql, failure);
        }
    }

    /// Reads the first row.
    ///
    /// @param <T> what a row becomes
    /// @param sql a query
    /// @param reader makes one of a row
    /// @param values its values
    /// @return what it becomes; empty when there is no row
    public <T> Optional<T> row(String sql, Row.Reader<T> reader, @Nullable Object... values) {
        return rows(sql, reader, values).stream().findFirst();
    }

    /// Reads a single number.
    ///
    /// @param sql a query of one column named `n`
    /// @param values its values
    /// @return the number; 0 when there is no row
    public long number(String sql, @Nullable Object... values) {
        return row(sql, row -> row.number("n"), values).orElse(0L);
    }

    /// Changes rows.
    ///
    /// @param sql a statement
    /// @param values its values
    /// @return how many rows it changed
    public int change(String sql, @Nullable Object... values) {
        try {
            return statements.prepared(sql, values).executeUpdate();
        } catch (SQLException failure) {
            throw failed(sql, failure);
        }
    }

    /// Adds a row.
    ///
    /// @param sql an insertion
    /// @param values its values
    /// @return the number of the row
    public long insert(String sql, @Nullable Object... values) {
        change(sql, values);
        return number("SELECT last_insert_rowid() AS n");
    }

    /// Does some work wholly or not at all. A transaction within one is part of it.
    ///
    /// @param <T> what comes of it
    /// @param work what to do
    /// @return the outcome
    public <T> T transaction(Supplier<T> work) {
        if (inTransaction) {
            return work.get();
        }
        change("BEGIN IMMEDIATE");
        inTransaction = true;
        boolean done = false;
        try {
            T result = work.get();
            change("COMMIT");
            done = true;
            return result;
        } finally {
            inTransaction = false;
            if (!done) {
                rollBack();
            }
        }
    }

    /// Does some work wholly or not at all.
    ///
    /// @param work what to do
    public void transaction(Runnable work) {
        transaction(() -> {
            work.run();
            return true;
        });
    }

    /// What was damaged while the program ran is looked at as a whole at the next start.
    private StoreException failed(String sql, SQLException failure) {
        if (StoreException.damage(failure)) {
            new LastCheck(file).forget();
        }
        return statements.failed(sql, failure);
    }

    private void rollBack() {
        try {
            change("ROLLBACK");
        } catch (StoreException _) {
            // SQLite has rolled back by itself, as it does when the disk is full
        }
    }

    /// Closes the connection; the last one leaves the file without its log beside it.
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new StoreException(failure);
        }
    }
}
