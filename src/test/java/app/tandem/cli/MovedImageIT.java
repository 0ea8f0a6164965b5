package app.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The image, copied elsewhere with its files' times, as `cp -a` and package managers do it: its caches must
/// serve there, too.
@EnabledOnOs(OS.LINUX)
@Timeout(90)
final class MovedImageIT {
    /// Classes that no cache takes, such as JDOM's, and those that the recorded run did not need.
    private static final int FEW = 60;

    @TempDir
    private Path folder;

    private Path launcher = Path.of("");

    @BeforeEach
    void move() throws IOException {
        launcher = copy(folder.resolve("a place & more")).resolve("bin/tandem");
    }

    @Test
    void commandsUseTheirCache() throws Exception {
        assertThat(run("--version")).isEqualTo(new Ended(0, "tandem 0.1.0\n", ""));
        assertThat(run("--version", "--verbose").out()).contains("\ncache: used\n");
    }

    @Test
    void theWindowUsesItsCache() throws Exception {
        Path linked = folder.resolve("aot.log");
        Path loaded = folder.resolve("classes.log");
        ProcessBuilder builder = new ProcessBuilder(launcher.toString())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "JAVA_TOOL_OPTIONS"));
        builder.environment()
                .put(
                        "JDK_JAVA_OPTIONS",
                        "-Dglass.platform=Headless -Dprism.order=sw -Xlog:aot:file=" + linked
                                + " -Xlog:class+load:file=" + loaded);
        builder.environment().put("TANDEM_DATA", folder.resolve("data").toString());
        Process window = builder.start();
        try {
            awaitWindow(window);
            window.destroy();
            assertThat(window.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            window.destroyForcibly();
        }

        assertThat(window.exitValue()).isZero();
        assertThat(Files.readString(folder.resolve("out"))).isEmpty();
        assertThat(Files.readString(linked)).contains("Using AOT-linked classes: true");
        List<String> classes = Files.readAllLines(loaded);
        assertThat(classes)
                .anyMatch(line -> line.contains(" app.tandem.gui.MainWindow source: shared objects file"))
                .anyMatch(line -> line.contains(" javafx.scene.control.TabPane source: shared objects file"));
        assertThat(classes.stream().filter(line -> line.contains(" source: file:") || line.contains(" source: jrt:")))
                .hasSizeLessThan(FEW);
    }

    /// Its log is begun when it is shown.
    private void awaitWindow(Process window) throws InterruptedException {
        while (!Files.exists(folder.resolve("data/logs/tandem-0.log"))) {
            assertThat(window.waitFor(50, TimeUnit.MILLISECONDS))
                    .as("the window has ended")
                    .isFalse();
        }
    }

    private static Path copy(Path to) throws IOException {
        Path image = Ended.IMAGE.resolve("../..").normalize();
        try (Stream<Path> files = Files.walk(image)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        to.resolve(image.relativize(file).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
        return to;
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        return Ended.of(
                Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments))
                        .toList(),
                folder);
    }
}
