package app.tandem.engine.files;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Gives a finished file its final name, in one step: whoever looks sees the old file or the new one, never a
/// part.
public final class AtomicMove {
    private AtomicMove() {}

    /// Moves a file over whatever is there.
    ///
    /// @param finished the finished file, in the target's folder
    /// @param target its final name
    /// @throws IOException when it can't be moved; the target is as it was
    public static void replacing(Path finished, Path target) throws IOException {
        try {
            Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            // a file system without it, such as one inside an archive: best effort
            Files.move(finished, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Moves a file where nothing is. A rename would replace what has appeared a moment ago; a hard link does
    /// not.
    ///
    /// @param finished the finished file, in the target's folder
    /// @param target its final name
    /// @throws FileAlreadyExistsException when there is something; it is as it was
    /// @throws IOException when it can't be moved; nothing is there
    public static void asNew(Path finished, Path target) throws IOException {
        try {
            Files.createLink(target, finished);
        } catch (FileAlreadyExistsException there) {
            throw there;
        } catch (UnsupportedOperationException | FileSystemException _) {
            // no hard links on this file system (FAT, some network folders): best effort
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            replacing(finished, target);
            return;
        }
        Files.delete(finished);
    }
}
