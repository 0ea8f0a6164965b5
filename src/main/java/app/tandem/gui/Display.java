package app.tandem.gui;

import java.util.Map;
import java.util.Optional;

/// Tells whether there is a display to open a window on, before JavaFX fails in its own words.
public final class Display {
    private Display() {}

    /// Tells why no window can be opened.
    ///
    /// @param system the system property `os.name`
    /// @param environment the environment's variables
    /// @param platform the system property `glass.platform`; empty when it isn't set
    /// @return one sentence that names the other way to use Tandem, or empty when a window can be tried
    public static Optional<String> missing(String system, Map<String, String> environment, String platform) {
        boolean needsDisplay = !system.startsWith("Windows") && !system.startsWith("Mac") && platform.isEmpty();
        boolean hasDisplay = !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
        return needsDisplay && !hasDisplay
                ? Optional.of("there is no display to open a window on; use the command line: tandem --help")
                : Optional.empty();
    }
}
