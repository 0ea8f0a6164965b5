package app.tandem.engine.news.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseTest {
    private static final String ENDLESS = "WITH RECURSIVE counted(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM counted)"
            + " SELECT count(*) AS n FROM counted";

    @TempDir
    private Path folder;

    @Test
    void aStatementThatWouldTakeForeverEndsWhenItsThreadIsInterrupted() throws SQLException {
        try (Database database = Database.open(folder.resolve("some.db"))) {
            database.stopWhenInterrupted();
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(StoreException.class).isThrownBy(() -> database.number(ENDLESS));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(database.number("SELECT 7 AS n")).isEqualTo(7);
        }
    }
}
