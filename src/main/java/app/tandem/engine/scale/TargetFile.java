package app.tandem.engine.scale;

import app.tandem.engine.files.AtomicMove;
import app.tandem.engine.files.TempFiles;
import app.tandem.engine.problem.ProblemException;
import app.tandem.engine.scale.folder.FileNames;
import app.tandem.engine.scale.journal.RunJournal;
import app.tandem.engine.scale.plan.TargetNames;
import app.tandem.engine.scale.request.ExistingFilePolicy;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;

/// A new file that does not have its name yet. Closing it without publishing leaves nothing.
///
/// @param target its final name, absolute
/// @param temporary where it is written, in the same folder
record TargetFile(Path target, Path temporary) implements AutoCloseable {
    /// How much is copied between two looks at the interrupt flag, in bytes.
    static final long COPY_BUFFER = 8 << 20;

    /// Begins a file; makes its folder where it is missing.
    ///
    /// @param target its final name, absolute
    /// @param journal told of the folder before it is made
    /// @return the file, empty
    /// @throws IOException when it can't be made there
    static TargetFile begin(Path target, RunJournal journal) throws IOException {
        Path folder = target.resolveSibling("");
        journal.making(folder);
        Files.createDirectories(folder);
        try {
            return new TargetFile(target, TempFiles.in(folder));
        } catch (AccessDeniedException _) {
            throw new AccessDeniedException(folder.toString()); // what the user can do something about
        }
    }

    /// Copies all bytes of a file into this one. Interruption ends it with a `ClosedByInterruptException`.
    ///
    /// @param source the file to copy
    /// @throws IOException when it can't be read, shrinks meanwhile, or this one can't be written
    void fill(Path source) throws IOException {
        try (FileChannel in = FileChannel.open(source, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            long size = in.size();
            for (long at = 0; at < size; ) {
                long moved = in.transferTo(at, Math.min(COPY_BUFFER, size - at), out);
                if (moved <= 0) {
                    throw ProblemException.of("file.changed");
                }
                at += moved;
            }
        }
    }

    /// Gives it the times of another file.
    ///
    /// @param source the other file
    /// @throws IOException when they can't be read or set
    void takeTimes(Path source) throws IOException {
        BasicFileAttributes times = Files.readAttributes(source, BasicFileAttributes.class);
        Files.getFileAttributeView(temporary, BasicFileAttributeView.class)
                .setTimes(times.lastModifiedTime(), times.lastAccessTime(), times.creationTime());
    }

    /// Waits until it is on the disk. Whoever gives it its name before that finds an empty file of that
    /// name when the machine loses power: file systems write names before contents. A disk that is full or
    /// broken may say so only here.
    private void sync() throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(false); // its length goes with the contents, its times may come later
        }
    }

    /// Gives it its name.
    ///
    /// @param existing what happens when there is a file of that name
    /// @param source the original
    /// @param journal told of each name before it is given
    /// @return the name it got
    /// @throws FileAlreadyExistsException when there is a file, and it is to stay
    /// @throws IOException when it can't be moved
    Path publish(ExistingFilePolicy existing, Path source, RunJournal journal) throws IOException {
        sync();
        switch (existing) {
            case SKIP -> {
                journal.before(temporary, target, false);
                AtomicMove.asNew(temporary, target);
            }
            case REPLACE -> {
                journal.before(temporary, target, true);
                AtomicMove.replacing(temporary, target);
            }
            case UPDATE -> {
                if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && TargetNames.isUpToDate(source, target)) {
                    throw new FileAlreadyExistsException(target.toString());
                }
                journal.before(temporary, target, true);
                AtomicMove.replacing(temporary, target);
            }
            case RENAME -> {
                return publishNumbered(journal);
            }
        }
        return target;
    }

    private Path publishNumbered(RunJournal journal) throws IOException {
        Path name = target;
        for (int number = 2; ; number++) {
            try {
                journal.before(temporary, name, false);
                AtomicMove.asNew(temporary, name);
                return name;
            } catch (FileAlreadyExistsException _) {
                name = FileNames.numbered(target, number);
            }
        }
    }

    /// Removes what was not published. What can't be removed now is left to the next run.
    @Override
    public void close() {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            System.getLogger(TargetFile.class.getName()).log(System.Logger.Level.DEBUG, () -> temporary + " stays", e);
        }
    }
}
