package app.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What came of a process.
///
/// @param status its exit status
/// @param out what it said on stdout
/// @param err what it said on stderr
record Ended(int status, String out, String err) {
    /// The image's launcher.
    static final Path IMAGE = Path.of(System.getProperty("tandem.image", "missing"));

    /// Runs a command without a display and waits for its end.
    ///
    /// @param command program and arguments
    /// @param folder where its output and its data may lie
    static Ended of(List<String> command, Path folder) throws IOException, InterruptedException {
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out).redirectError(err);
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "JAVA_TOOL_OPTIONS"));
        builder.environment().put("TANDEM_DATA", folder.resolve("data").toString());
        Process process = builder.start();
        assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), text(out), text(err));
    }

    /// What it named as wrong.
    List<String> complaints() {
        return err.lines().filter(line -> line.startsWith("tandem: ")).toList();
    }

    private static String text(File file) throws IOException {
        return Files.readString(file.toPath(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
