package app.tandem.gui;

import app.tandem.engine.Version;
import app.tandem.engine.files.DataFolder;
import app.tandem.engine.files.LogFolder;
import app.tandem.engine.instance.OpenRequest;
import app.tandem.engine.work.Threads;
import app.tandem.gui.controls.Sheets;
import app.tandem.gui.fx.BackgroundExecutor;
import app.tandem.gui.fx.MemoryRelease;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RunState;
import app.tandem.gui.news.NewsModel;
import app.tandem.gui.news.NewsTab;
import app.tandem.gui.notices.Notices;
import app.tandem.gui.scale.ScaleModel;
import app.tandem.gui.scale.ScaleTab;
import app.tandem.gui.settings.Settings;
import app.tandem.gui.settings.WindowSettings;
import app.tandem.gui.tab.AppTab;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/// The window's application: makes services and executors and passes them in, in one method. It alone names
/// [Platform].
public final class App extends Application {
    /// A moment after a change to what is scaled, before what follows it is worked out.
    private static final long MOMENT_MILLIS = 150;

    /// A network drive may let one wait; the window must close all the same.
    private static final long SAVING_SECONDS = 5;

    /// How long the window has been there before tabs that nobody has opened begin.
    private static final long BEGIN_SECONDS = 4;

    /// How long no run is at work before memory is given back.
    private static final long REST_SECONDS = 3;

    private final Path data;
    private final Path logs;
    private final Runnable exit;
    private final Consumer<URI> browser;
    private final OpenRequests requests;
    private final Executor waiting = Threads.virtual("tandem-waiting-");
    private final BackgroundExecutor background = new BackgroundExecutor(waiting);
    private boolean wanted = true;
    private CompletableFuture<WindowLog> log = CompletableFuture.completedFuture(WindowLog.NONE);
    private List<AppTab> tabs = List.of();

    /// The application as it is shipped.
    public App() {
        this(DataFolder.standard(), LogFolder.standard(), Platform::exit, null);
    }

    /// The application with other surroundings, for tests.
    ///
    /// @param data the folder of settings and store
    /// @param exit what ends it
    /// @param browser opens addresses; null for the system's browser
    App(Path data, Runnable exit, @Nullable Consumer<URI> browser) {
        this(data, data.resolve("logs"), exit, browser);
    }

    private App(Path data, Path logs, Runnable exit, @Nullable Consumer<URI> browser) {
        this.data = data;
        this.logs = logs;
        this.requests = new OpenRequests(data);
        this.exit = exit;
        this.browser = browser == null ? address -> getHostServices().showDocument(address.toString()) : browser;
    }

    /// Opens the window and returns when it is closed, or when another window has taken over what is to be
    /// opened.
    ///
    /// @param request what the window opens first
    public static void open(OpenRequest request) {
        Display.choosePipeline(System.getProperty("os.name"), Path.of("/dev"));
        launch(App.class, request.arguments().toArray(String[]::new));
    }

