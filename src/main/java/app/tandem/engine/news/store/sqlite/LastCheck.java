package app.tandem.engine.news.store.sqlite;

import app.tandem.engine.files.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When all of a database was last read to see whether it is sound, and how its file was left since: reading
/// hundreds of megabytes takes a second, from a cold disk ten, which no start should wait for.
///
/// It lies beside the database as one line: the time, the length in bytes and the time of the last change.
/// There is none where damage was met.
///
/// @param database the file
public record LastCheck(Path database) {
    private static final System.Logger LOG = System.getLogger(LastCheck.class.getName());
    private static final Duration LONG_ENOUGH = Duration.ofDays(1);

    private record Line(Instant at, String state) {}

    /// Whether the file was checked, and is as it was left afterwards. One that others have changed since, or
    /// that a process which ended early left open, is not.
    ///
    /// @return false also where that can't be told
    public boolean holds() {
        try {
            String state = state();
            return !Files.exists(log())
                    && read().filter(line -> line.state().equals(state)).isPresent();
        } catch (IOException _) {
            return false;
        }
    }

    /// Whether another check should be made when there is time for it.
    ///
    /// @param now the time
    /// @return true a day later, and where the clock was set back
    public boolean due(Instant now) {
        return read().filter(line ->
                        !line.at().isAfter(now) && line.at().plus(LONG_ENOUGH).isAfter(now))
                .isEmpty();
    }

    /// Remembers that the database is sound.
    ///
    /// @param now the time
    public void pass(Instant now) {
        try {
            String line = now + " " + state() + "\n";
            AtomicFile.writeText(beside(), text -> text.append(line));
        } catch (IOException failure) {
            // the next start reads the whole file, as it does where nothing is kept
            LOG.log(System.Logger.Level.DEBUG, "not kept", failure);
        }
    }

    /// Remembers how the file is left, unless another connection still has it open, or damage was met.
    public void leave() {
        if (!Files.exists(log())) {
            read().ifPresent(line -> pass(line.at()));
        }
    }

    /// Forgets the check, since damage was met: the next start reads all of the file.
    public void forget() {
        try {
            Files.deleteIfExists(beside());
        } catch (IOException failure) {
            LOG.log(System.Logger.Level.WARNING, "not forgotten", failure);
        }
    }

    private Optional<Line> read() {
        try {
            List<String> line = List.of(Files.readString(beside()).strip().split(" ", 2));
            return Optional.of(new Line(Instant.parse(line.getFirst()), line.getLast()));
        } catch (IOException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private String state() throws IOException {
        return Files.size(database) + " " + Files.getLastModifiedTime(database);
    }

    /// SQLite's log, which it deletes when the last connection is closed.
    private Path log() {
        return Path.of(database + "-wal");
    }

    private Path beside() {
        return Path.of(database + ".checked");
    }
}
