package app.tandem.gui.scale.run;

import app.tandem.engine.scale.outcome.ScaleOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which new files of a run are still there. A folder is listed once: asking for each of 100,000 files takes
/// long on a network drive.
final class MadeFiles {
    private final Path target;
    private final Map<Path, Set<Path>> listed = new HashMap<>();

    /// Nothing is looked at yet.
    ///
    /// @param target the folder that the run wrote to
    MadeFiles(Path target) {
        this.target = target;
    }

    /// What an outcome says was made.
    ///
    /// @return relative to the target folder; empty where nothing was written
    static Optional<Path> made(ScaleOutcome outcome) {
        return switch (outcome) {
            case ScaleOutcome.Scaled scaled -> Optional.of(scaled.target());
            case ScaleOutcome.Copied copied -> Optional.of(copied.target());
            case ScaleOutcome.Skipped _, ScaleOutcome.Failed _ -> Optional.empty();
        };
    }

    /// Whether what an outcome made is gone.
    ///
    /// @return false where it made nothing
    boolean gone(ScaleOutcome outcome) {
        return made(outcome).map(target::resolve).filter(this::missing).isPresent();
    }

    /// A name that isn't listed is asked for: a file that was replaced may have kept its spelling.
    private boolean missing(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        Set<Path> names = folder == null ? Set.of() : listed.computeIfAbsent(folder, MadeFiles::names);
        return !names.contains(file.getFileName()) && !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static Set<Path> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::getFileName).collect(Collectors.toSet());
        } catch (IOException | UncheckedIOException _) {
            return Set.of(); // removed with all that was in it, or each file is asked for
        }
    }
}
