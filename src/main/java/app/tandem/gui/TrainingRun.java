package app.tandem.gui;

import app.tandem.engine.files.DataFolder;
import app.tandem.gui.news.NewsTab;
import app.tandem.gui.settings.Settings;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Application.Parameters;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Starts the window for the build's training run: it is used without a person, and closes by itself.
public final class TrainingRun {
    private static final String FOLDER = "training";
    private static final String DONE = "trained";

    private TrainingRun() {}

    /// Opens the window, uses it and closes it.
    ///
    /// @param folder has pictures in `source` and subscriptions in `list.dat`
    /// @return 0 when it could be used as meant
    public static int open(Path folder) {
        Settings settings = new Settings(DataFolder.standard().resolve("window.properties"), Runnable::run);
        settings.set(NewsTab.LIST, Optional.of(folder.resolve("list.dat")));
        var _ = settings.save();
        Application.launch(App.class, "--" + FOLDER + "=" + folder);
        return Files.exists(folder.resolve(DONE)) ? 0 : 1;
    }

    /// Begins to use the window, if it was opened for that. JavaFX thread.
    ///
    /// @param parameters what the application was started with
    /// @param stage the window, shown
    /// @param close asks it to close
    static void begin(Parameters parameters, Stage stage, Runnable close) {
        Optional.ofNullable(parameters.getNamed().get(FOLDER))
                .map(Path::of)
                .ifPresent(folder -> new WindowTraining(stage.getScene(), folder).start(Duration.minutes(5), stuck -> {
                    stuck.ifPresentOrElse(
                            step -> System.getLogger(TrainingRun.class.getName())
                                    .log(Level.ERROR, "the window''s training hangs in step {0}", step),
                            () -> folder.resolve(DONE).toFile().mkdir());
                    close.run();
                }));
    }
}
