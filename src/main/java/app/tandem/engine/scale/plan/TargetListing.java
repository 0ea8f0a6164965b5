package app.tandem.engine.scale.plan;

import app.tandem.engine.scale.folder.FileNames;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which files exist in the target. Each folder is listed once: to ask the disk for 100,000 names one by
/// one takes a second, and a plan is made again at every change of a setting.
final class TargetListing {
    private final Map<Path, Optional<Set<String>>> folders = new HashMap<>();

    /// Whether there is a file, a folder or a link of that name.
    ///
    /// @param file absolute
    /// @return as the file system sees it, which may take two spellings for one name
    boolean exists(Path file) {
        Path folder = file.resolveSibling("");
        Optional<Set<String>> names = folders.computeIfAbsent(folder, TargetListing::names);
        boolean maybe = names.map(listed -> listed.contains(FileNames.key(folder.relativize(file))))
                .orElse(true);
        return maybe && Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /// The keys of all names in a folder; empty when it can't be listed, and each name must be asked for.
    private static Optional<Set<String>> names(Path folder) {
        if (!Files.exists(folder)) {
            return Optional.of(Set.of());
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            Set<String> names = new HashSet<>();
            files.forEach(file -> names.add(FileNames.key(folder.relativize(file))));
            return Optional.of(names);
        } catch (IOException | DirectoryIteratorException _) {
            return Optional.empty();
        }
    }
}
