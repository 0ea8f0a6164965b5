package app.tandem.engine.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where an application writes what it did, by the custom of each system: `XDG_STATE_HOME` of the [XDG Base
/// Directory Specification](https://specifications.freedesktop.org/basedir-spec/latest/), `~/Library/Logs`,
/// and the data folder on Windows.
public final class LogFolder {
    private LogFolder() {}

    /// The folder of this process. Where another data folder is named, it is in there.
    ///
    /// @return the folder; it need not exist
    public static Path standard() {
        return of(
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")),
                System.getenv(),
                System.getProperty("tandem.data"));
    }

    /// The folder by the custom of a system.
    ///
    /// @param system its name, as Java tells it
    /// @param home the person's own folder
    /// @param environment the process's variables
    /// @param named the data folder that is named instead; null for none
    /// @return the folder
    static Path of(String system, Path home, Map<String, String> environment, @Nullable String named) {
        String name = system.toLowerCase(Locale.ROOT);
        return DataFolder.named(environment, named)
                .map(data -> data.resolve("logs"))
                .orElseGet(() -> custom(name, home, environment));
    }

    private static Path custom(String system, Path home, Map<String, String> environment) {
        if (system.contains("mac")) {
            return home.resolve("Library/Logs/Tandem");
        }
        if (system.contains("windows")) {
            return DataFolder.custom(system, home, environment).resolve("logs");
        }
        return DataFolder.absolute(environment.get("XDG_STATE_HOME"))
                .orElse(home.resolve(".local/state"))
                .resolve("tandem");
    }
}
