package app.tandem.cli.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Opens pages in the system's browser, by the system's own command: `java.awt.Desktop` would load a toolkit
/// for it.
public final class Browser {
    private Browser() {}

    /// Opens a page, if there is a display and a browser.
    ///
    /// @param page an HTML file
    /// @return whether the system took it
    public static boolean open(Path page) {
        List<String> command = command(
                System.getProperty("os.name", ""), System.getenv(), page.toUri().toString());
        if (command.isEmpty()) {
            return false;
        }
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException _) {
            return false; // there is no such command
        }
    }

    /// The command by which a system opens an address.
    ///
    /// @param system its name, as Java tells it
    /// @param environment the process's variables
    /// @param address what to open
    /// @return the command and its arguments; empty where there is no display
    public static List<String> command(String system, Map<String, String> environment, String address) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return List.of("open", address);
        }
        if (name.contains("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        boolean display = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return display ? List.of("xdg-open", address) : List.of();
    }
}
