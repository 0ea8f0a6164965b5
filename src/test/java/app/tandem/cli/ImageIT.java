package app.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.image.JpegFiles;
import app.tandem.engine.image.TestImages;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Runs the image as a stranger would.
@Timeout(60)
final class ImageIT {
    @TempDir
    private Path folder;

    @Test
    void theVersionIsTheBuilds() throws Exception {
        assertThat(run("--version")).isEqualTo(new Ended(0, "tandem 0.1.0\n", ""));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutADisplayTheWindowSaysSoInOneLine() throws Exception {
        assertThat(run())
                .isEqualTo(new Ended(
                        2,
                        "",
                        "tandem: there is no display to open a window on; use the command line: tandem --help\n"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void waylandAloneIsOneLine() throws Exception {
        List<String> command = List.of("env", "WAYLAND_DISPLAY=wayland-0", Ended.IMAGE.toString());

        assertThat(Ended.of(command, folder))
                .isEqualTo(new Ended(
                        2,
                        "",
                        "tandem: there is Wayland without X11, which the window needs (install Xwayland);"
                                + " use the command line: tandem --help\n"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void noJavaOfTheMachineIsNeeded() throws Exception {
        Path programs = Files.createDirectory(folder.resolve("programs"));
        for (String program : List.of("readlink", "sed")) {
            Files.copy(Path.of("/usr/bin", program), programs.resolve(program), StandardCopyOption.COPY_ATTRIBUTES);
        }
        List<String> command = List.of("env", "-i", "PATH=" + programs, Ended.IMAGE.toString(), "--version");

        assertThat(Ended.of(command, folder)).isEqualTo(new Ended(0, "tandem 0.1.0\n", ""));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutItsCachesTheImageIsSmall() throws Exception {
        long bytes;
        try (Stream<Path> files = Files.walk(Ended.IMAGE.resolve("../..").normalize())) {
            bytes = files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".aot"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }

        assertThat(bytes).isBetween(50_000_000L, 160_000_000L);
    }

    @Test
    void anUnknownCommandIsOneLine() throws Exception {
        Ended ended = run("scele");

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines())
                .singleElement()
                .asString()
                .startsWith("tandem: ")
                .contains("scele");
    }

    @Test
    void aFeedFromAFileIsOneJsonObject() throws Exception {
        Path feed = Files.writeString(
                folder.resolve("feed.xml"),
                "<rss version='2.0'><channel><title>T</title><item><title>One</title></item></channel></rss>");

        Ended ended = run("inspect", feed.toString());

        assertThat(ended.status()).isZero();
        assertThat(ended.out().lines())
                .singleElement()
                .asString()
                .startsWith("{\"source\":")
                .contains("\"title\":\"T\"", "\"title\":\"One\"");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void everyLibraryIsInTheBillOfMaterialsAndInAbout() throws Exception {
        Path app = Ended.IMAGE.resolve("../../lib/app").normalize();
        List<String> jars;
        try (Stream<Path> files = Files.list(app)) {
            jars = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar") && !name.equals("tandem.jar"))
                    .sorted()
                    .toList();
        }
        String bill = Files.readString(app.resolve("tandem.cdx.xml"));
        List<String> about;
        try (FileSystem jar = FileSystems.newFileSystem(app.resolve("tandem.jar"))) {
            about = Files.readAllLines(jar.getPath("app/tandem/gui/parts.txt"));
        }

        assertThat(jars).hasSizeGreaterThan(20).allSatisfy(jar -> {
            String name = jar.replaceFirst("-\\d.*", "");
            String version = jar.substring(name.length() + 1, jar.length() - ".jar".length());
            assertThat(bill).contains("<name>" + name + "</name>");
            assertThat(about).anyMatch(line -> line.matches("\\Q" + name + " " + version + "\\E: \\S.*"));
        });
        assertThat(about)
                .anyMatch(line -> line.startsWith("OpenJDK 2"))
                .anyMatch(line -> line.startsWith("javafx-graphics "))
                .contains("giflib 5.2.2: MIT");
        assertThat(bill).contains("http://cyclonedx.org/schema/bom/", "<name>OpenJDK</name>", "<name>giflib</name>");
    }

    /// Else no build could be made again: zip files hold the time at which each file was written. What comes
    /// from libraries keeps the times that it had there.
    @Test
    @EnabledOnOs(OS.LINUX)
    void noFileInTheJarsThatTheBuildMakesHasTheTimeOfTheBuild() throws Exception {
        Path app = Ended.IMAGE.resolve("../../lib/app").normalize();
        Set<LocalDateTime> own = timesIn(app.resolve("tandem.jar"));
        Set<LocalDateTime> others = new HashSet<>();
        try (DirectoryStream<Path> made = Files.newDirectoryStream(app, "{picocli-*,sqlite-jdbc-*}.jar")) {
            for (Path jar : made) {
                others.addAll(timesIn(jar));
            }
        }

        assertThat(own)
                .singleElement()
                .satisfies(time -> assertThat(time.toLocalTime()).isEqualTo(LocalTime.MIDNIGHT));
        assertThat(others)
                .isNotEmpty()
                .allSatisfy(time ->
                        assertThat(time).isBeforeOrEqualTo(own.iterator().next()));
    }

    private static Set<LocalDateTime> timesIn(Path jar) throws IOException {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            return file.stream().map(ZipEntry::getTimeLocal).collect(Collectors.toSet());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void argumentsReachTheCommandAsTheyAre() throws Exception {
        assertThat(run("inspect", "a * $HOME 'b'").out()).contains("\"source\":\"a * $HOME 'b'\"");
    }

    @Test
    void whatCodecsWrittenInCThinkOfABrokenPictureIsNotPrinted() throws Exception {
        Path source = Files.createDirectories(folder.resolve("source"));
        WritableRaster cmyk = java.awt.image.Raster.createInterleavedRaster(0, 300, 200, 4, null);
        Random random = new Random(4);
        for (int i = 0; i < 4 * 300 * 200; i++) {
            cmyk.setSample(i / 4 % 300, i / 1200, i % 4, random.nextInt(256));
        }
        JpegFiles.writeProgressive(source.resolve("cut.jpg"), TestImages.bytes(300, 200, 3), 2, 2, 0);
        JpegFiles.writeProgressive(source.resolve("damaged.jpg"), TestImages.bytes(300, 200, 3), 2, 2, 0);
        JpegFiles.writeCmyk(source.resolve("inks-cut.jpg"), cmyk, true, false);
        JpegFiles.writeCmyk(source.resolve("inks-damaged.jpg"), cmyk, true, true);
        for (String name : List.of("cut.jpg", "damaged.jpg", "inks-cut.jpg", "inks-damaged.jpg")) {
            byte[] bytes = Files.readAllBytes(source.resolve(name));
            int from = bytes.length * 2 / 5;
            System.arraycopy(bytes, from + 200, bytes, from, bytes.length - from - 200); // some of it is lost
            int length = name.contains("cut") ? bytes.length / 2 : bytes.length - 200;
            Files.write(source.resolve(name), Arrays.copyOf(bytes, length));
        }

        Ended ended = run(
                "scale",
                "-s",
                "100",
                source.toString(),
                folder.resolve("target").toString());

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.out()).startsWith("copied 0 scaled 0 ").contains(" failed 4");
        assertThat(ended.err().lines().filter(line -> !line.matches(" *\\d+ %")))
                .hasSize(4)
                .allMatch(line -> line.matches("tandem: .*: the file is (broken|cut off.*)"));
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Ended.IMAGE.toString()));
        command.addAll(List.of(arguments));
        return Ended.of(command, folder);
    }
}
