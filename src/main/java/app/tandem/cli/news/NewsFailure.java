package app.tandem.cli.news;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/// Says why a file can't be read or written: Java's own messages are the name of a file alone, or the name of
/// a class.
final class NewsFailure {
    private NewsFailure() {}

    /// Says it.
    ///
    /// @param failure what Java says
    /// @return why, in plain words, with the file where Java names it
    static String reason(IOException failure) {
        return switch (failure) {
            case NoSuchFileException missing -> missing.getFile() + " is not there and can't be made";
            case AccessDeniedException denied -> denied.getFile() + " is not for you to use";
            case FileAlreadyExistsException other -> other.getFile() + " is a file, not a folder";
            case FileSystemException other when other.getReason() != null -> other.getFile() + ": " + other.getReason();
            default -> Objects.requireNonNullElse(failure.getMessage(), "no reason is known");
        };
    }
}
