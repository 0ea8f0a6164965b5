package app.tandem.engine.scale.folder;

import app.tandem.engine.problem.Problem;
import app.tandem.engine.scale.folder.FolderException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The places of a run as the file system has them: absolute, links resolved.
///
/// @param source the folder that plans and outcomes are relative to: the only source, or any folder where
///     there are several sources, which are named absolutely
/// @param target the folder for the new pictures; may be missing; an empty path while a plan is shown for
///     which no target has been chosen
/// @param originals what must never be written to
public record Folders(Path source, Path target, Originals originals) {

    /// Tells why a run between two folders can't begin. Touches the disk but writes nothing; cheap enough
    /// to be asked at every key typed.
    ///
    /// @param source the folder of originals, as the user gave it
    /// @param target the folder for the new pictures, as the user gave it; an empty path means none is
    ///     given
    /// @return what is wrong, or empty when the run may begin
    public static Optional<FolderException> check(Path source, Path target) {
        try {
            of(source, target);
            return Optional.empty();
        } catch (FolderException problem) {
            return Optional.of(problem);
        }
    }

    /// Resolves two folders.
    ///
    /// @param source the folder of originals, as the user gave it
    /// @param target the folder for the new pictures, as the user gave it
    /// @return both as the file system has them
    /// @throws FolderException when a run between them can't begin
    public static Folders of(Path source, Path target) throws FolderException {
        checkSource(source);
        return of(List.of(source), target);
    }

    /// Resolves sources and target.
    ///
    /// @param sources files and folders, as the user gave them
    /// @param target the folder for the new pictures, as the user gave it
    /// @return all as the file system has them
    /// @throws FolderException when a run between them can't begin
    public static Folders of(List<Path> sources, Path target) throws FolderException {
        Folders without = withoutTarget(sources);
        if (target.toString().isBlank()) {
            throw new FolderException(Kind.TARGET_MISSING, Problem.of("folder.target.none"));
        }
        try {
            Path to = real(target);
            for (Path folder : without.originals.folders()) {
                if (folder.equals(to) || (Files.exists(to) && Files.isSameFile(folder, to))) {
                    throw new FolderException(
                            Kind.SAME, Problem.of(sources.size() == 1 ? "folder.same" : "folder.same.one", target));
                }
            }
            checkTarget(target, to);
            return new Folders(without.source, to, without.originals);
        } catch (IOException e) {
            throw new FolderException(
                    Kind.SOURCE_UNREADABLE,
                    Problem.of("folder.unreadable.one", sources.getFirst(), target, IoMessages.of(e)));
        }
    }

    /// Resolves sources for a plan that is shown before a target has been chosen.
    ///
    /// @param sources files and folders, as the user gave them
    /// @return the sources, and an empty path for the target
    /// @throws FolderException when the only source is no folder that can be read
    public static Folders withoutTarget(List<Path> sources) throws FolderException {
        Path first = sources.getFirst();
        boolean single = sources.size() == 1 && !Files.isRegularFile(first);
        if (single) {
            checkSource(first);
        }
        try {
            Path base = single ? first.toRealPath() : first.toAbsolutePath().resolveSibling("");
            return new Folders(base, Path.of(""), Originals.of(sources));
        } catch (IOException e) {
            throw new FolderException(Kind.SOURCE_UNREADABLE, Problem.of("folder.unreadable", first, IoMessages.of(e)));
        }
    }

    /// Whether a target has been chosen.
    public boolean hasTarget() {
        return !target.toString().isEmpty();
    }

    /// Whether a file lies among the originals.
    ///
    /// @param file absolute, links resolved
    /// @return true when it is one, or lies in a source folder and not in a target that is itself inside
    ///     that one
    public boolean amongOriginals(Path file) {
        return originals.hold(file, target);
    }

    /// Told of a folder before it is made.
    @FunctionalInterface
    public interface Making {
        /// A folder is about to be made, if it is missing.
        ///
        /// @param folder absolute
        /// @throws IOException when it must not be made
        void making(Path folder) throws IOException;
    }

    /// Makes the target folder where it is missing.
    ///
    /// @param told before it is made
    /// @throws FolderException when it can't be made
    public void makeTarget(Making told) throws FolderException {
        try {
            told.making(target);
            Files.createDirectories(target);
        } catch (IOException e) {
            // where nothing can be made, as below /proc, it is only said that what is to be made does not exist
            throw new FolderException(
                    Kind.TARGET_UNWRITABLE,
                    e instanceof NoSuchFileException
                            ? Problem.of("folder.target.unmade", target)
                            : Problem.of("folder.target.unmade.why", target, IoMessages.of(e)));
        }
    }

    /// The path a file system would go, though its end may not exist yet: links are followed name by name,
    /// and `..` leads up from where the link led.
    ///
    /// @param path existing or not
    /// @return absolute, without links and dots
    /// @throws IOException when a folder on the way can't be read
    public static Path real(Path path) throws IOException {
        Path absolute = path.toAbsolutePath();
        Path here = absolute.getRoot();
        for (Path name : absolute) {
            if (name.toString().equals("..")) {
                here = here.getParent() == null ? here : here.getParent();
            } else if (!name.toString().equals(".")) {
                Path next = here.resolve(name);
                here = Files.exists(next) ? next.toRealPath() : next;
            }
        }
        return here;
    }

    private static void checkSource(Path source) throws FolderException {
        if (source.toString().isBlank()) {
            throw new FolderException(Kind.SOURCE_MISSING, Problem.of("folder.source.none"));
        }
        if (!Files.exists(source)) {
            throw new FolderException(Kind.SOURCE_MISSING, Problem.of("folder.source.missing", source));
        }
        if (!Files.isDirectory(source)) {
            throw new FolderException(Kind.SOURCE_NOT_A_FOLDER, Problem.of("folder.source.file", source));
        }
        if (!Files.isReadable(source) || !Files.isExecutable(source)) {
            throw new FolderException(Kind.SOURCE_UNREADABLE, Problem.of("folder.source.denied", source));
        }
    }

    private static void checkTarget(Path given, Path target) throws FolderException {
        Path there = target;
        while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            throw new FolderException(
                    Kind.TARGET_NOT_A_FOLDER,
                    there.equals(target)
                            ? Problem.of("folder.target.file", given)
                            : Problem.of("folder.target.filePart", given, there));
        }
        if (!Files.isWritable(there)) {
            throw new FolderException(Kind.TARGET_UNWRITABLE, Problem.of("folder.target.denied", there));
        }
    }
}
