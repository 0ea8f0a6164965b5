package app.tandem.gui.fx;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Finds the folder in which a chooser opens: what is typed, or the nearest folder above it that exists. It
/// asks the disk in the background, and does not wait for one that does not answer. Immutable; JavaFX thread.
public final class NearestFolder {
    private static final long PATIENCE_MILLIS = 1000;

    private final Executor background;
    private final Executor fx;

    /// Finds folders.
    ///
    /// @param background where files are looked at
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    public NearestFolder(Executor background, Executor fx) {
        this.background = background;
        this.fx = fx;
    }

    /// Looks for a folder.
    ///
    /// @param typed may be empty, or no folder at all
    /// @param then told on the JavaFX thread, later; empty for none, and where a second was not enough
    public void find(String typed, Consumer<Optional<Path>> then) {
        var _ = CompletableFuture.supplyAsync(() -> nearest(typed), background)
                .completeOnTimeout(Optional.empty(), PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .thenAcceptAsync(then, fx);
    }

    private static Optional<Path> nearest(String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        try {
            Optional<Path> folder = Optional.of(Path.of(typed.strip()).toAbsolutePath());
            while (folder.filter(path -> !Files.isDirectory(path)).isPresent()) {
                folder = folder.map(Path::getParent);
            }
            return folder;
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
