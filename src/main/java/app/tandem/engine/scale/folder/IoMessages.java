package app.tandem.engine.scale.folder;

import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.problem.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What went wrong with a file, as a problem that people can be told.
public final class IoMessages {
    /// Classes, exceptions, objects by their number, and messages of the virtual machine.
    private static final Pattern NAMES_OF_JAVA = Pattern.compile(
            "\\b(java|javax|sun|com|org|app)\\.\\w+\\.|Exception\\b|\\w+Error\\b|\\w@[0-9a-f]{4,}|\\bclass \\[?[\\w.]"
                    + "|\\bIndex -?\\d+ out of|Cannot invoke|[a-z]\\w*[A-Z]\\w*\\.\\w|\\[[BCDFIJSZ]\\b");

    private IoMessages() {}

    /// The reason for people.
    ///
    /// @param failure what the file system or a codec said
    /// @return without the name of the file that the outcome names anyway
    public static Problem of(IOException failure) {
        return switch (failure) {
            case ImageException codec -> ofCodec(codec);
            case NoSuchFileException missing -> Problem.of("io.missing", file(missing));
            case AccessDeniedException denied -> Problem.of("io.denied", file(denied));
            case NotDirectoryException file -> Problem.of("io.notFolder", file(file));
            case FileAlreadyExistsException file -> Problem.of("io.inTheWay", file(file));
            case FileSystemLoopException loop -> Problem.of("io.loop", file(loop));
            case FileSystemException other -> ofSystem(other.getReason(), other);
            default -> ofSystem(failure.getMessage(), failure);
        };
    }

    private static String file(FileSystemException failure) {
        return String.valueOf(failure.getFile());
    }

    /// A codec's own words reach an argument at most.
    private static Problem ofCodec(ImageException codec) {
        return NAMES_OF_JAVA.matcher(String.valueOf(codec.getMessage())).find()
                ? Problem.of("image.unreadable")
                : codec.problem();
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
        return said.isEmpty() || NAMES_OF_JAVA.matcher(said).find()
                ? Problem.of("io.unknown")
                : Problem.of("io.said", said);
    }
}
