import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A step of the build: `java CheckJars.java TARGET VERSION TIMESTAMP RELEASE` makes the image's jars once
/// more, of the same sources, in a folder of its own, and compares them byte for byte with those of the
/// image. Run it with another language and time zone than the build's. It compiles without Error Prone, which
/// writes nothing into classes: half a minute, where `check-reproducible.sh` takes two builds.
public final class CheckJars {
    private CheckJars() {}

    /// Checks; ends the process with 1 when a jar differs.
    ///
    /// @param args the build's folder, Tandem's version, what files in jars get as their time, and the release
    /// of Java that is compiled for
    /// @throws Exception when a tool fails, which has said why
    public static void main(String[] args) throws Exception {
        Path target = Path.of(args[0]).toAbsolutePath();
        Path again = Files.createTempDirectory("tandem-jars-");
        List<String> differences = new ArrayList<>();
        try {
            List<Path> libraries = ImageJars.libraries(target);
            copyResources(target.resolve("classes"), again.resolve("classes"));
            compile(again.resolve("classes"), libraries, args[3]);
            ImageJars jars = new ImageJars(again, args[1], Instant.parse(args[2]), libraries);
            Path image = Layout.of(System.getProperty("os.name"), target).app();
            jars.copyLibraries();
            jars.jar();
            for (Path jar : BuildImage.list(again.resolve("app"))) {
                differences.addAll(CompareBuilds.compare(image.resolve(jar.getFileName()), jar, ""));
            }
        } finally {
            BuildImage.delete(again);
        }
        differences.forEach(System.err::println);
        System.exit(differences.isEmpty() ? 0 : 1);
    }

    private static void compile(Path classes, List<Path> libraries, String release) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-g", "-parameters", "-proc:none", "-nowarn", "-encoding", "UTF-8"));
        arguments.addAll(List.of("--release", release, "-d", classes.toString(), "-cp"));
        arguments.add(String.join(
                File.pathSeparator, libraries.stream().map(Path::toString).toList()));
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
        }
        BuildImage.tool("javac", arguments.toArray(String[]::new));
    }

    /// All but javac's classes: what Maven copied, the list of parts, and those of packages, which Maven makes.
    private static void copyResources(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(
                            path -> !path.toString().endsWith(".class") || path.endsWith("package-info.class"))
                    .filter(Files::isRegularFile)
                    .toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
