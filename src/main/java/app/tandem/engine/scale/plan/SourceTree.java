package app.tandem.engine.scale.plan;

import app.tandem.engine.problem.Problem;
import app.tandem.engine.scale.folder.FileNames;
import app.tandem.engine.scale.folder.Folders;
import app.tandem.engine.scale.folder.IoMessages;
import app.tandem.engine.scale.outcome.ScaleOutcome.Skipped.SkipReason;
import app.tandem.engine.work.Interrupts;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Finds the pictures among the sources.
///
/// A picture is a file whose name has a picture's extension: each of them gets an outcome, a text file
/// named `.jpg` too, and one of a format that Tandem does not read; all other files are none of our
/// business. Hidden files and folders, the target folder, linked folders and our own temporary files are
/// left out. A linked picture counts when it lies in the source folder too.
final class SourceTree extends SimpleFileVisitor<Path> {
    private final Folders folders;
    private final Path root;
    private final Path shown;
    private final Path into;
    private final List<SourceImage> found = new ArrayList<>();

    /// Walks one source folder.
    ///
    /// @param folders the places of the run
    /// @param root the folder, absolute
    /// @param shown what the names of its pictures begin with; empty for names relative to it
    /// @param into the folder in the target that stands for it, relative to the target
    private SourceTree(Folders folders, Path root, Path shown, Path into) {
        this.folders = folders;
        this.root = root;
        this.shown = shown;
        this.into = into;
    }

    /// Lists the pictures of all sources. One that is found twice counts once.
    ///
    /// @param folders the places of the run, resolved
    /// @param sources files and folders, as the user gave them; a single folder stands for what is in it
    /// @param recursive whether folders inside a source folder are listed too
    /// @return what was found, without headers, in the order of the sources, of names within one
    /// @throws IOException when the only source can't be listed
    /// @throws InterruptedException when the thread is interrupted
    static List<SourceImage> list(Folders folders, List<Path> sources, boolean recursive)
            throws IOException, InterruptedException {
        Path empty = Path.of("");
        if (sources.size() == 1 && Files.isDirectory(sources.getFirst())) {
            return new SourceTree(folders, folders.source(), empty, empty).list(recursive);
        }
        Map<Path, SourceImage> all = new LinkedHashMap<>();
        for (Path source : sources) {
            Path absolute = source.toAbsolutePath().normalize();
            for (SourceImage image : ofOne(folders, absolute, recursive)) {
                all.putIfAbsent(image.file(), image);
            }
        }
        return List.copyOf(all.values());
    }

    private static List<SourceImage> ofOne(Folders folders, Path source, boolean recursive)
            throws InterruptedException {
        Path name = Objects.requireNonNullElse(source.getFileName(), Path.of(""));
        if (Files.isDirectory(source)) {
            try {
                return new SourceTree(folders, source, source, name).list(recursive);
            } catch (IOException e) {
                Interrupts.rethrow(e);
                return List.of(unread(source, name, source, IoMessages.of(e)));
            }
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(source, BasicFileAttributes.class);
            return List.of(
                    attributes.isRegularFile()
                            ? image(source, name, source, attributes)
                            : unread(source, name, source, Problem.of("file.notOrdinary")));
        } catch (IOException e) {
            Interrupts.rethrow(e);
            return List.of(unread(source, name, source, IoMessages.of(e)));
        }
    }

    private List<SourceImage> list(boolean recursive) throws IOException, InterruptedException {
        Files.walkFileTree(root, Set.<FileVisitOption>of(), recursive ? Integer.MAX_VALUE : 1, this);
        Interrupts.check();
        found.sort(Comparator.comparing(SourceImage::source));
        return found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            return FileVisitResult.TERMINATE;
        }
        if (folder.equals(root)) {
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
            if (attributes.isSymbolicLink()) {
                visitLink(file);
            } else if (attributes.isRegularFile()) {
                found.add(image(shown(file), place(file), file, attributes));
            } else {
                found.add(unread(shown(file), place(file), file, Problem.of("file.notOrdinary")));
            }
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (file.equals(root)) {
            throw failure;
        }
        found.add(unread(shown(file), place(file), file, IoMessages.of(failure)));
        return FileVisitResult.CONTINUE;
    }

    private void visitLink(Path link) {
        try {
            Path real = link.toRealPath();
            if (Files.isDirectory(real)) {
                return;
            }
            if (!Files.isRegularFile(real)) { // to open a pipe is to wait for whoever writes into it
                found.add(unread(shown(link), place(link), link, Problem.of("file.notOrdinary")));
                return;
            }
            SourceImage image =
                    image(shown(link), place(link), link, Files.readAttributes(real, BasicFileAttributes.class));
            found.add(folders.amongOriginals(real) ? image : image.withInstead(outside(image.source())));
        } catch (IOException _) {
            found.add(unread(shown(link), place(link), link, Problem.of("file.deadLink")));
        }
    }

    private Path shown(Path file) {
        return shown.resolve(root.relativize(file));
    }

    private Path place(Path file) {
        return into.resolve(root.relativize(file));
    }

    private static SourceImage image(Path source, Path place, Path file, BasicFileAttributes attributes) {
        return new SourceImage(
                source,
                place,
                file,
                attributes.size(),
                attributes.lastModifiedTime(),
                Optional.empty(),
                Optional.empty());
    }

    private static SourceImage unread(Path source, Path place, Path file, Problem reason) {
        return new SourceImage(
                source,
                place,
                file,
                0,
                FileTime.fromMillis(0),
                Optional.empty(),
                Optional.of(new Planned.Reject(source, reason)));
    }

    private static Planned outside(Path name) {
        Problem reason = Problem.of("file.linkOutside");
        return new Planned.Skip(name, Optional.empty(), SkipReason.LINKED_FROM_OUTSIDE, reason);
    }
}
