package app.tandem.engine.news.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LastCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00.5Z");

    @TempDir
    private Path folder;

    private Path database;
    private LastCheck check;

    @BeforeEach
    void aFileThatIsLeftAsItWasChecked() throws IOException {
        database = folder.resolve("news.db");
        Files.writeString(database, "pages");
        check = new LastCheck(database);
        check.pass(NOW);
    }

    @Test
    void theCheckOfAFileThatIsAsItWasLeftHolds() {
        assertThat(check.holds()).isTrue();
    }

    @Test
    void thatOfAFileThatOthersHaveChangedDoesNot() throws IOException {
        Files.setLastModifiedTime(database, FileTime.from(NOW));
        assertThat(check.holds()).isFalse();
    }

    @Test
    void thatOfAFileThatAProcessLeftOpenDoesNot() throws IOException {
        Files.writeString(folder.resolve("news.db-wal"), "");
        assertThat(check.holds()).isFalse();
    }

    @Test
    void whatWeHaveChangedIsLeftAsChecked() throws IOException {
        Files.writeString(database, "more pages");
        check.leave();
        assertThat(check.holds()).isTrue();
        assertThat(check.due(NOW)).isFalse();
    }

    @Test
    void whileAnotherConnectionIsOpenNothingIsKept() throws IOException {
        Files.writeString(folder.resolve("news.db-wal"), "");
        Files.writeString(database, "more pages");
        check.leave();
        Files.delete(folder.resolve("news.db-wal"));
        assertThat(check.holds()).isFalse();
    }

    @Test
    void whereDamageWasMetNothingIsKept() {
        check.forget();
        check.leave();
        assertThat(check.holds()).isFalse();
        assertThat(check.due(NOW)).isTrue();
    }

    @Test
    void whatIsNoLineOfOursCountsAsNoCheck() throws IOException {
        Path beside = folder.resolve("news.db.checked");
        for (String text :
                new String[] {"", "x", "yesterday " + Files.readString(beside).split(" ", 2)[1]}) {
            Files.writeString(beside, text);
            assertThat(check.holds()).as(text).isFalse();
        }
    }

    @Test
    void aCheckIsDueADayLaterAndAtATimeBeforeIt() {
        assertThat(check.due(NOW)).isFalse();
        assertThat(check.due(NOW.plus(Duration.ofDays(1)).minusMillis(1))).isFalse();
        assertThat(check.due(NOW.plus(Duration.ofDays(1)))).isTrue();
        assertThat(check.due(NOW.minusMillis(1))).isTrue();
    }
}
