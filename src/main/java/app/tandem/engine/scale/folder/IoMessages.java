package app.tandem.engine.scale.folder;

import app.tandem.engine.image.format.ImageException;
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

/// What went wrong with a file, in plain words.
public final class IoMessages {
    private static final String UNKNOWN = "the file can't be read or written";

    /// Classes, exceptions, objects by their number, and messages of the virtual machine.
    private static final Pattern NAMES_OF_JAVA = Pattern.compile(
            "\\b(java|javax|sun|com|org|app)\\.\\w+\\.|Exception\\b|\\w+Error\\b|\\w@[0-9a-f]{4,}|\\bclass \\[?[\\w.]"
                    + "|\\bIndex -?\\d+ out of|Cannot invoke|[a-z]\\w*[A-Z]\\w*\\.\\w|\\[[BCDFIJSZ]\\b");

    private IoMessages() {}

    /// The reason for people.
    ///
    /// @param failure what the file system or a codec said
    /// @return one plain sentence, without the name of the file that the outcome names anyway
    public static String of(IOException failure) {
        return switch (failure) {
            case ImageException codec -> ofCodec(codec);
            case NoSuchFileException missing -> missing.getFile() + " does not exist (any more)";
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case NotDirectoryException file -> file.getFile() + " is not a folder";
            case FileAlreadyExistsException file -> file.getFile() + " is in the way";
            case FileSystemLoopException loop -> loop.getFile() + " is a link that leads in a circle";
            case FileSystemException other -> ofSystem(other.getReason(), other);
            default -> ofSystem(failure.getMessage(), failure);
        };
    }

    private static String ofCodec(ImageException codec) {
        String said = orElse(codec.getMessage(), "the picture can't be read");
        return NAMES_OF_JAVA.matcher(said).find() ? "the picture can't be read" : said;
    }

    /// The texts of `errno` as Linux, macOS and Windows spell them: the only thing Java passes on of it.
    private static String ofSystem(@Nullable String text, IOException failure) {
        String said = orElse(text, UNKNOWN);
        String lower = said.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("not enough space")) {
            return "the disk is full";
        }
        if (lower.contains("quota")) {
            return "your quota on this disk is used up";
        }
        if (lower.contains("file too large")) {
            return "the new file is too large for this disk"; // FAT ends at 4 GB; or the system has a limit
        }
        if (lower.contains("name too long")) {
            return "the name is too long for this disk";
        }
        if (lower.contains("read-only")) {
            return "the disk is read-only";
        }
        if (lower.contains("not a directory") && failure instanceof FileSystemException at) {
            return "a part of " + at.getFile() + " is not a folder";
        }
        if (lower.contains("too many levels of symbolic links")) {
            return "the link leads in a circle";
        }
        return NAMES_OF_JAVA.matcher(said).find() ? UNKNOWN : said;
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }
}
