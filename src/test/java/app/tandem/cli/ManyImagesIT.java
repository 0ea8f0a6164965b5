package app.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `tandem scale` over very many pictures.
@Timeout(120)
final class ManyImagesIT {
    private static final int PICTURES = 100_000;

    /// Fewer than any file system allows of links to one file.
    private static final int IN_A_FOLDER = 1000;

    /// Signature, IHDR and the beginning of a chunk of pixels.
    private static final int PNG_HEADER = 45;

    @TempDir
    private Path folder;

    /// The files are headers of large pictures and nothing else: whoever decodes one of them fails. A heap of
    /// 128 MB is that of a small machine; 64 are enough, but then most of the time goes into collecting
    /// garbage.
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aHundredThousandPicturesArePlannedFromTheirHeadersInLittleMemory() throws Exception {
        List<String> expected = new ArrayList<>();
        for (Path picture : headers(folder.resolve("source"))) {
            expected.add("scale\t%s\t3000x2000 -> 400x267\t%s".formatted(picture, picture));
        }
        expected.add("dry run: copied 0 scaled 100000 using 2 threads");
        Path target = folder.resolve("target");

        Ended ended = Ended.of(
                List.of(
                        "env",
                        "JAVA_TOOL_OPTIONS=-Xmx128m",
                        Ended.IMAGE.toString(),
                        "scale",
                        "--dry-run",
                        "-c",
                        "2",
                        folder.resolve("source").toString(),
                        target.toString()),
                folder);

        assertThat(ended.complaints()).isEmpty();
        assertThat(ended.status()).isZero();
        assertThat(ended.out().lines().toList().equals(expected))
                .as("a line for each picture, in the order of their names, and the summary")
                .isTrue();
        assertThat(target).doesNotExist();
    }

    /// Makes the files, most of them as links, which is quicker.
    ///
    /// @return their names as seen from there, in order
    private List<Path> headers(Path root) throws IOException {
        byte[] whole = Files.readAllBytes(Photos.write(folder.resolve("whole.png"), 3000, 2000));
        byte[] header = Arrays.copyOf(whole, PNG_HEADER);
        List<Path> names = new ArrayList<>();
        for (int i = 0; i < PICTURES; i += IN_A_FOLDER) {
            Path in = Files.createDirectories(root.resolve("%05d".formatted(i)));
            Path first = Files.write(in.resolve("000.png"), header);
            names.add(root.relativize(first));
            for (int j = 1; j < IN_A_FOLDER; j++) {
                names.add(root.relativize(Files.createLink(in.resolve("%03d.png".formatted(j)), first)));
            }
        }
        return names;
    }
}
