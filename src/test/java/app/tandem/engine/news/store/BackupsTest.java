package app.tandem.engine.news.store;

import static app.tandem.engine.news.store.Documents.NOW;
import static app.tandem.engine.news.store.Documents.changed;
import static app.tandem.engine.news.store.Documents.entry;
import static app.tandem.engine.news.store.Documents.subscription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.tandem.engine.news.store.entries.EntryLine;
import app.tandem.engine.news.store.entries.EntryQuery;
import app.tandem.engine.news.store.entries.Scope;
import app.tandem.engine.news.store.sqlite.Database;
import app.tandem.engine.news.store.sqlite.StoreException;
import app.tandem.engine.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BackupsTest {
    @TempDir
    private Path folder;

    @Test
    void threeBackupsAreKeptADayApart() throws IOException {
        Instant start = Instant.now();
        for (int day = 0; day < 5; day++) {
            Instant now = start.plus(Duration.ofDays(2L * day));
            try (NewsStore store = NewsStore.open(file(), () -> now)) {
                store.remember(changed(subscription("a"), NOW, entry("" + day, null, "Day " + day)), 0);
                assertThat(store.upkeep().backUpIfDue()).isTrue();
                Files.setLastModifiedTime(folder.resolve("news.backup-1.db"), FileTime.from(now));
                assertThat(store.upkeep().backUpIfDue()).isFalse();
            }
        }
        assertThat(files())
                .containsExactlyInAnyOrder(
                        "news.db",
                        "news.db.checked",
                        "news-visits.db",
                        "news.backup-1.db",
                        "news.backup-2.db",
                        "news.backup-3.db");
        try (NewsStore oldest = NewsStore.open(folder.resolve("news.backup-3.db"))) {
            assertThat(titles(oldest)).containsExactlyInAnyOrder("Day 0", "Day 1", "Day 2");
        }
    }

    @Test
    void aDamagedFileIsSetAsideAndTheNewestGoodBackupTakesItsPlace() throws IOException {
        fill("Old");
        fill("New");
        damage(folder.resolve("news.backup-1.db"));
        damage(file());
        byte[] broken = Files.readAllBytes(file());
        try (NewsStore store = NewsStore.open(file(), () -> NOW)) {
            assertThat(store.condition())
                    .isInstanceOfSatisfying(
                            StoreHealth.Restored.class,
                            restored -> assertThat(restored.setAside())
                                    .isEqualTo(folder.resolve("news.damaged-" + NOW.getEpochSecond() + ".db"))
                                    .hasBinaryContent(broken));
            assertThat(titles(store)).containsExactly("Old");
        }
        try (NewsStore store = NewsStore.open(file())) {
            assertThat(store.condition()).isEqualTo(new StoreHealth.Sound());
        }
    }

    /// A check of hundreds of megabytes takes a second or ten, so that no start waits for it but the first.
    @Test
    void damageThatKeepsTimeAndLengthIsFoundByTheDailyCheckAndABackupTakesItsPlaceAtTheNextStart() throws IOException {
        fill("Old");
        FileTime left = Files.getLastModifiedTime(file());
        damageEntries(file());
        Files.setLastModifiedTime(file(), left);
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        try (NewsStore store = NewsStore.open(file(), () -> tomorrow)) {
            assertThat(store.condition()).isEqualTo(new StoreHealth.Sound());
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(store::keepUp)
                    .satisfies(failure -> assertThat(failure.problem()).isEqualTo(Problem.of("store.damaged")));
        }
        assertRestored();
    }

    @Test
    void damageThatIsMetWhileTheProgramRunsIsReplacedAtTheNextStart() throws IOException {
        fill("Old");
        FileTime left = Files.getLastModifiedTime(file());
        damageEntries(file());
        Files.setLastModifiedTime(file(), left);
        try (NewsStore store = NewsStore.open(file())) {
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> titles(store))
                    .satisfies(failure -> assertThat(failure.problem()).isEqualTo(Problem.of("store.damaged")));
        }
        assertRestored();
    }

    private void assertRestored() {
        try (NewsStore store = NewsStore.open(file())) {
            assertThat(store.condition()).isInstanceOf(StoreHealth.Restored.class);
            assertThat(titles(store)).containsExactly("Old");
        }
    }

    @Test
    void anInterruptionEndsTheUpkeepAtOnceAndLeavesTheRestToAnotherTime() throws IOException {
        fill("Old");
        Instant tomorrow = Instant.now().plus(Duration.ofDays(2));
        try (NewsStore store = NewsStore.open(file(), () -> tomorrow)) {
            FileTime before = Files.getLastModifiedTime(folder.resolve("news.backup-1.db"));
            Thread.currentThread().interrupt();
            store.keepUp();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(Files.getLastModifiedTime(folder.resolve("news.backup-1.db")))
                    .isEqualTo(before);
            store.keepUp();
            assertThat(Files.getLastModifiedTime(folder.resolve("news.backup-1.db")))
                    .isGreaterThan(before);
        }
        assertThat(files()).allMatch(name -> name.startsWith("news"));
    }

    @Test
    void withoutAnyGoodBackupAnEmptyStoreTakesItsPlace() throws IOException {
        Files.writeString(file(), "this is no database, and never was one ".repeat(500));
        try (NewsStore store = NewsStore.open(file(), () -> NOW)) {
            assertThat(store.condition()).isInstanceOf(StoreHealth.StartedAnew.class);
            assertThat(titles(store)).isEmpty();
        }
    }

    @Test
    void aDamagedFetchLogIsBegunAnewAndNoNewsAreLost() throws IOException {
        fill("One");
        Files.writeString(folder.resolve("news-visits.db"), "this is no database ".repeat(500));
        try (NewsStore store = NewsStore.open(file())) {
            assertThat(titles(store)).containsExactly("One");
            assertThat(store.condition()).isEqualTo(new StoreHealth.Sound());
            assertThat(store.health().of(subscription("a").address()).fetches()).isEmpty();
        }
    }

    private void fill(String title) throws IOException {
        try (NewsStore store = NewsStore.open(file())) {
            for (int i = 0; i < 40; i++) {
                store.remember(
                        changed(subscription("filler" + i), NOW, entry("1", null, "x", NOW, "long ".repeat(900))), 0);
            }
            store.remember(changed(subscription("a"), NOW, entry(title, null, title)), 0);
            for (int number = 1; number <= 3; number++) {
                Path backup = folder.resolve("news.backup-" + number + ".db");
                if (Files.exists(backup)) {
                    Files.setLastModifiedTime(backup, FileTime.from(Instant.EPOCH));
                }
            }
            assertThat(store.upkeep().backUpIfDue()).isTrue();
        }
    }

    /// Overwrites what comes after the first page, as a failing disk might.
    private static void damage(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rubbish = ByteBuffer.allocate((int) channel.size() - 4096);
            while (rubbish.hasRemaining()) {
                rubbish.put((byte) 0x5A);
            }
            channel.write(rubbish.flip(), 4096);
        }
    }

    /// Overwrites the page that the table of entries begins with.
    private static void damageEntries(Path file) throws IOException {
        int page;
        try (Database database = Database.open(file)) {
            page = (int) database.number("SELECT rootpage AS n FROM sqlite_schema WHERE name = 'entry'");
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(
                    ByteBuffer.wrap("no page".repeat(500).getBytes(StandardCharsets.US_ASCII)), (page - 1) * 4096L);
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    private Path file() {
        return folder.resolve("news.db");
    }

    private static List<String> titles(NewsStore store) {
        return store.entries().list(EntryQuery.of(new Scope.Everything())).stream()
                .map(EntryLine::title)
                .filter(title -> !title.equals("x"))
                .toList();
    }
}
