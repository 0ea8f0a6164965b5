package app.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `tandem scale` where something may not be read or written. Permissions don't hold for root, so root's
/// tests run it as nobody.
@Timeout(120)
@EnabledOnOs(OS.LINUX)
final class PermissionIT {
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    @TempDir
    private Path folder;

    private Path source;
    private Path target;
    private Path picture;
    private Path inner;
    private Path deep;

    @BeforeEach
    void makeFolders() throws IOException {
        allow(folder, "rwxr-xr-x"); // JUnit makes it for its owner alone
        source = Files.createDirectory(folder.resolve("source"));
        picture = Photos.write(source.resolve("a.png"), 40, 20);
        inner = Files.createDirectory(source.resolve("in"));
        deep = Photos.write(inner.resolve("b.png"), 40, 20);
        target = Files.createDirectory(folder.resolve("target"));
        Stream.of(source, inner).forEach(each -> allow(each, "rwxr-xr-x"));
        Stream.of(picture, deep).forEach(each -> allow(each, "rw-r--r--"));
        allow(target, "rwxrwxrwx");
    }

    /// So that it can be deleted.
    @AfterEach
    void allowAll() {
        Stream.of(source, target, inner).forEach(each -> allow(each, "rwxrwxrwx"));
    }

    private static void allow(Path file, String permissions) {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Ended scale(Path to, String... options) throws IOException, InterruptedException {
        boolean root = System.getProperty("user.name", "").equals("root");
        List<String> command = new ArrayList<>(root ? AS_NOBODY : List.of());
        if (root) {
            assumeThat(Files.isExecutable(Path.of("/usr/bin/setpriv"))).isTrue();
            List<String> look = new ArrayList<>(AS_NOBODY);
            look.addAll(List.of("test", "-x", Ended.IMAGE.toString()));
            assumeThat(Ended.of(look, folder).status())
                    .as("nobody may run the image")
                    .isZero();
        }
        command.addAll(List.of(Ended.IMAGE.toString(), "scale", "-c", "1"));
        command.addAll(List.of(options));
        command.addAll(List.of(source.toString(), to.toString()));
        return Ended.of(command, folder);
    }

    private void assertEnded(Ended ended, int status, String out, String complaint) {
        assertThat(ended.complaints()).containsExactly("tandem: " + complaint);
        assertThat(ended).isEqualTo(new Ended(status, out, ended.err()));
    }

    @Test
    void aPictureThatMayNotBeReadFailsAloneAndIsNamed() throws Exception {
        allow(picture, "---------");

        Ended ended = scale(target);

        String reason = picture + ": no permission for " + picture.toRealPath();
        assertEnded(ended, 1, "copied 1 scaled 0 using 1 threads failed 1\n", reason);
        assertThat(target.resolve("in/b.png")).hasSameBinaryContentAs(deep);
        assertThat(target.resolve("a.png")).doesNotExist();
    }

    @Test
    void aFolderInTheSourceThatMayNotBeReadIsNamedAndTheRestIsScaled() throws Exception {
        allow(inner, "---------");

        Ended ended = scale(target);

        String reason = inner + ": no permission for " + inner.toRealPath();
        assertEnded(ended, 1, "copied 1 scaled 0 using 1 threads failed 1\n", reason);
        assertThat(target.resolve("a.png")).hasSameBinaryContentAs(picture);
    }

    @Test
    void aSourceThatMayNotBeReadIsOneLineAndStatusTwo() throws Exception {
        for (String permissions : List.of("---------", "-wx--x--x", "rw-r--r--")) {
            allow(source, permissions);
            Ended ended = scale(target);
            assertEnded(ended, 2, "", source + " may not be read; ask for permission or choose another");
        }
    }

    @Test
    void aTargetThatMayNotBeWrittenToIsOneLineAndStatusTwoBeforeAnyWork() throws Exception {
        allow(target, "r-xr-xr-x");
        String complaint = target.toRealPath() + " may not be written to; choose another target";
        assertEnded(scale(target), 2, "", complaint);
        assertEnded(scale(target.resolve("new")), 2, "", complaint);
        assertEnded(scale(target, "--dry-run"), 2, "", complaint);
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void aFolderInTheTargetThatMayNotBeWrittenToCostsItsPicturesOnly() throws Exception {
        Path closed = Files.createDirectory(target.resolve("in"));
        allow(closed, "r-xr-xr-x");

        Ended ended = scale(target);

        String reason = deep + ": no permission for " + closed.toRealPath();
        assertEnded(ended, 1, "copied 1 scaled 0 using 1 threads failed 1\n", reason);
        assertThat(closed).isEmptyDirectory();
        assertThat(target.resolve("a.png")).hasSameBinaryContentAs(picture);
    }

    /// Not even root makes anything below `/proc`.
    @Test
    void aTargetThatCanNotBeMadeIsOneLineAndStatusTwo() throws Exception {
        Path nowhere = Path.of("/proc/tandem/pictures");
        List<String> command = List.of(Ended.IMAGE.toString(), "scale", source.toString(), nowhere.toString());

        Ended ended = Ended.of(command, folder);

        assertThat(ended.complaints()).singleElement().asString().endsWith("; choose another target");
        assertThat(ended).isEqualTo(new Ended(2, "", ended.err()));
        assertThat(nowhere).doesNotExist();
    }
}
