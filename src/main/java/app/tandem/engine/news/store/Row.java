package app.tandem.engine.news.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The row at hand of a query. Times are milliseconds since 1970 in UTC.
///
/// @param result what the driver gives
record Row(ResultSet result) {

    /// What is made of a row.
    ///
    /// @param <T> what it becomes
    @FunctionalInterface
    interface Reader<T> {
        /// Makes one.
        ///
        /// @param row the row at hand
        /// @return what it becomes
        /// @throws SQLException when a column is missing: a bug
        T read(Row row) throws SQLException;
    }

    String text(String column) throws SQLException {
        String text = result.getString(column);
        return text == null ? "" : text;
    }

    @Nullable String textOrNull(String column) throws SQLException {
        return result.getString(column);
    }

    long number(String column) throws SQLException {
        return result.getLong(column);
    }

    boolean flag(String column) throws SQLException {
        return result.getLong(column) != 0;
    }

    @Nullable Long numberOrNull(String column) throws SQLException {
        long number = result.getLong(column);
        return result.wasNull() ? null : number;
    }

    Instant time(String column) throws SQLException {
        return Instant.ofEpochMilli(result.getLong(column));
    }

    @Nullable Instant timeOrNull(String column) throws SQLException {
        long millis = result.getLong(column);
        return result.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    @Nullable URI addressOrNull(String column) throws SQLException {
        String text = result.getString(column);
        return text == null ? null : URI.create(text);
    }

    byte[] bytes(String column) throws SQLException {
        byte[] bytes = result.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }
}
