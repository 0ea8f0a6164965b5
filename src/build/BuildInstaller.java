import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A step of the build (`mvn -Pdist verify`): `java BuildInstaller.java TARGET VERSION TIMESTAMP` makes the
/// installers of this platform of the image in `TARGET`: `.deb`, and `.rpm` where there is rpmbuild; `.msi`;
/// `.dmg`.
public final class BuildInstaller {
    private BuildInstaller() {}

    /// Builds the installers.
    ///
    /// @param args the build's folder, Tandem's version, and the release's time in ISO 8601
    /// @throws Exception when a tool fails, which has said why
    public static void main(String[] args) throws Exception {
        Path target = Path.of(args[0]).toAbsolutePath();
        Layout layout = Layout.of(System.getProperty("os.name"), target);
        if (!layout.linux()) {
            String type = System.getProperty("os.name").startsWith("Mac") ? "dmg" : "msi";
            jpackage(type, target, Layout.imageVersion(args[1]), layout);
            return;
        }
        Instant time = Instant.parse(args[2]);
        Path root = target.resolve("installed");
        DebianPackage debian = new DebianPackage(target, layout, args[1], time);
        debian.layOut(root);
        if (Layout.onPath("dpkg-deb")) {
            debian.build(root);
        }
        if (Layout.onPath("rpmbuild")) {
            new RpmPackage(target, args[1], time).build(root);
        }
        BuildImage.delete(root);
    }

    private static void jpackage(String type, Path target, String version, Layout layout) {
        List<String> arguments = new ArrayList<>(List.of("--type", type, "--name", "tandem", "--app-version", version));
        arguments.addAll(List.of("--app-image", layout.image().toString(), "--dest", target.toString()));
        arguments.addAll(List.of("--vendor", "The Tandem developers", "--license-file", "LICENSE"));
        BuildImage.tool("jpackage", arguments.toArray(String[]::new));
    }

    /// Runs a program.
    ///
    /// @param time for programs that would write the present time into their files
    /// @param command program and arguments
    /// @throws IOException when it can't be started
    /// @throws InterruptedException when interrupted
    static void run(Instant time, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("SOURCE_DATE_EPOCH", Long.toString(time.getEpochSecond()));
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new IllegalStateException(command.getFirst() + " ended with " + status);
        }
    }

    /// Replaces a folder by an empty one.
    ///
    /// @param folder which
    /// @throws IOException when it can't be removed
    static void empty(Path folder) throws IOException {
        BuildImage.delete(folder);
        Files.createDirectories(folder);
    }
}
