package app.tandem.engine.news.store;

import app.tandem.engine.files.AtomicFile;
import app.tandem.engine.files.AtomicMove;
import app.tandem.engine.news.store.sqlite.Database;
import app.tandem.engine.news.store.sqlite.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Keeps the last three copies of a database beside it, `news.backup-1.db` the newest of them, and puts one in
/// its place when it is damaged.
final class Backups {
    private static final int KEPT = 3;
    private static final Duration OFTEN_ENOUGH = Duration.ofDays(1);

    private final Path file;

    Backups(Path file) {
        this.file = file;
    }

    /// Whether the newest backup is more than a day old, or there is none.
    ///
    /// @param now the time
    /// @return true when another should be made
    /// @throws IOException when the folder can't be read
    boolean due(Instant now) throws IOException {
        Path newest = backup(1);
        return !Files.exists(newest)
                || Files.getLastModifiedTime(newest)
                        .toInstant()
                        .plus(OFTEN_ENOUGH)
                        .isBefore(now);
    }

    /// Makes a backup. The oldest goes only when the new one is whole.
    ///
    /// It is made over a connection of its own, for the one in use has statements open; others may go on
    /// writing.
    ///
    /// @throws IOException when the files can't be moved
    /// @throws SQLException when there is no space, say
    /// @throws StoreException when the thread is interrupted meanwhile
    void make() throws IOException, SQLException {
        try (Database database = Database.open(file)) {
            database.stopWhenInterrupted();
            AtomicFile.write(backup(1), fresh -> {
                database.change("VACUUM INTO ?", fresh.toString());
                shift();
            });
        }
    }

    private void shift() throws IOException {
        for (int i = KEPT; i > 1; i--) {
            if (Files.exists(backup(i - 1))) {
                AtomicMove.replacing(backup(i - 1), backup(i));
            }
        }
    }

    /// Puts the damaged file out of the way, with its log, and the newest good backup in its place.
    ///
    /// @param now the time, which becomes part of the name
    /// @return what was done
    /// @throws IOException when files can't be moved
    StoreHealth restore(Instant now) throws IOException {
        Path aside = beside("damaged-" + now.getEpochSecond());
        for (String log : List.of("", "-wal", "-shm")) {
            Path part = Path.of(file + log);
            if (Files.exists(part)) {
                Files.move(part, Path.of(aside + log), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Optional<Path> good = all().stream().filter(Backups::whole).findFirst();
        if (good.isEmpty()) {
            return new StoreHealth.StartedAnew(aside);
        }
        Instant from = Files.getLastModifiedTime(good.get()).toInstant();
        Files.copy(good.get(), file);
        return new StoreHealth.Restored(aside, from);
    }

    /// All backups there are.
    ///
    /// @return the newest first
    List<Path> all() {
        return IntStream.rangeClosed(1, KEPT)
                .mapToObj(this::backup)
                .filter(Files::exists)
                .toList();
    }

    /// Whether a file is a database without damage.
    ///
    /// @param database a database
    /// @return what `PRAGMA quick_check` finds
    static boolean whole(Database database) {
        List<String> findings = new ArrayList<>(
                database.rows("SELECT quick_check AS finding FROM pragma_quick_check", row -> row.text("finding")));
        return findings.equals(List.of("ok"));
    }

    private static boolean whole(Path file) {
        try (Database database = Database.open(file)) {
            return whole(database);
        } catch (SQLException | StoreException _) {
            return false;
        }
    }

    private Path backup(int number) {
        return beside("backup-" + number);
    }

    private Path beside(String what) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String base = dot < 0 ? name : name.substring(0, dot);
        return file.resolveSibling(base + "." + what + (dot < 0 ? "" : name.substring(dot)));
    }
}
