package app.tandem.gui;

import app.tandem.engine.files.DataFolder;
import app.tandem.gui.news.NewsTab;
import app.tandem.gui.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Starts the window for the build's training run: it is used without a person, and closes by itself.
public final class TrainingRun {
    private static final String FOLDER = "tandem.training";
    private static final String DONE = "trained";

    /// What stands between JavaFX and the system's windows: the run that is recorded has no display, so these
    /// would be read and checked anew at each start. One of the folders is there.
    private static final List<String> PLATFORM_CLASSES = List.of("gtk", "mac", "win", "delegate");

    private static final String JAVAFX = "/modules/javafx.graphics/";
    private static final String GLASS = "com/sun/glass/ui/";

    private TrainingRun() {}

    /// Opens the window, uses it and closes it.
    ///
    /// @param folder has pictures in `source` and subscriptions in `list.dat`
    /// @param window opens the window as any start does, and returns when it is closed, with an exit status
    /// @return 0 when it could be used as meant
    /// @throws UncheckedIOException when the run-time's classes can't be listed
    public static int open(Path folder, IntSupplier window) {
        loadPlatform();
        Settings settings = new Settings(DataFolder.standard().resolve("window.properties"), Runnable::run);
        settings.set(NewsTab.LIST, Optional.of(folder.resolve("list.dat")));
        var _ = settings.save();
        System.setProperty(FOLDER, folder.toString());
        return window.getAsInt() == 0 && Files.exists(folder.resolve(DONE)) ? 0 : 1;
    }

    /// Begins to use the window, if it was opened for that. JavaFX thread.
    ///
    /// @param stage the window, shown
    /// @param close asks it to close
    static void begin(Stage stage, Runnable close) {
        Optional.ofNullable(System.getProperty(FOLDER))
                .map(Path::of)
                .ifPresent(folder -> new WindowTraining(stage.getScene(), folder).start(Duration.minutes(5), stuck -> {
                    stuck.ifPresentOrElse(
                            step -> System.getLogger(TrainingRun.class.getName())
                                    .log(Level.ERROR, "the window''s training hangs in step {0}", step),
                            () -> folder.resolve(DONE).toFile().mkdir());
                    close.run();
                }));
    }

    private static void loadPlatform() {
        Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath(JAVAFX);
        try {
            for (String part : PLATFORM_CLASSES) {
                Path classes = modules.resolve(GLASS + part);
                if (Files.isDirectory(classes)) {
                    try (Stream<Path> files = Files.list(classes)) {
                        files.forEach(file -> load(modules.relativize(file).toString()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        load(GLASS + "InvokeLaterDispatcher.class");
        load(GLASS + "InvokeLaterDispatcher$Future.class");
    }

    /// Loads a class and links it, without running any of its code: it may call C that is not there.
    private static void load(String file) {
        String name = file.replace(".class", "").replace('/', '.');
        try {
            var _ = Class.forName(name, false, TrainingRun.class.getClassLoader())
                    .getDeclaredMethods();
        } catch (ClassNotFoundException | LinkageError missing) {
            System.getLogger(TrainingRun.class.getName()).log(Level.DEBUG, name, missing);
        }
    }
}
