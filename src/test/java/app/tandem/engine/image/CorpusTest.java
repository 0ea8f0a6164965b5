package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.pixels.Region;
import app.tandem.engine.image.pixels.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures of others, sound and broken ones: each is scaled, or refused with a reason, and soon.
final class CorpusTest {
    /// For any picture, and for each million of its pixels on top.
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private static final Duration LONGEST_PER_MILLION = Duration.ofMillis(100);

    /// More would be a test of the machine's memory.
    private static final long MOST_PIXELS = 100_000_000;

    @TempDir
    Path folder;

    @Test
    void eachIsScaledOrRefusedAndNothingElseIsWritten() throws Exception {
        List<Path> files = Corpus.files("");
        Map<Path, FileTime> before = times(files);
        for (Path file : files) {
            for (boolean lenient : new boolean[] {false, true}) {
                long start = System.nanoTime();
                long pixels = scale(file, lenient);
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .as("%s", file)
                        .isLessThan(LONGEST.plus(LONGEST_PER_MILLION.multipliedBy(pixels / 1_000_000)));
                try (Stream<Path> written = Files.list(folder)) {
                    assertThat(written).as("%s", file).allMatch(path -> path.endsWith("new.png"));
                }
                Files.deleteIfExists(folder.resolve("new.png"));
            }
        }
        assertThat(times(Corpus.files(""))).isEqualTo(before);
    }

    /// Scales a picture to a thumbnail.
    ///
    /// @return how many pixels it has; 0 when it was refused
    private long scale(Path file, boolean lenient) throws IOException, InterruptedException {
        try {
            ImageInfo info = ImageProbe.probe(file);
            long pixels = info.stored().pixels() * info.frames();
            if (pixels <= MOST_PIXELS) {
                RenderOptions options = RenderOptions.DEFAULT.withLenient(lenient);
                RenderTarget target = new RenderTarget(
                        Region.whole(info.size()),
                        new Size(40, 30),
                        EncodeOptions.of(ImageFormat.PNG),
                        folder.resolve("new.png"));
                ImageRenderer.render(file, info, options, List.of(target));
            }
            return pixels;
        } catch (ImageException refused) {
            assertThat(refused.getMessage()).as("%s", file).isNotBlank().doesNotContain("Exception", "java.", "@");
            return 0;
        }
    }

    private static Map<Path, FileTime> times(List<Path> files) throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        for (Path file : files) {
            times.put(file, Files.getLastModifiedTime(file));
        }
        return times;
    }
}
