package app.tandem.cli.scale;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.cli.Photos;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `tandem scale` as a process of its own: interrupted, terminated, killed.
@Timeout(300)
final class ScaleCommandIT {
    /// How often the process is killed; each time at another moment.
    private static final int KILLS = Integer.getInteger("tandem.kills", 10);

    private static final int PICTURES = 24;

    @TempDir
    private Path folder;

    private Path source;
    private Path target;

    @BeforeEach
    void makeSource() throws IOException {
        source = Files.createDirectories(folder.resolve("source"));
        target = folder.resolve("target");
        Path one = Photos.write(folder.resolve("photo.jpg"), 3000, 2000);
        Path small = Photos.write(folder.resolve("small.jpg"), 300, 200);
        for (int i = 10; i < 10 + PICTURES; i++) {
            Path to = source.resolve(i % 3 + "/" + i + ".jpg");
            Files.createDirectories(to.getParent());
            Files.copy(i % 4 == 0 ? small : one, to);
        }
    }

    private Process start(Object... args) throws IOException {
        List<String> command = new ArrayList<>();
        Path image = Path.of(System.getProperty("tandem.image", "missing"));
        if (Files.isExecutable(image)) {
            command.add(image.toString());
        } else {
            command.add(ProcessHandle.current().info().command().orElse("java"));
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path")));
            command.add("app.tandem.Main");
        }
        Stream.of(args).map(Object::toString).forEach(command::add);
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("stderr").toFile())
                .redirectOutput(folder.resolve("stdout").toFile())
                .start();
    }

    private List<String> stdout() throws IOException {
        return Files.readAllLines(folder.resolve("stdout"), StandardCharsets.UTF_8);
    }

    private static Map<String, Path> files(Path root) throws IOException {
        Map<String, Path> files = new HashMap<>();
        if (Files.exists(root)) {
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(Files::isRegularFile)
                        .forEach(file -> files.put(root.relativize(file).toString(), file));
            }
        }
        return files;
    }

    private static Map<String, byte[]> contents(Path root) throws IOException {
        Map<String, byte[]> contents = new HashMap<>();
        for (Map.Entry<String, Path> file : files(root).entrySet()) {
            contents.put(file.getKey(), Files.readAllBytes(file.getValue()));
        }
        return contents;
    }

    private static boolean isTemporary(String name) {
        return name.endsWith(".tmp");
    }

    /// Waits until a run has written something: it is in the middle then.
    private void awaitTarget(Process process) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (files(target).keySet().stream().allMatch(ScaleCommandIT::isTemporary)) {
            assertThat(process.isAlive()).as("ended before it wrote anything").isTrue();
            assertThat(System.nanoTime()).isLessThan(deadline);
            process.waitFor(1, TimeUnit.MILLISECONDS);
        }
    }

    private void assertOnlyWholePictures() throws IOException {
        for (Map.Entry<String, Path> file : files(target).entrySet()) {
            if (!isTemporary(file.getKey())) {
                boolean small = Math.floorMod(number(file.getKey()), 4) == 0;
                assertThat(Photos.size(file.getValue())).as(file.getKey()).isEqualTo(small ? "300x200" : "400x267");
            }
        }
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(2, 4));
    }

    @Test
    void aWholeRunEndsWithItsSummary() throws Exception {
        Process process = start("scale", "-c", 2, source, target);
        assertThat(process.waitFor()).isZero();
        assertThat(stdout()).containsExactly("copied 6 scaled 18 using 2 threads");
        assertOnlyWholePictures();
        assertThat(files(target)).hasSize(PICTURES);
    }

    @Test
    void wrongUsageIsOneLineAndStatusTwo() throws Exception {
        Process process = start("scale", folder.resolve("nowhere"), target);
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(stdout()).isEmpty();
        assertThat(folder.resolve("stderr"))
                .content()
                .isEqualToIgnoringNewLines(
                        "tandem: " + folder.resolve("nowhere") + " does not exist; choose a folder of pictures");
    }

    /// Ctrl+C and `kill` are the same to it. Windows has no such signals.
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anInterruptedRunLeavesWholePicturesNoTemporariesItsSummaryAndStatus130() throws Exception {
        for (String signal : List.of("INT", "TERM")) {
            Process process = start("scale", "-c", 1, source, target);
            awaitTarget(process);
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertThat(process.waitFor()).as(signal).isEqualTo(130);
            assertThat(stdout())
                    .hasSize(1)
                    .first()
                    .asString()
                    .matches("copied \\d+ scaled \\d+ using 1 threads \\[canceled]");
            assertThat(files(target).keySet()).isNotEmpty().noneMatch(ScaleCommandIT::isTemporary);
            assertOnlyWholePictures();
            deleteTargets();
        }
    }

    /// The end of a watch is asked for, so it is no failure.
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aWatchEndsWithStatusZeroAndLeavesNoTemporaries() throws Exception {
        for (String signal : List.of("INT", "TERM")) {
            Process process = start("scale", "--watch", "-c", 1, source, target);
            awaitTarget(process);
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).as(signal).isTrue();
            assertThat(process.exitValue()).as(signal).isZero();
            assertThat(stdout()).last().asString().matches("copied \\d+ scaled \\d+ using 1 threads");
            assertThat(files(target).keySet()).isNotEmpty().noneMatch(ScaleCommandIT::isTemporary);
            assertOnlyWholePictures();
            deleteTargets();
        }
    }

    @Test
    void aKilledRunHarmsNothingAndIsTakenUpAgain() throws Exception {
        Map<String, byte[]> originals = contents(source);
        Random random = new Random(1);
        for (int i = 0; i < KILLS; i++) {
            Process process = start("scale", "--existing", "update", source, target);
            // from before it has begun to beyond its end
            process.waitFor(random.nextInt(50, 2500), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            assertOnlyWholePictures();
            if (files(target).size() >= PICTURES) {
                deleteTargets();
            }
        }

        Process last = start("scale", "--existing", "update", source, target);
        assertThat(last.waitFor()).isZero();
        assertThat(files(target)).hasSize(PICTURES);
        assertThat(files(target).keySet()).noneMatch(ScaleCommandIT::isTemporary);
        assertOnlyWholePictures();
        assertThat(contents(source)).usingRecursiveComparison().isEqualTo(originals);
    }

    /// So that the next run has work again; leftovers stay for it to find.
    private void deleteTargets() throws IOException {
        for (Map.Entry<String, Path> file : files(target).entrySet()) {
            if (!isTemporary(file.getKey())) {
                Files.delete(file.getValue());
            }
        }
    }
}
