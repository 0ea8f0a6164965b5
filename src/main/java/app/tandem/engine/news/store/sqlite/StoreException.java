package app.tandem.engine.news.store.sqlite;

import app.tandem.engine.problem.Problem;
import app.tandem.engine.problem.ProblemCarrier;
import app.tandem.engine.problem.ProblemMessages;
import java.io.Serial;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/// The store can't be read or written: the end of a run. The message is the English sentence of the problem.
public final class StoreException extends RuntimeException implements ProblemCarrier {
    @Serial
    private static final long serialVersionUID = 2;

    private final transient Problem problem;

    /// Something that the database says.
    ///
    /// @param cause what it says
    public StoreException(SQLException cause) {
        this(of(cause), cause);
    }

    /// Something else.
    ///
    /// @param problem what is wrong
    public StoreException(Problem problem) {
        super(ProblemMessages.english(problem));
        this.problem = problem;
    }

    /// Something that was thrown.
    ///
    /// @param problem what is wrong
    /// @param cause what was thrown
    public StoreException(Problem problem, Throwable cause) {
        super(ProblemMessages.english(problem), cause);
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }

    /// Whether a failure means that the file is damaged, and not only out of reach.
    ///
    /// @param failure what the database says
    /// @return true when the file is no database or a broken one
    public static boolean damage(SQLException failure) {
        int code = failure.getErrorCode() & 0xFF;
        return code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code;
    }

    private static Problem of(SQLException failure) {
        // the lowest byte of SQLite's extended codes is the plain one
        return switch (SQLiteErrorCode.getErrorCode(failure.getErrorCode() & 0xFF)) {
            case SQLITE_FULL -> Problem.of("store.full");
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN -> Problem.of("store.unwritable", said(failure));
            case SQLITE_BUSY, SQLITE_LOCKED -> Problem.of("store.held");
            case SQLITE_CORRUPT, SQLITE_NOTADB -> Problem.of("store.damaged");
            default -> Problem.of("store.failed", said(failure));
        };
    }

    private static String said(SQLException failure) {
        return String.valueOf(failure.getMessage());
    }
}
