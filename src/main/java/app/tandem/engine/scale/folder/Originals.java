package app.tandem.engine.scale.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a run must never write to: its sources.
///
/// @param folders the source folders, absolute, links resolved
/// @param files the source files that were given one by one, by [FileNames#key] of their resolved paths
public record Originals(List<Path> folders, Set<String> files) {

    /// Takes its parts.
    ///
    /// @param folders copied
    /// @param files copied
    public Originals {
        folders = List.copyOf(folders);
        files = Set.copyOf(files);
    }

    /// Resolves the sources. One that does not exist, or can't be read, is left out: it gets an outcome of
    /// its own.
    ///
    /// @param sources as the user gave them
    /// @return what they are
    static Originals of(List<Path> sources) {
        List<Path> folders = new ArrayList<>();
        Set<String> files = new HashSet<>();
        for (Path source : sources) {
            try {
                Path real = source.toRealPath();
                if (Files.isDirectory(real)) {
                    folders.add(real);
                } else {
                    files.add(FileNames.key(real));
                }
            } catch (IOException _) {
                // its outcome tells why
            }
        }
        return new Originals(folders, files);
    }

    /// Whether a file is one of these or lies in one of these.
    ///
    /// @param file absolute, links resolved
    /// @param target the target folder; what lies in it is no original where it is itself inside a source
    /// @return true when it must not be written to
    boolean hold(Path file, Path target) {
        for (Path folder : folders) {
            boolean inTarget = target.startsWith(folder) && file.startsWith(target);
            if (file.startsWith(folder) && !inTarget) {
                return true;
            }
        }
        return !files.isEmpty() && files.contains(FileNames.key(file));
    }
}
