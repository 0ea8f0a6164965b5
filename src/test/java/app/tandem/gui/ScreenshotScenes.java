package app.tandem.gui;

import app.tandem.gui.controls.Sheets;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.news.NewsModel;
import app.tandem.gui.news.NewsTab;
import app.tandem.gui.notices.Notices;
import app.tandem.gui.scale.ScaleModel;
import app.tandem.gui.scale.ScaleTab;
import app.tandem.gui.settings.Settings;
import app.tandem.gui.tab.AppTab;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;

/// The scenes that [Screenshots] takes pictures of: a tab adds its states to [#all].
final class ScreenshotScenes {
    private ScreenshotScenes() {}

    /// One picture.
    ///
    /// @param name of the file, without `.png`
    /// @param width of the window, in pixels at 100 %
    /// @param height of the window
    /// @param scale pixels of the picture per pixel of the window
    /// @param textPercent the text's size
    /// @param dark the theme
    /// @param language of the texts
    /// @param scene what is shown
    record Shot(
            String name,
            double width,
            double height,
            double scale,
            int textPercent,
            boolean dark,
            Locale language,
            SceneBuilder scene) {}

    /// Builds what is shown, on the JavaFX thread.
    @FunctionalInterface
    interface SceneBuilder {
        CompletableFuture<? extends Parent> build(SceneSet set) throws IOException;
    }

    /// What a scene is built of.
    ///
    /// @param data an empty folder
    /// @param settings with their defaults
    /// @param language of the texts
    /// @param width of the window
    /// @param height of the window
    /// @param notices what is said in passing
    /// @param sheets what lies over the content
    record SceneSet(
            Path data,
            Settings settings,
            Locale language,
            double width,
            double height,
            Notices notices,
            Sheets sheets) {
        SceneSet(Path data, Settings settings, Locale language, double width, double height) {
            this(data, settings, language, width, height, new Notices(), new Sheets(new Messages(language)));
        }

        Messages messages() {
            return new Messages(language);
        }

        ScaleModel scale() {
            return new ScaleModel(messages(), data, _ -> {}, Runnable::run, Runnable::run, Platform::runLater);
        }

        /// A model whose answers come through an executor of the scene's own.
        ScaleModel scale(Executor fx) {
            return new ScaleModel(messages(), data, _ -> {}, Runnable::run, Runnable::run, fx);
        }

        NewsModel news() {
            return new NewsModel(
                    data,
                    _ -> {},
                    messages(),
                    notices,
                    Executors.newSingleThreadExecutor(
                            Thread.ofPlatform().daemon().factory()),
                    Runnable::run,
                    Platform::runLater);
        }

        WindowCommands commands() {
            return new WindowCommands(
                    settings,
                    new Appearance(settings),
                    messages(),
                    notices,
                    sheets,
                    "1.0",
                    new SupportFiles(Path.of("logs"), _ -> {}));
        }

        MainWindow window(WindowCommands commands, ScaleModel scale) {
            NewsTab news = new NewsTab(
                    news(), messages(), sheets, new ArticleImages(), data.resolve("cache"), Platform::runLater);
            List<AppTab> tabs = List.of(new ScaleTab(scale, data, messages(), notices), news);
            MainWindow window = commands.build(tabs, 0, SceneSet::icon, () -> {});
            Scene scene = new Scene(window, width, height);
            scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            news.restore(settings);
            window.applyCss();
            return window;
        }

        private static Image icon() {
            return new Image(Objects.requireNonNull(App.class.getResource("icon-128.png"))
                    .toExternalForm());
        }
    }

    /// All pictures.
    static List<Shot> all() {
        List<Shot> shots = new ArrayList<>();
        variants(shots, "scale-empty", set -> done(set.window(set.commands(), set.scale())));
        variants(shots, "scale-reading", ScaleScenes::reading);
        variants(shots, "scale-done", ScaleScenes::scaled);
        variants(shots, "scale-working", ScaleScenes::working);
        variants(shots, "scale-watching", ScaleScenes::watching);
        variants(shots, "scale-settings", ScaleScenes::withSettings);
        variants(shots, "scale-ready", ScaleScenes::planned);
        variants(shots, "scale-compare", ScaleScenes::compared);
        variants(shots, "news-empty", set -> {
            MainWindow window = set.window(set.commands(), set.scale());
            window.select(1);
            return done(window);
        });
        NewsScenes.add((name, scene) -> variants(shots, name, scene));
        variants(shots, "settings", set -> {
            WindowCommands commands = set.commands();
            MainWindow window = set.window(commands, set.scale());
            commands.openSettings();
            return done(window);
        });
        variants(shots, "keys", set -> {
            WindowCommands commands = set.commands();
            MainWindow window = set.window(commands, set.scale());
            commands.openKeys();
            return done(window);
        });
        return shots;
    }

    private static void variants(List<Shot> shots, String name, SceneBuilder scene) {
        shots.add(new Shot(name + "-light", 900, 640, 1, 100, false, Locale.ENGLISH, scene));
        shots.add(new Shot(name + "-dark-150", 900, 640, 1.5, 100, true, Locale.ENGLISH, scene));
        shots.add(new Shot(name + "-dark-wide", 1600, 1000, 1, 100, true, Locale.ENGLISH, scene));
        shots.add(new Shot(name + "-de", 900, 640, 1, 100, false, Locale.GERMAN, scene));
        shots.add(new Shot(name + "-de-wide", 1600, 1000, 1, 100, false, Locale.GERMAN, scene));
        shots.add(new Shot(name + "-zh", 900, 640, 1, 100, true, Locale.SIMPLIFIED_CHINESE, scene));
        shots.add(new Shot(name + "-text-200", 900, 640, 1, 200, false, Locale.GERMAN, scene));
    }

    private static CompletableFuture<MainWindow> done(MainWindow window) {
        return CompletableFuture.completedFuture(window);
    }
}
