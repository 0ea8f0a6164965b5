package app.tandem.engine.news.store.sqlite;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/// The store can't be read or written: the end of a run. The message is for the user.
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Something that the database says.
    ///
    /// @param cause what it says
    public StoreException(SQLException cause) {
        super(words(cause), cause);
    }

    /// Something else.
    ///
    /// @param message what is wrong, in plain words
    public StoreException(String message) {
        super(message);
    }

    /// Something that a file system says.
    ///
    /// @param message what is wrong, in plain words
    /// @param cause what it says
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    /// Whether a failure means that the file is damaged, and not only out of reach.
    ///
    /// @param failure what the database says
    /// @return true when the file is no database or a broken one
    public static boolean damage(SQLException failure) {
        int code = failure.getErrorCode() & 0xFF;
        return code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code;
    }

    private static String words(SQLException failure) {
        // the lowest byte of SQLite's extended codes is the plain one
        return switch (SQLiteErrorCode.getErrorCode(failure.getErrorCode() & 0xFF)) {
            case SQLITE_FULL -> "the disk is full: news can't be remembered";
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN ->
                "the news database can't be written: " + failure.getMessage();
            case SQLITE_BUSY, SQLITE_LOCKED -> "another program holds the news database";
            case SQLITE_CORRUPT, SQLITE_NOTADB -> "the news database is damaged; the next start restores a backup";
            default -> "the news database fails: " + failure.getMessage();
        };
    }
}
