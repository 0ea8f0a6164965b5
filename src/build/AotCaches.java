import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Records the image's AOT caches (JEP 514): Tandem does each job once, and later starts take the loaded and
/// linked
/// classes from there.
///
/// @param target the build's folder
/// @param options the launcher's configuration, whose `java-options` hold for the recorded run, too
/// @param layout where things lie in the image
record AotCaches(Path target, Path options, Layout layout) {

    /// Records them.
    ///
    /// @throws IOException when a file can't be read or written
    /// @throws InterruptedException when the thread is interrupted
    void record() throws IOException, InterruptedException {
        if (layout.linux()) { // the launcher there finds the one to take
            record("tandem.aot", "rehearse", "window");
            record("commands.aot", "rehearse", "commands");
        } else {
            record("tandem.aot", "rehearse");
        }
    }

    private void record(String cache, String... arguments) throws IOException, InterruptedException {
        Path data = target.resolve("training");
        BuildImage.delete(data);
        List<String> command = new ArrayList<>(List.of(layout.java().toString()));
        command.add("-XX:AOTCacheOutput=" + layout.app().resolve(cache));
        for (String line : Files.readAllLines(options)) {
            if (line.startsWith("java-options=") && !line.contains("AOTCache") && !line.contains("Xlog")) {
                command.add(line.substring("java-options=".length())
                        .replace("$APPDIR", layout.app().toString()));
            }
        }
        command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-cp"));
        command.add(layout.app().resolve("tandem.jar").toString());
        command.add("app.tandem.Main");
        command.addAll(List.of(arguments));
        ProcessBuilder training = new ProcessBuilder(command).redirectErrorStream(true);
        training.environment().put("TANDEM_DATA", data.toString());
        Path log = target.resolve("training.log");
        int status = training.redirectOutput(log.toFile()).start().waitFor();
        if (status != 0 || !Files.exists(layout.app().resolve(cache))) {
            throw new IllegalStateException("the training run ended with " + status + ": see " + log);
        }
        BuildImage.delete(data);
    }
}
