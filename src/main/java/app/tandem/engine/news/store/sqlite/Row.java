package app.tandem.engine.news.store.sqlite;

import app.tandem.engine.problem.Problem;
import app.tandem.engine.problem.ProblemJson;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The row at hand of a query. Times are milliseconds since 1970 in UTC.
///
/// @param result what the driver gives
public record Row(ResultSet result) {

    /// What is made of a row.
    ///
    /// @param <T> what it becomes
    @FunctionalInterface
    public interface Reader<T> {
        /// Reads a row.
        ///
        /// @param row the row at hand
        /// @return what it becomes
        /// @throws SQLException when a column is missing: a bug
        T read(Row row) throws SQLException;
    }

    public String text(String column) throws SQLException {
        String text = result.getString(column);
        return text == null ? "" : text;
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return result.getString(column);
    }

    public Problem problem(String column) throws SQLException {
        return ProblemJson.read(text(column));
    }

    public @Nullable Problem problemOrNull(String column) throws SQLException {
        String text = result.getString(column);
        return text == null ? null : ProblemJson.read(text);
    }

    public List<Problem> problems(String column) throws SQLException {
        return ProblemJson.readList(text(column));
    }

    public long number(String column) throws SQLException {
        return result.getLong(column);
    }

    public boolean flag(String column) throws SQLException {
        return result.getLong(column) != 0;
    }

    public @Nullable Long numberOrNull(String column) throws SQLException {
        long number = result.getLong(column);
        return result.wasNull() ? null : number;
    }

    public Instant time(String column) throws SQLException {
        return Instant.ofEpochMilli(result.getLong(column));
    }

    public @Nullable Instant timeOrNull(String column) throws SQLException {
        long millis = result.getLong(column);
        return result.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    public @Nullable URI addressOrNull(String column) throws SQLException {
        String text = result.getString(column);
        return text == null ? null : URI.create(text);
    }

    public byte[] bytes(String column) throws SQLException {
        byte[] bytes = result.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }
}
