import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Where jpackage puts things, by system.
///
/// @param linux whether it is Linux
/// @param image the whole
/// @param app jars, options and AOT cache
/// @param java the run-time's launcher
/// @param launcher what a user starts
/// @param console what tells jpackage that there is a command line; empty where nothing has to
record Layout(boolean linux, Path image, Path app, Path java, Path launcher, String console) {

    /// The layout of a system.
    ///
    /// @param system the system property `os.name`
    /// @param target where the image lies
    /// @return the layout
    static Layout of(String system, Path target) {
        if (system.startsWith("Mac")) {
            Path contents = target.resolve("tandem.app/Contents");
            return new Layout(
                    false,
                    target.resolve("tandem.app"),
                    contents.resolve("app"),
                    contents.resolve("runtime/Contents/Home/bin/java"),
                    contents.resolve("MacOS/tandem"),
                    "");
        }
        Path image = target.resolve("tandem");
        if (system.startsWith("Windows")) {
            return new Layout(
                    false,
                    image,
                    image.resolve("app"),
                    image.resolve("runtime/bin/java.exe"),
                    image.resolve("tandem.exe"),
                    "--win-console");
        }
        Path lib = image.resolve("lib");
        return new Layout(
                true, image, lib.resolve("app"), lib.resolve("runtime/bin/java"), image.resolve("bin/tandem"), "");
    }

    /// jpackage on macOS refuses a version that begins with 0.
    static String imageVersion(String version) {
        return version.startsWith("0.") ? "1.0" : version;
    }

    /// Whether a program can be called by its name.
    static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
