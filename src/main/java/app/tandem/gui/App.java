package app.tandem.gui;

import app.tandem.engine.Version;
import app.tandem.engine.news.store.DataFolder;
import app.tandem.gui.fx.AppTab;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RunState;
import app.tandem.gui.news.NewsModel;
import app.tandem.gui.news.NewsTab;
import app.tandem.gui.scale.ScaleModel;
import app.tandem.gui.scale.ScaleTab;
import app.tandem.gui.settings.Settings;
import app.tandem.gui.settings.WindowSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The window's application: makes services and executors and passes them in, in one method. It alone names [Platform].
public final class App extends Application {
    /// How long workers are waited for: a codec may not answer, and the next run deletes what it left.
    private static final Duration PATIENCE = Duration.seconds(5);

    private final Path data;
    private final Runnable exit;
    private final Consumer<URI> browser;
    private List<AppTab> tabs = List.of();

    /// The application as it is shipped.
    public App() {
        this(DataFolder.standard(), Platform::exit, null);
    }

    /// The application with other surroundings, for tests.
    ///
    /// @param data the folder of settings and store
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

    @Override
    public void start(Stage stage) {
        Settings settings = new Settings(data.resolve("window.properties"));
        Appearance appearance = new Appearance(settings);
        appearance.followTheme(Platform.getPreferences().colorSchemeProperty(), App::setUserAgentStylesheet);
        stage.getIcons().setAll(Stream.of(16, 32, 64, 128, 256).map(App::icon).toList());
        compose(stage, settings, appearance);
        settings.property(WindowSettings.LANGUAGE).addListener(_ -> translate(stage, settings, appearance));
        WindowState.place(settings, stage);
        stage.show();
        ((MainWindow) stage.getScene().getRoot()).focusFirst();
    }

    /// Builds the window again in another language, unless a run is at work: then the next start does.
    private void translate(Stage stage, Settings settings, Appearance appearance) {
        if (tabs.stream().allMatch(tab -> tab.runState().getValue() == RunState.IDLE)) {
            List<AppTab> old = tabs;
            save(stage, settings);
            compose(stage, settings, appearance).openSettings();
            old.forEach(AppTab::close);
        }
    }

    private void save(Stage stage, Settings settings) {
        tabs.forEach(tab -> tab.save(settings));
        WindowState.save(settings, stage, (MainWindow) stage.getScene().getRoot());
        settings.save();
    }

    /// Builds tabs and window over the settings, in the language that they name.
    private WindowCommands compose(Stage stage, Settings settings, Appearance appearance) {
        Executor fx = Platform::runLater;
        Executor background = Executors.newVirtualThreadPerTaskExecutor();
        Messages messages = new Messages(settings.get(WindowSettings.LANGUAGE).locale());
        tabs = List.of(
                new ScaleTab(new ScaleModel(messages, background, fx), messages),
                new NewsTab(new NewsModel(data, browser, messages, background, fx), messages));
        tabs.forEach(tab -> tab.restore(settings));
        WindowCommands commands = new WindowCommands(settings, appearance, messages, Version.text());
        MainWindow window = commands.build(
                tabs, icon(128), () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        WindowState.selectTab(settings, window);
        Scene scene = new Scene(window);
        appearance.style(scene);
        stage.setScene(scene);
        stage.titleProperty().bind(window.titleProperty());
        stage.setOnCloseRequest(event -> {
            event.consume();
            save(stage, settings);
            terminate();
        });
        return commands;
    }

    /// Work stops, workers are waited for, temporary files go; then the application ends.
    private void terminate() {
        AtomicBoolean ended = new AtomicBoolean();
        Runnable end = () -> {
            if (ended.compareAndSet(false, true)) {
                tabs.forEach(AppTab::close);
                exit.run();
            }
        };
        Runnable endWhenIdle = () -> {
            if (tabs.stream().allMatch(tab -> tab.runState().getValue() == RunState.IDLE)) {
                end.run();
            }
        };
        tabs.forEach(AppTab::cancel);
        tabs.forEach(tab -> tab.runState().subscribe(endWhenIdle));
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(_ -> end.run());
        patience.play();
        endWhenIdle.run();
    }

    private static Image icon(int side) {
        return new Image(Objects.requireNonNull(App.class.getResource("icon-" + side + ".png"))
                .toExternalForm());
    }
}
