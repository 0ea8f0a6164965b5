package app.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
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
    void anImageThatWasMovedSaysNoMoreThanBefore() throws Exception {
        Path image = Ended.IMAGE.resolve("../..").normalize();
        Path moved = Files.createDirectories(folder.resolve("a place & more/bin"));
        Files.copy(image.resolve("bin/tandem"), moved.resolve("tandem"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createSymbolicLink(moved.resolveSibling("lib"), image.resolve("lib"));

        assertThat(runs(moved.resolve("tandem"), "--version")).isEqualTo(new Ended(0, "tandem 0.1.0\n", ""));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void argumentsReachTheCommandAsTheyAre() throws Exception {
        assertThat(run("inspect", "a * $HOME 'b'").out()).contains("\"source\":\"a * $HOME 'b'\"");
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        return runs(Ended.IMAGE, arguments);
    }

    private Ended runs(Path image, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(image.toString()));
        command.addAll(List.of(arguments));
        return Ended.of(command, folder);
    }
}
