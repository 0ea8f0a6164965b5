package app.tandem.engine.news.store.sqlite;

import app.tandem.engine.problem.Problem;
import app.tandem.engine.problem.ProblemJson;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The statements of a connection, each prepared once. For the connection's thread; they are closed with it.
final class Statements {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    /// Lets go of a statement that has failed: the driver has closed it if the disk is full, say, and would
    /// refuse whatever comes after.
    ///
    /// @param sql the statement
    /// @param failure what the driver says
    /// @return the failure, to be thrown
    StoreException failed(String sql, SQLException failure) {
        PreparedStatement broken = prepared.remove(sql);
        try {
            if (broken != null) {
                broken.close();
            }
        } catch (SQLException second) {
            failure.addSuppressed(second);
        }
        return new StoreException(failure);
    }

    /// Gives a statement with its values.
    ///
    /// @param sql the statement
    /// @param values its values: text, numbers, booleans, bytes, times, addresses, problems or null
    /// @return it, ready to be executed
    /// @throws SQLException when it is none, or the connection is closed
    PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, plain(values[i]));
        }
        return statement;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Instant time -> time.toEpochMilli();
            case Duration time -> time.toMillis();
            case URI address -> address.toString();
            case Boolean flag -> flag ? 1 : 0;
            case Problem problem -> ProblemJson.text(problem);
            case Enum<?> name -> name.name();
            case null, default -> value;
        };
    }
}
