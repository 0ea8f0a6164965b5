package app.tandem.engine.news.store;

import app.tandem.engine.files.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When the whole database was last read to see whether it is sound, and how the file was left: reading
/// hundreds of megabytes takes a second at each start. A file that others have changed since, or that was left
/// open by a process that ended early, counts as unchecked.
///
/// It lies beside the database as one line: the time, the length in bytes and the time of the last change.
///
/// @param at when it was checked
record LastCheck(Instant at) {
    private static final Duration LONG_ENOUGH = Duration.ofDays(1);

    /// Whether a check need not be repeated.
    ///
    /// @param now the time
    /// @return false a day later, and where the clock was set back
    boolean holds(Instant now) {
        return !at.isAfter(now) && at.plus(LONG_ENOUGH).isAfter(now);
    }

    /// The last check of a file that is still as it was left.
    ///
    /// @param database the file
    /// @return nothing where it is not, or where that can't be told
    static Optional<LastCheck> of(Path database) {
        try {
            if (Files.exists(log(database))) {
                return Optional.empty();
            }
            List<String> line =
                    List.of(Files.readString(beside(database)).strip().split(" ", 2));
            return line.getLast().equals(state(database))
                    ? Optional.of(new LastCheck(Instant.parse(line.getFirst())))
                    : Optional.empty();
        } catch (IOException | DateTimeException _) {
            return Optional.empty();
        }
    }

    /// Remembers how the file is left, unless another connection still has it open.
    ///
    /// @param database the file
    void keep(Path database) {
        try {
            if (!Files.exists(log(database))) {
                AtomicFile.writeText(beside(database), text -> text.append(at + " " + state(database) + "\n"));
            }
        } catch (IOException e) {
            // the next start reads the whole file, as it does where nothing is kept
            System.getLogger(LastCheck.class.getName()).log(System.Logger.Level.DEBUG, "not kept", e);
        }
    }

    private static String state(Path database) throws IOException {
        return Files.size(database) + " " + Files.getLastModifiedTime(database);
    }

    /// SQLite's log, which it deletes when the last connection is closed.
    private static Path log(Path database) {
        return Path.of(database + "-wal");
    }

    private static Path beside(Path database) {
        return Path.of(database + ".checked");
    }
}
