package app.tandem.engine.news.store;

import app.tandem.engine.news.store.entries.Retention;
import app.tandem.engine.news.store.feeds.Listed;
import app.tandem.engine.news.store.sqlite.Database;
import app.tandem.engine.news.store.sqlite.StoreException;
import app.tandem.engine.problem.Problem;
import app.tandem.engine.problem.Problems;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What is done for a store once a day, while nobody waits.
///
/// @param files its files
/// @param news its connection
/// @param now the time
record Upkeep(StoreFiles files, Database news, Instant now) {
    private static final Duration UNDOABLE = Duration.ofDays(7); // so long a removed feed can come back

    /// Does all of it; see [NewsStore#keepUp].
    void run() {
        List<Runnable> parts = List.of(
                () -> files.checkIfDue(now),
                this::backUpIfDue,
                () -> retain(Retention.USUAL),
                () -> Listed.purge(news, now.minus(UNDOABLE)));
        try {
            for (Runnable part : parts) {
                if (interrupted()) {
                    return;
                }
                part.run();
            }
        } catch (StoreException failure) {
            if (!interrupted()) {
                throw failure;
            }
        }
    }

    private static boolean interrupted() {
        return Thread.currentThread().isInterrupted();
    }

    /// Deletes what is old; see [Retention].
    ///
    /// @param retention what to keep
    /// @return how many entries were deleted
    int retain(Retention retention) {
        return retention.apply(news, now);
    }

    /// Makes a backup when the last one is more than a day old. May take seconds; others go on meanwhile.
    ///
    /// @return whether one was made
    /// @throws StoreException when there is no space for it
    boolean backUpIfDue() {
        try {
            Backups backups = files.backups();
            if (!backups.due(now)) {
                return false;
            }
            backups.make();
            return true;
        } catch (SQLException failure) {
            throw new StoreException(failure);
        } catch (IOException failure) {
            throw new StoreException(Problem.of("store.backup.unwritten", Problems.of(failure)), failure);
        }
    }
}