    /// Asks the window to close, as its close button does. Any thread; does nothing before the window is
    /// there.
    public static void requestClose() {
        Platform.runLater(() -> List.copyOf(Window.getWindows())
                .forEach(window -> window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST))));
    }

    @Override
    public void init() {
        // asking the system for its fonts takes longest of all, and need not wait for the window
        waiting.execute(Font::getDefault);
        wanted = requests.claim(arguments());
    }

    @Override
    public void start(Stage stage) {
        if (wanted) {
            openWindow(stage);
        } else {
            exit.run();
        }
    }

    private void openWindow(Stage stage) {
        Settings settings = new Settings(data.resolve("window.properties"), background);
        Appearance appearance = new Appearance(settings);
        appearance.followTheme(Platform.getPreferences().colorSchemeProperty(), App::setUserAgentStylesheet);
        stage.getIcons().setAll(AppIcon.all());
        compose(stage, settings, appearance);
        settings.property(WindowSettings.LANGUAGE).addListener((_, _, _) -> translate(stage, settings, appearance));
        WindowState.place(settings, stage);
        stage.show();
        log = CompletableFuture.supplyAsync(() -> WindowLog.start(logs), waiting);
        content(stage).focusFirst();
        OpenRequest.of(arguments(), data).ifPresent(content(stage)::open);
        requests.listen(waiting, request -> Platform.runLater(() -> take(stage, request)));
        background.giveWay();
        CompletableFuture.delayedExecutor(BEGIN_SECONDS, TimeUnit.SECONDS, Platform::runLater)
                .execute(this::begin);
        TrainingRun.begin(stage, App::requestClose);
    }

    private void begin() {
        tabs.forEach(AppTab::begin);
    }

    private List<String> arguments() {
        return given().map(Parameters::getUnnamed).orElse(List.of());
    }

    /// Empty where a test made the application.
    private Optional<Parameters> given() {
        return Optional.ofNullable(getParameters());
    }

    /// Shows the window, wherever it is, with what another start was given.
    private static void take(Stage stage, OpenRequest request) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        content(stage).open(request);
    }

    private static MainWindow content(Stage stage) {
        return (MainWindow) stage.getScene().getRoot();
    }

    /// Builds the window again in another language, unless a run is at work: then the next start does.
    private void translate(Stage stage, Settings settings, Appearance appearance) {
        if (tabs.stream().allMatch(tab -> tab.runState().getValue() == RunState.IDLE)) {
            List<AppTab> old = tabs;
            var _ = save(stage, settings);
            compose(stage, settings, appearance).openSettings();
            begin();
            old.forEach(AppTab::close);
        }
    }

    /// Writes what the next start shall find; complete when that is done.
    private CompletionStage<Void> save(Stage stage, Settings settings) {
        tabs.forEach(tab -> tab.save(settings));
        WindowState.save(settings, stage, content(stage));
        return settings.save();
    }

    /// What was typed for a run is there again even if the run ends with the whole process.
    private void saveWhenRunsBegin(Stage stage, Settings settings) {
        tabs.forEach(tab -> tab.runState().subscribe((_, state) -> {
            if (state == RunState.WORKING && stage.isShowing()) {
                var _ = save(stage, settings);
            }
        }));
    }

    /// Builds tabs and window over the settings, in the language that they name.
    private WindowCommands compose(Stage stage, Settings settings, Appearance appearance) {
        Executor fx = Platform::runLater;
        Executor later = CompletableFuture.delayedExecutor(MOMENT_MILLIS, TimeUnit.MILLISECONDS, background);
        Messages messages = new Messages(settings.get(WindowSettings.LANGUAGE).locale());
        Notices notices = Notices.kept(data.resolve("notices.log"), background, fx);
        Sheets sheets = new Sheets(messages);
        ExecutorService storeThread = storeThread();
        NewsModel news = new NewsModel(data, browser, messages, notices, storeThread, background, fx);
        news.article().reducedDataProperty().bind(Platform.getPreferences().reducedDataProperty());
        tabs = List.of(
                new ScaleTab(new ScaleModel(messages, data, browser, background, later, fx), data, messages, notices),
                new NewsTab(news, messages, sheets, new ArticleImages(), data.resolve("cache"), fx));
        tabs.forEach(tab -> tab.restore(settings));
        MemoryRelease.follow(
                tabs.stream().map(AppTab::runState).toList(),
                CompletableFuture.delayedExecutor(REST_SECONDS, TimeUnit.SECONDS, fx),
                () -> background.execute(MemoryRelease::collect));
        WindowCommands commands = new WindowCommands(
                settings, appearance, messages, notices, sheets, Version.text(), new SupportFiles(logs, browser));
        MainWindow window = commands.build(
                tabs,
                WindowState.tab(settings),
                AppIcon::large,
                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        Scene scene = new Scene(window);
        appearance.style(scene);
        stage.setScene(scene);
        stage.titleProperty().bind(window.titleProperty());
        stage.setOnCloseRequest(event -> {
            event.consume();
            CompletableFuture<Void> saved = save(stage, settings).toCompletableFuture();
            OrderlyExit.begin(tabs, () -> {
                requests.close();
                // a store that is left open is read as a whole at the next start
                var stored = CompletableFuture.runAsync(storeThread::close, waiting);
                var _ = CompletableFuture.allOf(saved, stored)
                        .completeOnTimeout(null, SAVING_SECONDS, TimeUnit.SECONDS)
                        .thenCompose(_ -> log)
                        .thenAccept(WindowLog::close)
                        .whenComplete((_, _) -> exit.run());
            });
        });
        saveWhenRunsBegin(stage, settings);
        commands.sayWhatWasRejected();
        return commands;
    }

    /// A store is for one thread, and a connection of SQLite holds the thread that waits for it.
    private static ExecutorService storeThread() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("tandem-store").factory());
    }
}
