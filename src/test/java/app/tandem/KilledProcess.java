package app.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A process of a test's own class that is killed while it works.
public final class KilledProcess {
    private static final List<String> PROPERTIES =
            List.of("glass.platform", "prism.order", "java.awt.headless", "tandem.natives", "org.sqlite.lib.path");

    private KilledProcess() {}

    /// Starts a class, and kills it some time after it has said so many lines.
    ///
    /// @param main has a `main` method
    /// @param lines how many lines it says before
    /// @param milliseconds after the last of them
    /// @param errors where its errors go
    /// @param arguments its arguments
    /// @return all that it said
    public static List<String> killedAfter(Class<?> main, int lines, int milliseconds, Path errors, Object... arguments)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(main, arguments))
                .redirectError(errors.toFile())
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                if (said.size() == lines) {
                    // of the handle: the process object would close its output unread
                    CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS)
                            .execute(process.toHandle()::destroyForcibly);
                }
            }
        }
        process.waitFor();
        assertThat(said).as(Files.readString(errors)).hasSizeGreaterThanOrEqualTo(lines);
        return said;
    }

    /// What starts a class in a process of its own, with the system properties of this one that a window needs.
    ///
    /// @param main has a `main` method
    /// @param arguments its arguments
    /// @return the command and its words
    public static List<String> command(Class<?> main, Object... arguments) {
        String java = ProcessHandle.current().info().command().orElseThrow();
        Stream<String> options = Stream.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");
        Stream<String> properties = PROPERTIES.stream()
                .filter(name -> System.getProperty(name) != null)
                .map(name -> "-D" + name + "=" + System.getProperty(name));
        return Stream.of(
                        Stream.of(java),
                        options,
                        properties,
                        Stream.of("-cp", classPath(main), main.getName()),
                        Arrays.stream(arguments).map(Object::toString))
                .flatMap(part -> part)
                .toList();
    }

    /// Says a line, in the process that will be killed: it is out when this returns.
    ///
    /// @param line what its parent reads
    public static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /// Of the class's own loader, which need not be the one that the process was started with.
    private static String classPath(Class<?> main) {
        return main.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs())
                        .map(url -> Path.of(URI.create(url.toString())).toString())
                        .collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }
}
