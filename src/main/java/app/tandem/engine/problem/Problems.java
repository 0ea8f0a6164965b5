package app.tandem.engine.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What went wrong, as a problem that people can be told, whoever threw it: Java's own messages are the name
/// of a file alone, or the name of a class.
public final class Problems {
    /// Classes, exceptions, objects by their number, and messages of the virtual machine and of libraries.
    private static final Pattern NAMES_OF_JAVA =
            Pattern.compile("\\b(java|javax|sun|com|org|app|tools)\\.\\w+\\.|\\bJDOM|\\[Source: |`\\w|"
                    + "Exception\\b|\\w+Error\\b|\\w@[0-9a-f]{4,}|\\bclass \\[?[\\w.]"
                    + "|\\bIndex -?\\d+ out of|Cannot invoke|[a-z]\\w*[A-Z]\\w*\\.\\w|\\[[BCDFIJSZ]\\b");

    private Problems() {}

    /// The problem of a failure.
    ///
    /// @param failure what was thrown
    /// @return its own problem where it carries one; else what the file system said; else, for a bug, its
    ///     message where that is not about Java
    public static Problem of(Throwable failure) {
        return switch (failure) {
            case ProblemCarrier known -> known.problem();
            case NoSuchFileException missing -> Problem.of("io.missing", file(missing));
            case AccessDeniedException denied -> Problem.of("io.denied", file(denied));
            case NotDirectoryException file -> Problem.of("io.notFolder", file(file));
            case FileAlreadyExistsException file -> Problem.of("io.inTheWay", file(file));
            case FileSystemLoopException loop -> Problem.of("io.loop", file(loop));
            case FileSystemException other -> ofSystem(other.getReason(), other);
            case IOException other -> ofSystem(other.getMessage(), other);
            case UncheckedIOException wrapped -> of(Objects.requireNonNull(wrapped.getCause()));
            default -> ofBug(failure.getMessage());
        };
    }

    /// Whether a text tells a person of classes and objects.
    ///
    /// @param text what was said
    /// @return true when it is of no use to people
    public static boolean namesJava(String text) {
        return NAMES_OF_JAVA.matcher(text).find();
    }

    private static Problem ofBug(@Nullable String message) {
        return message == null || message.isBlank() || namesJava(message)
                ? Problem.of("io.unexpected")
                : Problem.of("plain", message);
    }

    private static String file(FileSystemException failure) {
        return String.valueOf(failure.getFile());
    }

    /// The texts of `errno` as Linux, macOS and Windows spell them: the only thing Java passes on of it.
    private static Problem ofSystem(@Nullable String text, IOException failure) {
        String said = text == null || text.isBlank() ? "" : text;
        String lower = said.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("not enough space")) {
            return Problem.of("io.diskFull");
        }
        if (lower.contains("quota")) {
            return Problem.of("io.quota");
        }
        if (lower.contains("file too large")) {
            return Problem.of("io.fileTooLarge"); // FAT ends at 4 GB; or the system has a limit
        }
        if (lower.contains("name too long")) {
            return Problem.of("io.nameTooLong");
        }
        if (lower.contains("read-only")) {
            return Problem.of("io.readOnly");
        }
        if (lower.contains("not a directory") && failure instanceof FileSystemException at) {
            return Problem.of("io.partNotFolder", file(at));
        }
        if (lower.contains("too many levels of symbolic links")) {
            return Problem.of("io.circle");
        }
        return said.isEmpty() || namesJava(said) ? Problem.of("io.unknown") : Problem.of("io.said", said);
    }
}
