package app.tandem.gui;

import app.tandem.gui.settings.Setting;
import app.tandem.gui.settings.Settings;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Carries the window's place, size and selected tab to the settings and back.
final class WindowState {
    private static final double LEAST_WIDTH = 640;
    private static final double LEAST_HEIGHT = 460;
    private static final Setting<Integer> TAB = Setting.integer("tab", 0, 0, 1);
    private static final Setting<Boolean> MAXIMIZED = Setting.flag("window.maximized", false);
    private static final Setting<Double> WIDTH = Setting.number("window.width", 960, LEAST_WIDTH, 100_000);
    private static final Setting<Double> HEIGHT = Setting.number("window.height", 680, LEAST_HEIGHT, 100_000);
    private static final Setting<Double> X = Setting.number("window.x", Double.NaN, -100_000, 100_000);
    private static final Setting<Double> Y = Setting.number("window.y", Double.NaN, -100_000, 100_000);

    private WindowState() {}

    /// Puts the window where it was.
    ///
    /// @param settings where that is kept
    /// @param stage the window
    static void place(Settings settings, Stage stage) {
        double width = settings.get(WIDTH);
        double height = settings.get(HEIGHT);
        double x = settings.get(X);
        double y = settings.get(Y);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setWidth(Math.min(width, screen.getWidth()));
        stage.setHeight(Math.min(height, screen.getHeight()));
        // a screen that is gone since must not take the window with it
        if (!Screen.getScreensForRectangle(x, y, width, 1).isEmpty()) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(settings.get(MAXIMIZED));
    }

    /// The tab that was selected.
    ///
    /// @param settings where that is kept
    /// @return its index
    static int tab(Settings settings) {
        return settings.get(TAB);
    }

    /// Keeps everything for the next start.
    ///
    /// @param settings where it is kept
    /// @param stage the window
    /// @param window its content
    static void save(Settings settings, Stage stage, MainWindow window) {
        settings.set(TAB, window.tab());
        settings.set(MAXIMIZED, stage.isMaximized());
        if (!stage.isMaximized()) {
            settings.set(X, stage.getX());
            settings.set(Y, stage.getY());
            settings.set(WIDTH, stage.getWidth());
            settings.set(HEIGHT, stage.getHeight());
        }
    }
}
