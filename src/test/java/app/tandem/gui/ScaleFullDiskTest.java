package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.tandem.KilledProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The window over a disk that is really full: a file system of 100 kB, which the kernel lets anybody have in a
/// namespace of its own. Where it does not, the test is skipped.
@Timeout(120)
final class ScaleFullDiskTest {
    private static final List<String> APART = List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c");
    private static final String MOUNT = "mount -t tmpfs -o size=100k none \"$0\"";

    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void theClosingLineSaysThatTheDiskIsFullAndNothingHalfWrittenIsLeft() throws Exception {
        List<String> said = scaledOnto(photos -> {
            photos.paint("a.png", 60, 60);
            photos.paint("b.png", 1500, 1500);
        });

        assertThat(said).hasSize(3);
        assertThat(said.getFirst()).matches("0 scaled, 1 copied, .* · 1 failed · the disk is full");
        assertThat(said.getLast()).isEqualTo("[a.png]");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whereNothingHadAPlaceItSaysHowMuchIsNeededAndOffersAnotherFolder() throws Exception {
        List<String> said = scaledOnto(photos -> photos.paint("b.png", 1500, 1500));

        assertThat(said).hasSize(3);
        assertThat(said.getFirst().replace('\u00a0', ' '))
                .matches("Nothing was scaled: the disk is full\\. \\d+ kB are needed, \\d+ kB are free\\.");
        assertThat(said.get(1)).isEqualTo("Choose another folder true");
        assertThat(said.getLast()).isEqualTo("[]");
    }

    private interface Painter {
        void paint(ScalePhotos photos) throws IOException;
    }

    /// What the window said: its closing line, what it offers, and what is on the disk.
    private List<String> scaledOnto(Painter painter) throws Exception {
        Path target = Files.createDirectory(folder.resolve("small"));
        assumeThat(Files.isExecutable(Path.of("/usr/bin/unshare"))).isTrue();
        assumeThat(end(run(MOUNT, target.toString())))
                .as("a small disk can be made here")
                .isZero();
        ScalePhotos photos = new ScalePhotos(Files.createDirectory(folder.resolve("photos")), target);
        painter.paint(photos);

        Process window = run(
                MOUNT + " && exec \"$@\"",
                Stream.concat(
                                Stream.of(target.toString()),
                                KilledProcess.command(WindowOnFullDisk.class, folder.toString()).stream())
                        .toArray(String[]::new));
        List<String> said = window.inputReader().lines().toList();

        assertThat(end(window)).as(Files.readString(folder.resolve("stderr"))).isZero();
        return said;
    }

    private Process run(String script, String... words) throws IOException {
        return new ProcessBuilder(Stream.of(APART.stream(), Stream.of(script), Stream.of(words))
                        .flatMap(part -> part)
                        .toList())
                .redirectError(folder.resolve("stderr").toFile())
                .start();
    }

    private static int end(Process process) throws InterruptedException {
        return process.waitFor(100, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }
}
