package app.tandem.gui;

import app.tandem.engine.Version;
import app.tandem.engine.news.store.DataFolder;
import app.tandem.gui.fx.RunState;
import app.tandem.gui.fx.Texts;
import app.tandem.gui.news.NewsModel;
import app.tandem.gui.scale.ScaleModel;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The window's application: wires everything, by hand, in one method. It alone names [Platform].
public final class App extends Application {
    /// A codec that does not answer must not keep the window for ever; the next run clears away what it left.
    private static final Duration PATIENCE = Duration.seconds(5);

    private static final String TRAINING = "--training=";
    private static final Logger LOG = System.getLogger(App.class.getName());

    private final Path data;
    private final Runnable exit;
    private final Consumer<URI> browser;

    /// The application as it is shipped.
    public App() {
        this(DataFolder.standard(), Platform::exit, null);
    }

    /// The application with other surroundings, for tests.
    ///
    /// @param data the folder of what it remembers
    /// @param exit what ends it
    /// @param browser opens addresses; null for the system's browser
    App(Path data, Runnable exit, @Nullable Consumer<URI> browser) {
        this.data = data;
        this.exit = exit;
        this.browser = browser == null ? address -> getHostServices().showDocument(address.toString()) : browser;
    }

    /// Opens the window and returns when it is closed.
    public static void open() {
        launch(App.class);
    }

    /// Asks the window to close, as its close button does. Any thread; does nothing before the window is there.
    public static void requestClose() {
        Platform.runLater(() -> List.copyOf(Window.getWindows())
                .forEach(window -> window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST))));
    }

    /// Opens the window, uses it without a person and closes it, for the build's training run.
    ///
    /// @param folder has pictures in `source` and subscriptions in `list.dat`
    /// @return 0 when it could be used as meant
    public static int rehearse(Path folder) {
        Settings settings = new Settings(DataFolder.standard().resolve("window.properties"));
        settings.put("news.list", folder.resolve("list.dat"));
        settings.save();
        launch(App.class, TRAINING + folder);
        return Files.exists(folder.resolve("trained")) ? 0 : 1;
    }

    @Override
    public void start(Stage stage) {
        Executor fx = Platform::runLater;
        Executor background = Executors.newVirtualThreadPerTaskExecutor();
        Texts texts = new Texts(Locale.getDefault());
        Settings settings = new Settings(data.resolve("window.properties"));
        List<Image> icons = Stream.of(16, 32, 64, 128, 256).map(App::icon).toList();

        ScaleModel scale = new ScaleModel(texts, background, fx);
        NewsModel news = new NewsModel(data, browser, texts, background, fx);
        MainWindow window = new MainWindow(
                scale,
                news,
                texts,
                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)),
                () -> AboutBox.show(stage, texts, icons.getLast(), Version.text()));
        WindowMemory memory = new WindowMemory(settings, stage, window, scale, news);

        follow(Platform.getPreferences().getColorScheme());
        Platform.getPreferences().colorSchemeProperty().subscribe(App::follow);
        stage.setScene(new Scene(window));
        stage.getScene().getStylesheets().add(resource("tandem.css"));
        stage.setTitle(texts.text("window.title"));
        stage.getIcons().setAll(icons);
        memory.restore();
        stage.setOnCloseRequest(event -> {
            event.consume();
            memory.keep();
            terminate(scale, news);
        });
        stage.show();
        window.focusFirst();
        train(stage);
    }

    private void train(Stage stage) {
        @Nullable Parameters given = getParameters(); // null where a test made the application
        if (given != null) {
            given.getNamed().entrySet().stream()
                    .filter(named -> TRAINING.equals("--" + named.getKey() + "="))
                    .map(named -> Path.of(named.getValue()))
                    .forEach(folder -> new WindowTraining(stage.getScene(), folder)
                            .start(Duration.minutes(1), stuck -> {
                                stuck.ifPresentOrElse(
                                        step -> LOG.log(Level.ERROR, "the window's training hangs in step {0}", step),
                                        () -> folder.resolve("trained").toFile().mkdir());
                                requestClose();
                            }));
        }
    }

    /// Work stops, workers are waited for, temporary files go; then the application ends.
    private void terminate(ScaleModel scale, NewsModel news) {
        Runnable endWhenIdle = () -> {
            if (scale.runStateProperty().get() == RunState.IDLE
                    && news.runStateProperty().get() == RunState.IDLE) {
                exit.run();
            }
        };
        scale.cancel();
        news.cancel();
        scale.runStateProperty().subscribe(endWhenIdle);
        news.runStateProperty().subscribe(endWhenIdle);
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(_ -> exit.run());
        patience.play();
        endWhenIdle.run();
    }

    private static void follow(ColorScheme scheme) {
        setUserAgentStylesheet(
                scheme == ColorScheme.DARK
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
    }

    private static Image icon(int side) {
        return new Image(resource("icon-" + side + ".png"));
    }

    private static String resource(String name) {
        return Objects.requireNonNull(App.class.getResource(name), name).toExternalForm();
    }
}
