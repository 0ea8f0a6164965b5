package app.tandem.gui;

import app.tandem.engine.image.Resampling;
import app.tandem.gui.news.NewsModel;
import app.tandem.gui.scale.ScaleModel;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Carries what the window shows to the settings and back: folders, size, filter, place and tab.
final class WindowMemory {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 680;
    private static final double LEAST_WIDTH = 640;
    private static final double LEAST_HEIGHT = 460;

    private final Settings settings;
    private final Stage stage;
    private final MainWindow window;
    private final ScaleModel scale;
    private final NewsModel news;

    /// Makes a memory.
    ///
    /// @param settings where things are kept
    /// @param stage the window
    /// @param window its content
    /// @param scale the Scale tab's model
    /// @param news the What's New tab's model
    WindowMemory(Settings settings, Stage stage, MainWindow window, ScaleModel scale, NewsModel news) {
        this.settings = settings;
        this.stage = stage;
        this.window = window;
        this.scale = scale;
        this.news = news;
    }

    /// Puts everything back as it was.
    void restore() {
        scale.sourceProperty().set(settings.text("scale.source", ""));
        scale.targetProperty().set(settings.text("scale.target", ""));
        scale.sizeProperty().set((int) bounded("scale.size", ScaleModel.DEFAULT_SIZE, 1, ScaleModel.MOST_PIXELS));
        scale.resamplingProperty().set(resampling(settings.text("scale.filter", Resampling.LANCZOS3.name())));
        news.limitProperty().set((int) bounded("news.limit", NewsModel.DEFAULT_LIMIT, 0, NewsModel.MOST_ENTRIES));
        file(settings.text("news.list", "")).ifPresent(news::subscribe);
        window.select((int) bounded("tab", 0, 0, 1));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        place();
    }

    /// Settings can be edited by hand, and written by what has gone wrong: what names no file is as good as nothing.
    private static Optional<Path> file(String name) {
        try {
            return Optional.of(name).filter(given -> !given.isBlank()).map(Path::of);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// Keeps everything for the next time.
    void keep() {
        settings.put("scale.source", scale.sourceProperty().get());
        settings.put("scale.target", scale.targetProperty().get());
        settings.put("scale.size", scale.sizeProperty().get());
        settings.put("scale.filter", scale.resamplingProperty().get());
        settings.put("news.limit", news.limitProperty().get());
        settings.put("news.list", news.list().file().map(Path::toString).orElse(""));
        settings.put("tab", window.tab());
        settings.put("window.maximized", stage.isMaximized());
        if (!stage.isMaximized()) {
            settings.put("window.x", stage.getX());
            settings.put("window.y", stage.getY());
            settings.put("window.width", stage.getWidth());
            settings.put("window.height", stage.getHeight());
        }
        settings.save();
    }

    private void place() {
        double width = bounded("window.width", WIDTH, LEAST_WIDTH, Double.MAX_VALUE);
        double height = bounded("window.height", HEIGHT, LEAST_HEIGHT, Double.MAX_VALUE);
        double x = settings.number("window.x", Double.NaN);
        double y = settings.number("window.y", Double.NaN);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(width, screen.getWidth()));
        stage.setHeight(Math.min(height, screen.getHeight()));
        // a screen that is gone since must not take the window with it
        if (!Screen.getScreensForRectangle(x, y, width, 1).isEmpty()) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(Boolean.parseBoolean(settings.text("window.maximized", "false")));
    }

    private double bounded(String key, double otherwise, double least, double most) {
        double number = settings.number(key, otherwise);
        return number >= least && number <= most ? number : otherwise;
    }

    private static Resampling resampling(String name) {
        return Arrays.stream(Resampling.values())
                .filter(filter -> filter.name().equals(name))
                .findFirst()
                .orElse(Resampling.LANCZOS3);
    }
}
