package app.tandem.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The image's window, asked to end in the middle of a run.
@Timeout(90)
final class WindowSignalIT {
    private static final int PICTURES = 200;

    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void aTerminatedRunLeavesWholePicturesNoTemporaryFileAndTheSettings() throws Exception {
        Path source = Files.createDirectories(folder.resolve("source"));
        Path target = Files.createDirectories(folder.resolve("target"));
        pictures(source);
        Path data = Files.createDirectories(folder.resolve("data"));
        Properties settings = new Properties();
        settings.setProperty("scale.source", source.toString());
        settings.setProperty("scale.target", target.toString());
        try (var out = Files.newBufferedWriter(data.resolve("window.properties"))) {
            settings.store(out, null);
        }

        int status;
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            target.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            Process window = start(data);
            try {
                awaitPicture(target, watch);
                window.destroy(); // SIGTERM
                assertThat(window.waitFor(30, TimeUnit.SECONDS)).isTrue();
                status = window.exitValue();
            } finally {
                window.destroyForcibly();
            }
        }

        assertThat(Files.readString(folder.resolve("err"))).isEmpty();
        assertThat(status).isZero();
        List<Path> made = list(target);
        assertThat(made).hasSizeBetween(1, PICTURES - 1);
        assertThat(made).allSatisfy(file -> {
            assertThat(file.getFileName().toString()).matches("\\d+\\.jpg");
            assertThat(ImageIO.read(file.toFile())).isNotNull();
        });
        Properties kept = new Properties();
        kept.load(new StringReader(Files.readString(data.resolve("window.properties"), UTF_8)));
        assertThat(kept)
                .containsEntry("scale.source", source.toString())
                .containsEntry("scale.target", target.toString());
        assertThat(kept).hasSizeGreaterThan(2);
        assertThat(data.resolve("instance/socket")).doesNotExist();
    }

    private static void awaitPicture(Path target, WatchService watch) throws Exception {
        while (list(target).stream().noneMatch(file -> file.toString().endsWith(".jpg"))) {
            var key = watch.poll(60, TimeUnit.SECONDS);
            assertThat(key).as("a picture within a minute").isNotNull();
            key.pollEvents();
            key.reset();
        }
    }

    /// The image's run-time, jars and options, on JavaFX's platform that needs no display.
    private Process start(Path data) throws IOException {
        Path app = Ended.IMAGE.resolve("../../lib/app").normalize();
        List<String> command = new ArrayList<>(
                List.of(app.resolveSibling("runtime").resolve("bin/java").toString()));
        Files.readAllLines(app.resolve("tandem.cfg")).stream()
                .filter(line -> line.startsWith("java-options="))
                .map(line -> line.substring("java-options=".length()).replace("$APPDIR", app.toString()))
                .forEach(command::add);
        command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-cp"));
        command.add(
                app.resolve("tandem.jar") + ":" + Path.of("target/test-classes").toAbsolutePath());
        command.add("app.tandem.gui.RunAtStart");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "JAVA_TOOL_OPTIONS"));
        builder.environment().put("TANDEM_DATA", data.toString());
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        return builder.start();
    }

    private static void pictures(Path source) throws IOException {
        BufferedImage picture = new BufferedImage(2400, 1600, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, (x / 10 << 16) + (y / 8 << 8) + random.nextInt(64));
            }
        }
        Path first = source.resolve("0.jpg");
        ImageIO.write(picture, "jpg", first.toFile());
        for (int i = 1; i < PICTURES; i++) {
            Files.createLink(source.resolve(i + ".jpg"), first);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
