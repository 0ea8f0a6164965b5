import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/// Makes the image's jars in `TARGET/app`: Tandem's, of `TARGET/classes`, and those of the libraries.
///
/// @param target the build's folder
/// @param version Tandem's
/// @param time what files that are written into jars get
/// @param libraries what Tandem needs
record ImageJars(Path target, String version, Instant time, List<Path> libraries) {
    /// Of whose jar the C library alone is wanted.
    static final String LEPTONICA = "leptonica-";

    /// Also sets the time zone, since zip files hold local times.
    ImageJars {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }

    /// What Tandem needs, as Maven wrote it down.
    ///
    /// @param target the build's folder
    /// @return the libraries' files
    /// @throws IOException when the list can't be read
    static List<Path> libraries(Path target) throws IOException {
        String path = Files.readString(target.resolve("libraries.txt")).strip();
        return Stream.of(path.split(File.pathSeparator)).map(Path::of).toList();
    }

    /// Whether a library holds classes of JavaFX, which go into the run-time.
    static boolean ofJavaFx(Path library) {
        String name = library.getFileName().toString();
        return name.matches("javafx-.*-[a-z0-9]+\\.jar") && !name.matches("javafx-[a-z]+-[0-9.]+\\.jar");
    }

    /// Puts the libraries that do not go into the run-time where Tandem's jar will lie.
    ///
    /// @return that folder
    /// @throws IOException when one can't be read or written
    Path copyLibraries() throws IOException {
        Files.createDirectories(app());
        for (Path library : libraries) {
            String name = library.getFileName().toString();
            if (!name.startsWith("javafx-") && !name.startsWith(LEPTONICA)) {
                Files.copy(library, app().resolve(name));
            }
        }
        JarFiles.renew(app(), time);
        return app();
    }

    /// Makes Tandem's, with the libraries' names in the manifest: a class path of one entry, which is the same
    /// everywhere.
    ///
    /// @throws IOException when a file can't be read or written
    /// @throws ReflectiveOperationException when JavaFX refuses a style
    void jar() throws IOException, ReflectiveOperationException {
        Path styles = target.resolve("styles");
        Stylesheets.compile(target.resolve("classes"), styles, libraries);
        Path manifest = target.resolve("manifest.mf");
        try (var out = Files.newOutputStream(manifest)) {
            manifest().write(out);
        }
        BuildImage.tool(
                "jar",
                "--create",
                "--file=" + app().resolve("tandem.jar"),
                "--manifest=" + manifest,
                "--date=" + time,
                "-C",
                target.resolve("classes").toString(),
                ".",
                "-C",
                styles.toString(),
                ".");
    }

    private Manifest manifest() throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, "app.tandem.Main");
        attributes.put(Attributes.Name.IMPLEMENTATION_TITLE, "Tandem");
        attributes.put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        attributes.put(
                Attributes.Name.CLASS_PATH,
                String.join(
                        " ",
                        BuildImage.list(app()).stream()
                                .map(path -> path.getFileName().toString())
                                .filter(name -> name.endsWith(".jar"))
                                .toList()));
        return manifest;
    }

    private Path app() {
        return target.resolve("app");
    }
}
