import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Makes a module that jlink takes of a JavaFX jar. Its native libraries get a place of their own in the
/// run-time: left among the classes, each start would look for a copy of them in the user's folder, and make
/// one.
final class JavaFxModule {
    private JavaFxModule() {}

    /// Makes the module.
    ///
    /// @param jar JavaFX's jar for this system
    /// @param folder where the module goes, into `modules`
    /// @throws IOException when a file can't be read or written
    static void of(Path jar, Path folder) throws IOException {
        String name = jar.getFileName().toString().replaceFirst("javafx-([a-z]+)-.*", "javafx.$1");
        Path unpacked = folder.resolve("unpacked").resolve(name);
        Path classes = unpacked.resolve("classes");
        Path natives = Files.createDirectories(unpacked.resolve("natives"));
        try (FileSystem inside = FileSystems.newFileSystem(jar);
                Stream<Path> files = Files.walk(inside.getPath("/"))) {
            List<Path> entries = files.filter(Files::isRegularFile).toList();
            for (Path entry : entries) {
                boolean library = entry.toString().matches(".*\\.(so|dylib|dll)");
                Path copy = library
                        ? natives.resolve(entry.getFileName().toString())
                        : classes.resolve(entry.toString().substring(1));
                Files.createDirectories(copy.getParent());
                Files.copy(entry, copy);
            }
        }
        Path module = Files.createDirectories(folder.resolve("modules")).resolve(name + ".jmod");
        BuildImage.tool("jmod", "create", "--class-path=" + classes, "--libs=" + natives, module.toString());
    }
}
