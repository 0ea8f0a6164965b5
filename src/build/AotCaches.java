import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Records the image's AOT caches (JEP 514): Tandem does each job once, and later starts take the loaded
/// and linked classes from there.
///
/// @param target the build's folder
/// @param options the launcher's configuration, whose `java-options` hold for the recorded run, too
/// @param layout where things lie in the image
record AotCaches(Path target, Path options, Layout layout) {
    /// What the training of the window was seen to compile, each start compiles when a class is first used:
    /// these let it see only what is really hot, such as the inner loops of a scaled picture.
    private static final List<String> WINDOW = Stream.concat(
                    Stream.of(
                            "-XX:Tier3InvocationThreshold=20000",
                            "-XX:Tier3MinInvocationThreshold=10000",
                            "-XX:Tier3CompileThreshold=200000",
                            "-XX:Tier3BackEdgeThreshold=1000000"),
                    // what is hot in libraries while pictures are scaled is compiled well at each start, too
                    Stream.of("java", "javax", "javafx", "jdk", "com.sun", "sun", "org", "okhttp3", "okio")
                            .map(part -> "-XX:CompileCommand=CompileThresholdScaling," + part + "*::*,1000.0"))
            .toList();

    /// Records them.
    ///
    /// @throws IOException when a file can't be read or written
    /// @throws InterruptedException when the thread is interrupted
    void record() throws IOException, InterruptedException {
        if (layout.linux()) { // the launcher there finds the one to take
            record("tandem.aot", WINDOW, "aot-training", "window");
            record("commands.aot", List.of(), "aot-training", "commands");
        } else {
            record("tandem.aot", List.of(), "aot-training");
        }
    }

    private void record(String cache, List<String> compiler, String... arguments)
            throws IOException, InterruptedException {
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
        command.addAll(compiler);
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
