package app.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `tandem scale` where there is no space for what it makes: what fits is written, what doesn't leaves
/// nothing.
@Timeout(120)
final class FullDiskIT {
    @TempDir
    private Path folder;

    private Path source;
    private Path target;
    private Path large;
    private Path unscaled;
    private byte[] original = {};

    @BeforeEach
    void makeSource() throws IOException {
        source = folder.resolve("source");
        target = folder.resolve("target");
        Photos.write(source.resolve("a.jpg"), 40, 20);
        unscaled = Photos.writeNoise(source.resolve("b.png"), 380, 380);
        large = Photos.writeNoise(source.resolve("c.png"), 900, 900);
        Photos.write(source.resolve("d.png"), 40, 20);
        original = Files.readAllBytes(large);
    }

    /// Runs a script of the shell, to which the image and the folders are `$1` to `$3`, and further words
    /// what follows.
    private Ended script(List<String> before, String script, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of("sh", "-c", script, "sh"));
        Stream.of(Ended.IMAGE, source, target).map(Path::toString).forEach(command::add);
        command.addAll(List.of(words));
        return Ended.of(command, folder);
    }

    private List<String> complaints(String reason) {
        return Stream.of(unscaled, large)
                .map(file -> "tandem: " + file + ": " + reason)
                .toList();
    }

    /// A file system of 100 kB, which root may make, and others where the kernel gives them a namespace of
    /// their own.
    @Test
    @EnabledOnOs(OS.LINUX)
    void onAFullDiskWhatFitsIsWrittenAndTheRestIsNamedAndLeavesNothing() throws Exception {
        Files.createDirectories(target);
        List<String> apart = List.of("unshare", "--user", "--map-root-user", "--mount");
        String mount = "mount -t tmpfs -o size=100k none \"$3\"";
        assumeThat(Files.isExecutable(Path.of("/usr/bin/unshare"))).isTrue();
        assumeThat(script(apart, mount).status())
                .as("a small disk can be made here")
                .isZero();

        Ended ended = script(apart, mount + "; \"$1\" scale -c 1 \"$2\" \"$3\"; s=$?; ls -A \"$3\"; exit $s");

        assertThat(ended.complaints()).isEqualTo(complaints("the disk is full"));
        assertThat(ended)
                .isEqualTo(new Ended(1, "copied 2 scaled 0 using 1 threads failed 2\na.jpg\nd.png\n", ended.err()));
        assertThat(large).hasBinaryContent(original);
    }

    /// A limit of the shell on the size of files stands for a full disk, for each way in which files are
    /// written.
    @ParameterizedTest
    @CsvSource({"jpeg,jpg", "png,png", "gif,gif", "bmp,bmp", "webp,webp", "tiff,tif", "xpm,xpm", "xbm,xbm"})
    @DisabledOnOs(OS.WINDOWS)
    void whatIsTooLargeLeavesNothingInAnyFormat(String format, String extension) throws Exception {
        String limited = "ulimit -f 80; exec \"$1\" scale -c 2 -s 800 --format $4 \"$2\" \"$3\"";

        Ended ended = script(List.of(), limited, format);

        assertThat(ended.complaints())
                .containsExactlyInAnyOrderElementsOf(complaints("the new file is too large for this disk"));
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.out()).startsWith("copied ").endsWith(" using 2 threads failed 2\n");
        assertThat(target.toFile().list()).containsExactlyInAnyOrder("a." + extension, "d." + extension);
        assertThat(large).hasBinaryContent(original);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPictureThatIsThereStaysAsItIsWhenTheNewOneHasNoSpace() throws Exception {
        Path there = Files.writeString(Files.createDirectories(target).resolve("c.png"), "the old one");

        Ended ended = script(List.of(), "ulimit -f 80; exec \"$1\" scale --existing replace \"$2\" \"$3\"");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(there).hasContent("the old one");
        assertThat(target.toFile().list()).containsExactlyInAnyOrder("a.jpg", "c.png", "d.png");
    }
}
