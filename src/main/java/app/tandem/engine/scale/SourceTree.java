package app.tandem.engine.scale;

import app.tandem.engine.scale.ScaleOutcome.Skipped.Because;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the pictures of a source folder.
///
/// A picture is a file whose name has a picture's extension: each of them gets an outcome, a text file named `.jpg`
/// too, and one of a format that Tandem does not read; all other files are none of our business. Hidden files and
/// folders, the target folder, linked folders and our own temporary files are left out. A linked picture counts when
/// it lies in the source folder too.
final class SourceTree extends SimpleFileVisitor<Path> {
    /// What was found under one name.
    ///
    /// @param file relative to the source folder
    /// @param instead why it can't be a picture to scale; empty when it may be one
    record Found(Path file, Optional<Planned> instead) {}

    private final Folders folders;
    private final List<Found> found = new ArrayList<>();

    private SourceTree(Folders folders) {
        this.folders = folders;
    }

    /// Lists the pictures.
    ///
    /// @param folders the two folders, resolved
    /// @param recursive whether folders inside the source are listed too
    /// @return what was found, in the order of the names
    /// @throws IOException when the source folder itself can't be listed
    /// @throws InterruptedException when the thread is interrupted
    static List<Found> list(Folders folders, boolean recursive) throws IOException, InterruptedException {
        SourceTree tree = new SourceTree(folders);
        Files.walkFileTree(folders.source(), Set.<FileVisitOption>of(), recursive ? Integer.MAX_VALUE : 1, tree);
        if (Thread.interrupted()) {
            throw new InterruptedException("while listing pictures");
        }
        tree.found.sort(Comparator.comparing(Found::file));
        return tree.found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            return FileVisitResult.TERMINATE;
        }
        if (folder.equals(folders.source())) {
            return FileVisitResult.CONTINUE;
        }
        // a junction of Windows is a folder and "other" at once: a link by another name
        boolean left = folder.equals(folders.target()) || attributes.isOther() || Files.isHidden(folder);
        return left ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            return FileVisitResult.TERMINATE;
        }
        // what lies below the deepest level asked for is given as a file too, folders among it
        if (!attributes.isDirectory() && FileNames.isPicture(file) && !Files.isHidden(file)) {
            Path name = folders.source().relativize(file);
            if (attributes.isSymbolicLink()) {
                visitLink(file, name);
            } else {
                found.add(new Found(
                        name, attributes.isRegularFile() ? Optional.empty() : refuse(name, "it is no ordinary file")));
            }
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (file.equals(folders.source())) {
            throw failure;
        }
        found.add(new Found(
                folders.source().relativize(file), refuse(folders.source().relativize(file), Reason.of(failure))));
        return FileVisitResult.CONTINUE;
    }

    private void visitLink(Path link, Path name) {
        try {
            Path real = link.toRealPath();
            if (Files.isDirectory(real)) {
                return;
            }
            if (!Files.isRegularFile(real)) { // to open a pipe is to wait for whoever writes into it
                found.add(new Found(name, refuse(name, "it is no ordinary file")));
                return;
            }
            boolean inside = folders.amongOriginals(real);
            found.add(new Found(name, inside ? Optional.empty() : outside(name)));
        } catch (IOException _) {
            found.add(new Found(name, refuse(name, "the link leads nowhere")));
        }
    }

    private static Optional<Planned> outside(Path name) {
        String reason = "it is a link to a file outside the source folder";
        return Optional.of(new Planned.Skip(name, Optional.empty(), Because.LINKED_FROM_OUTSIDE, reason));
    }

    private static Optional<Planned> refuse(Path name, String reason) {
        return Optional.of(new Planned.Refuse(name, reason));
    }
}
