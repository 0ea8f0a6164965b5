package app.tandem.engine.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where an application keeps what is a person's own, by the custom of each system: the [XDG Base Directory
/// Specification](https://specifications.freedesktop.org/basedir-spec/latest/), Apple's File System Programming
/// Guide, and Windows' `FOLDERID_LocalAppData`.
public final class DataFolder {
    private DataFolder() {}

    /// The folder of this process. The system property `tandem.data` or the variable `TANDEM_DATA` names
    /// another one.
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
    /// @param named the folder that is named instead; null for none
    /// @return the folder
    static Path of(String system, Path home, Map<String, String> environment, @Nullable String named) {
        return named(environment, named).orElseGet(() -> custom(system.toLowerCase(Locale.ROOT), home, environment));
    }

    /// The folder that is named instead of the one by custom.
    static Optional<Path> named(Map<String, String> environment, @Nullable String named) {
        return Optional.ofNullable(named)
                .or(() -> Optional.ofNullable(environment.get("TANDEM_DATA")))
                .filter(path -> !path.isBlank())
                .map(Path::of);
    }

    static Path custom(String system, Path home, Map<String, String> environment) {
        if (system.contains("mac")) {
            return home.resolve("Library/Application Support/Tandem");
        }
        if (system.contains("windows")) {
            return absolute(environment.get("LOCALAPPDATA"))
                    .orElse(home.resolve("AppData/Local"))
                    .resolve("Tandem");
        }
        return absolute(environment.get("XDG_DATA_HOME"))
                .orElse(home.resolve(".local/share"))
                .resolve("tandem");
    }

    /// The specification says that a relative path in such a variable is to be ignored.
    static Optional<Path> absolute(@Nullable String path) {
        return Optional.ofNullable(path)
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
