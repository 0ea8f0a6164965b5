import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// A step of the build: `java BuildImage.java TARGET VERSION TIMESTAMP` makes the image `TARGET/tandem` of
/// the classes in `TARGET/classes`, the libraries that `TARGET/libraries.txt` names as a class path, and those
/// in `TARGET/natives`: jars, a run-time of the JDK and JavaFX, a launcher, a bill of materials, and the AOT
/// caches of training runs.
public final class BuildImage {
    /// What Tandem and its libraries use of the JDK, by jdeps; below the second line what is found by service
    /// or reflection: character sets of feeds, elliptic curves of TLS, languages.
    private static final String MODULES =
            "java.desktop,java.logging,java.management,java.naming,java.net.http,java.sql,"
                    + "java.xml,jdk.management,jdk.unsupported,javafx.controls,"
                    + "jdk.charsets,jdk.crypto.ec,jdk.localedata,jdk.zipfs";

    /// The languages of the window, and English everywhere it is spoken.
    private static final String LOCALES = "en,de,fr,es,it,ja";

    private final Path build;
    private final Path target;
    private final String version;
    private final Instant time;
    private final List<Path> libraries;
    private final Layout layout;

    private BuildImage(Path target, String version, Instant time) throws IOException {
        this.build = Path.of("src/build").toAbsolutePath();
        this.target = target;
        this.version = version;
        this.time = time;
        this.libraries = ImageJars.libraries(target);
        this.layout = Layout.of(System.getProperty("os.name"), target);
    }

    /// Builds the image.
    ///
    /// @param args the build's folder, Tandem's version, and the time all files in jars get, in ISO 8601
    /// @throws Exception when a tool fails, which has said why
    public static void main(String[] args) throws Exception {
        new BuildImage(Path.of(args[0]).toAbsolutePath(), args[1], Instant.parse(args[2])).run();
    }

    private void run() throws Exception {
        for (String folder : List.of(
                "app",
                "jmods",
                "runtime",
                "styles",
                layout.image().getFileName().toString())) {
            delete(target.resolve(folder));
        }
        Path jmods = Files.createDirectories(target.resolve("jmods"));
        ImageJars jars = new ImageJars(target, version, time, libraries);
        Path app = jars.copyLibraries();
        for (Path library : libraries) {
            if (ImageJars.ofJavaFx(library)) {
                JavaFxModule.of(library, jmods);
            }
        }
        for (Path library : list(target.resolve("natives"))) {
            Files.copy(library, app.resolve(library.getFileName()));
        }
        jlink(jmods);
        listParts(app);
        jars.jar();
        tool(
                "jpackage",
                "--type",
                "app-image",
                "--name",
                "tandem",
                "--app-version",
                Layout.imageVersion(version),
                "--dest",
                target.toString(),
                "--input",
                app.toString(),
                "--main-jar",
                "tandem.jar",
                "--main-class",
                "app.tandem.Main",
                "--runtime-image",
                target.resolve("runtime").toString(),
                layout.console());
        launcher();
        new AotCaches(target, build.resolve("tandem.cfg"), layout).record();
        delete(app);
        delete(jmods);
    }

    /// The bill of materials goes beside the jars, and what people want to know of it into Tandem's own, which
    /// shows it.
    private void listParts(Path app) throws Exception {
        BillOfMaterials bill = BillOfMaterials.read(target.resolve("bom.xml"));
        bill.addRuntime(target.resolve("runtime"));
        for (Path library : libraries) {
            if (library.getFileName().toString().startsWith(ImageJars.LEPTONICA)) {
                bill.addNative(NativeLibrary.of(library));
            }
        }
        List<String> jars =
                libraries.stream().map(path -> path.getFileName().toString()).toList();
        Files.write(
                target.resolve("classes/app/tandem/gui/parts.txt"),
                bill.parts(jars).stream().map(BillOfMaterials.Part::line).toList());
        bill.write(app.resolve("tandem.cdx.xml"));
    }

    private void jlink(Path jmods) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "--module-path=" + jmods.resolve("modules"),
                "--add-modules=" + MODULES,
                "--include-locales=" + LOCALES,
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                "--output=" + target.resolve("runtime")));
        if (layout.linux() && Layout.onPath("objcopy")) {
            arguments.add("--strip-native-debug-symbols=exclude-debuginfo-files");
        }
        tool("jlink", arguments.toArray(String[]::new));
    }

    private void launcher() throws IOException {
        Files.copy(
                build.resolve("tandem.cfg"), layout.app().resolve("tandem.cfg"), StandardCopyOption.REPLACE_EXISTING);
        if (layout.linux()) {
            Files.deleteIfExists(layout.app().resolveSibling("libapplauncher.so"));
            Files.delete(layout.launcher());
            Files.copy(build.resolve("tandem.sh"), layout.launcher());
            layout.launcher().toFile().setExecutable(true, false);
        }
        // the AOT cache holds for jars of this size and time; whole seconds survive any archive
        try (Stream<Path> files = Files.walk(layout.image())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(time));
            }
        }
    }

    /// Runs a tool of the JDK.
    ///
    /// @param name its name
    /// @param arguments what it is called with; empty ones are left out
    /// @throws IllegalStateException when it fails, which it has said why
    static void tool(String name, String... arguments) {
        String[] given = Stream.of(arguments).filter(text -> !text.isEmpty()).toArray(String[]::new);
        int status = ToolProvider.findFirst(name).orElseThrow().run(System.out, System.err, given);
        if (status != 0) {
            throw new IllegalStateException(name + " ended with " + status);
        }
    }

    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
