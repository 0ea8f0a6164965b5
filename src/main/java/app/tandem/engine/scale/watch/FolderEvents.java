package app.tandem.engine.scale.watch;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import app.tandem.engine.scale.folder.FileNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells when something happens in folders, as far as the system tells it: not on most network drives, and
/// not beyond the number of folders that the system watches. Belongs to one thread.
final class FolderEvents implements AutoCloseable {
    private final Path left;
    private final @Nullable WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private boolean complete = true;

    private FolderEvents(Path left, @Nullable WatchService service) {
        this.left = left;
        this.service = service;
        complete = service != null;
    }

    /// What a wait has shown.
    enum Change {
        /// Nothing.
        NONE,
        /// A picture has come or changed, or more than the system could tell.
        FILES,
        /// A folder has come.
        FOLDERS
    }

    /// Watches nothing yet.
    ///
    /// @param left the folder that is not watched, with all in it
    /// @param file any file of the file system
    static FolderEvents none(Path left, Path file) {
        try {
            return new FolderEvents(left, file.getFileSystem().newWatchService());
        } catch (IOException | UnsupportedOperationException e) {
            log(file, e);
            return new FolderEvents(left, null);
        }
    }

    /// Whether the system tells of all that happens, as far as one can know.
    boolean isComplete() {
        return complete;
    }

    /// Watches a folder.
    ///
    /// @param root the folder
    /// @param recursive whether folders in it are watched, too
    void watch(Path root, boolean recursive) {
        if (service == null) {
            return;
        }
        try (Stream<Path> inside =
                Files.find(root, recursive ? Integer.MAX_VALUE : 0, (path, attributes) -> attributes.isDirectory())) {
            for (Path folder : (Iterable<Path>) inside.filter(path -> !path.startsWith(left))::iterator) {
                // a folder that is watched already gives its key again
                folders.put(folder.register(service, ENTRY_CREATE, ENTRY_MODIFY), folder);
            }
        } catch (IOException | UncheckedIOException e) { // gone meanwhile, or one too many
            complete = false;
            log(root, e);
        }
    }

    /// Waits until something happens.
    ///
    /// @param most how long at most
    /// @return what has happened
    /// @throws InterruptedException when the thread is interrupted
    Change await(Duration most) throws InterruptedException {
        if (service == null) {
            boolean _ = new CountDownLatch(1).await(most.toMillis(), TimeUnit.MILLISECONDS);
            return Change.NONE;
        }
        Change change = Change.NONE;
        for (WatchKey key = service.poll(most.toMillis(), TimeUnit.MILLISECONDS); key != null; key = service.poll()) {
            for (WatchEvent<?> event : key.pollEvents()) {
                Change one = change(folders.get(key), event);
                change = one.compareTo(change) > 0 ? one : change;
            }
            if (!key.reset()) {
                folders.remove(key);
            }
        }
        return change;
    }

    private static Change change(@Nullable Path folder, WatchEvent<?> event) {
        if (folder == null || !(event.context() instanceof Path name)) {
            return Change.FOLDERS; // an overflow: anything may have come
        }
        if (FileNames.isPicture(name)) {
            return Change.FILES;
        }
        return Files.isDirectory(folder.resolve(name)) ? Change.FOLDERS : Change.NONE;
    }

    private static void log(Path folder, Exception why) {
        System.getLogger(FolderEvents.class.getName())
                .log(
                        Level.DEBUG,
                        () -> "what happens in " + folder + " is not told, so it is listed now and then",
                        why);
    }

    @Override
    public void close() {
        if (service != null) {
            try {
                service.close();
            } catch (IOException | ClosedWatchServiceException e) {
                log(left, e);
            }
        }
    }
}
