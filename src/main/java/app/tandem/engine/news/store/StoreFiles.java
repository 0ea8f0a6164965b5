package app.tandem.engine.news.store;

import app.tandem.engine.news.store.sqlite.Database;
import app.tandem.engine.news.store.sqlite.LastCheck;
import app.tandem.engine.news.store.sqlite.Schema;
import app.tandem.engine.news.store.sqlite.StoreException;
import app.tandem.engine.problem.Problem;
import app.tandem.engine.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;

/// The files of a store: `news.db`, `news-visits.db` beside it, and the backups.
///
/// @param file the news database
record StoreFiles(Path file) {
    /// Sees to it that the news database can be opened: that its folder is there, that it is whole, that it
    /// has the shape of this version. All of it is read only where it is not as it was left after a check.
    ///
    /// @param now the time
    /// @return what was done about damage, if there was any
    StoreHealth prepare(Instant now) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            boolean checked = lastCheck().holds();
            if (whole(!checked)) {
                if (!checked) {
                    lastCheck().pass(now);
                }
                return new StoreHealth.Sound();
            }
            StoreHealth condition = backups().restore(now);
            if (!whole(true)) {
                throw new StoreException(Problem.of("store.backup.damaged", file));
            }
            lastCheck().pass(now);
            return condition;
        } catch (IOException failure) {
            throw new StoreException(Problem.of("store.unopened", Schema.NEWS.name(), Problems.of(failure)), failure);
        } catch (SQLException failure) {
            throw new StoreException(failure);
        }
    }

    /// Reads all of the news database if that was not done for a day, as may be done while others use it.
    ///
    /// @param now the time
    /// @throws StoreException when it is damaged; the next start restores a backup
    void checkIfDue(Instant now) {
        if (!lastCheck().due(now)) {
            return;
        }
        try (Database database = Database.open(file)) {
            database.stopWhenInterrupted();
            if (!Backups.whole(database)) {
                lastCheck().forget();
                throw new StoreException(Problem.of("store.damaged"));
            }
            lastCheck().pass(now);
        } catch (SQLException failure) {
            throw new StoreException(failure);
        }
    }

    LastCheck lastCheck() {
        return new LastCheck(file);
    }

    Backups backups() {
        return new Backups(file);
    }

    Database openNews() {
        try {
            return Database.open(file);
        } catch (SQLException failure) {
            throw new StoreException(failure);
        }
    }

    /// Opens the fetch log. A damaged one is thrown away: it holds nothing that the next fetches don't
    /// bring again.
    Database openFetchLog() {
        try {
            return Database.openAnew(fetchLog(), Schema.FETCH_LOG);
        } catch (SQLException failure) {
            throw new StoreException(failure);
        } catch (IOException failure) {
            throw new StoreException(
                    Problem.of("store.unopened", Schema.FETCH_LOG.name(), Problems.of(failure)), failure);
        }
    }

    private Path fetchLog() {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return file.resolveSibling(
                dot < 0 ? name + "-visits" : name.substring(0, dot) + "-visits" + name.substring(dot));
    }

    /// Whether the database is whole; if so it has been brought up to date.
    ///
    /// @param read whether all of it is read to tell
    private boolean whole(boolean read) throws SQLException {
        try (Database database = Database.open(file)) {
            if (read && !Backups.whole(database)) {
                return false;
            }
            Schema.NEWS.migrate(database);
            return true;
        } catch (SQLException failure) {
            if (StoreException.damage(failure)) {
                return false;
            }
            throw failure;
        } catch (StoreException failure) {
            if (failure.getCause() instanceof SQLException cause && StoreException.damage(cause)) {
                return false;
            }
            throw failure;
        }
    }
}
