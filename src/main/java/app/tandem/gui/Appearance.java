package app.tandem.gui;

import app.tandem.gui.settings.Settings;
import app.tandem.gui.settings.WindowSettings;
import app.tandem.gui.settings.WindowSettings.Theme;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/// The window's colours and text size, which follow the settings at once. JavaFX thread.
final class Appearance {
    /// Text of 100 %, in pixels: that of AtlantaFX.
    private static final double USUAL = 14;

    /// An icon of 100 %, in pixels.
    private static final int ICON = 16;

    /// Icons in rows of lists.
    private static final int SMALL_ICON = 14;

    private static final int STEP = 10;

    private final Settings settings;

    /// Follows settings.
    ///
    /// @param settings where theme and text size are
    Appearance(Settings settings) {
        this.settings = settings;
    }

    /// Keeps the theme as the settings say.
    ///
    /// @param system what the system prefers
    /// @param apply given the address of the theme's stylesheet
    void followTheme(ObservableValue<ColorScheme> system, Consumer<String> apply) {
        ObjectProperty<Theme> theme = settings.property(WindowSettings.THEME);
        Runnable choose = () -> apply.accept(stylesheet(theme.get(), system.getValue()));
        theme.subscribe(choose);
        system.subscribe(choose);
        choose.run();
    }

    /// Gives a scene the application's styles, and keeps its text as large as the settings say.
    ///
    /// @param scene the window's scene
    void style(Scene scene) {
        settings.property(WindowSettings.TEXT_SIZE)
                .subscribe(percent -> scene.getStylesheets().setAll(stylesheets(percent)));
    }

    /// Makes the text larger or smaller by a step.
    ///
    /// @param steps positive for larger
    void changeTextSize(int steps) {
        ObjectProperty<Integer> size = settings.property(WindowSettings.TEXT_SIZE);
        size.set(Math.clamp(
                size.get() + (long) STEP * steps, WindowSettings.SMALLEST_TEXT, WindowSettings.LARGEST_TEXT));
    }

    /// Makes the text as large as usual.
    void resetTextSize() {
        settings.property(WindowSettings.TEXT_SIZE).set(WindowSettings.TEXT_SIZE.fallback());
    }

    private static String stylesheet(Theme theme, ColorScheme system) {
        boolean dark = theme == Theme.DARK || (theme == Theme.SYSTEM && system == ColorScheme.DARK);
        return dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
    }

    private static String styles() {
        return Objects.requireNonNull(Appearance.class.getResource("tandem.css"))
                .toExternalForm();
    }

    /// The application's own styles, with text of a size. All other measures are relative to it.
    ///
    /// @param percent 100 for the usual size, which the styles have by themselves
    /// @return the addresses of one stylesheet or two
    static List<String> stylesheets(int percent) {
        return percent == WindowSettings.TEXT_SIZE.fallback()
                ? List.of(styles())
                : List.of(styles(), textSize(percent));
    }

    private static String textSize(int percent) {
        // an icon's size can't be given in em: it would be measured by the icon itself
        String rule = ".root { -fx-font-size: " + USUAL * percent / 100 + "px; } .icon { -fx-icon-size: "
                + ICON * percent / 100 + "px; } .feed-row .icon, .entry-cell .icon { -fx-icon-size: "
                + SMALL_ICON * percent / 100 + "px; }";
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rule.getBytes(StandardCharsets.UTF_8));
    }
}
