package app.tandem.gui;

import java.util.Map;
import java.util.Optional;

/// Tells whether there is a display to open a window on, before JavaFX fails in its own words.
public final class Display {
    private static final String OTHER_WAY = "; use the command line: tandem --help";

    private Display() {}

    /// Tells why no window can be opened.
    ///
    /// @param system the system property `os.name`
    /// @param environment the environment's variables
    /// @param platform the system property `glass.platform`; empty when it isn't set
    /// @return one sentence that names the other way to use Tandem, or empty when a window can be tried
    public static Optional<String> missing(String system, Map<String, String> environment, String platform) {
        boolean needsDisplay = !system.startsWith("Windows") && !system.startsWith("Mac") && platform.isEmpty();
        if (!needsDisplay || !environment.getOrDefault("DISPLAY", "").isEmpty()) {
            return Optional.empty();
        }
        // JavaFX speaks X11 alone
        return environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()
                ? Optional.of("there is no display to open a window on" + OTHER_WAY)
                : Optional.of("there is Wayland without X11, which the window needs (install Xwayland)" + OTHER_WAY);
    }

    /// Tells that the display which is named does not answer.
    ///
    /// @param environment the environment's variables
    /// @return one sentence that names the display and the other way to use Tandem
    public static String dead(Map<String, String> environment) {
        return "the display " + environment.getOrDefault("DISPLAY", "") + " can't be opened" + OTHER_WAY;
    }
}
