package app.tandem.engine.news.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LastCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00.5Z");

    @TempDir
    private Path folder;

    private Path database;

    @BeforeEach
    void aFileThatIsLeftAsItWasChecked() throws IOException {
        database = folder.resolve("news.db");
        Files.writeString(database, "pages");
        new LastCheck(NOW).keep(database);
    }

    @Test
    void aFileThatIsAsItWasLeftIsKnown() {
        assertThat(LastCheck.of(database)).contains(new LastCheck(NOW));
    }

    @Test
    void aFileThatOthersHaveChangedIsNot() throws IOException {
        Files.setLastModifiedTime(database, FileTime.from(NOW));
        assertThat(LastCheck.of(database)).isEmpty();
    }

    @Test
    void aFileThatAProcessLeftOpenIsNot() throws IOException {
        Files.writeString(folder.resolve("news.db-wal"), "");
        assertThat(LastCheck.of(database)).isEmpty();
    }

    @Test
    void whileAnotherConnectionIsOpenNothingIsKept() throws IOException {
        Files.writeString(folder.resolve("news.db-wal"), "");
        new LastCheck(NOW.plusSeconds(1)).keep(database);
        Files.delete(folder.resolve("news.db-wal"));
        assertThat(LastCheck.of(database)).contains(new LastCheck(NOW));
    }

    @Test
    void whatIsNoLineOfOursCountsAsNoCheck() throws IOException {
        Path beside = folder.resolve("news.db.checked");
        for (String text :
                new String[] {"", "x", "yesterday " + Files.readString(beside).split(" ", 2)[1]}) {
            Files.writeString(beside, text);
            assertThat(LastCheck.of(database)).as(text).isEqualTo(Optional.empty());
        }
    }

    @Test
    void aCheckHoldsForADayAndNotForATimeBeforeIt() {
        LastCheck check = new LastCheck(NOW);
        assertThat(check.holds(NOW)).isTrue();
        assertThat(check.holds(NOW.plus(Duration.ofDays(1)).minusMillis(1))).isTrue();
        assertThat(check.holds(NOW.plus(Duration.ofDays(1)))).isFalse();
        assertThat(check.holds(NOW.minusMillis(1))).isFalse();
    }
}
