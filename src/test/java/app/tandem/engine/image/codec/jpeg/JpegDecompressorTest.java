package app.tandem.engine.image.codec.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.tandem.engine.image.ImageProbe;
import app.tandem.engine.image.JpegFiles;
import app.tandem.engine.image.TestImages;
import app.tandem.engine.image.codec.CollectingSink;
import app.tandem.engine.image.codec.jpeg.libjpeg.JpegDecompressor;
import app.tandem.engine.image.codec.natives.Pix;
import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.pixels.Raster;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What libjpeg gives row by row, beside what Leptonica makes of the same file at once.
final class JpegDecompressorTest {
    private static final int[][] SAMPLINGS = {{1, 1}, {2, 1}, {1, 2}, {2, 2}, {4, 1}, {4, 2}};

    @TempDir
    private Path folder;

    @BeforeEach
    void whereLibjpegIsCalledDirectly() {
        assumeTrue(JpegDecompressor.isAvailable(), "on Windows JPEG files are decoded as a whole");
    }

    @Test
    void rowsOfAProgressiveFileAreThoseOfTheWhole() throws Exception {
        Path file = folder.resolve("progressive.jpg");
        for (int channels : new int[] {1, 3}) {
            for (int[] sampling : SAMPLINGS) {
                for (int interval : new int[] {0, 5}) {
                    Raster.Bytes raster = TestImages.bytes(333, 217, channels);
                    JpegFiles.writeProgressive(file, raster, sampling[0], sampling[1], interval);
                    assertAsLeptonicaHasIt(file);
                }
            }
        }
    }

    @Test
    void rowsOfAFileWithAScanForEachComponentAreThoseOfTheWhole() throws Exception {
        Path file = folder.resolve("apart.jpg");
        JpegFiles.writeApart(file, TestImages.bytes(333, 217, 3));
        assertAsLeptonicaHasIt(file);
    }

    @Test
    void whatIsLeftOfAFileThatIsCutOffIsSmoothedAsInTheWhole() throws Exception {
        Path file = folder.resolve("cut.jpg");
        JpegFiles.writeProgressive(file, TestImages.bytes(333, 217, 3), 2, 2, 0);
        byte[] bytes = Files.readAllBytes(file);
        int scans = 0;
        for (int i = 0; i < bytes.length - 1; i++) {
            if (bytes[i] == (byte) 0xff && bytes[i + 1] == (byte) 0xda) {
                Files.write(file, Arrays.copyOf(bytes, i + 80)); // somewhere in the scan that begins here
                assertAsLeptonicaHasIt(file);
                scans++;
            }
        }
        assertThat(scans).isEqualTo(10);
    }

    private static void assertAsLeptonicaHasIt(Path file) throws Exception {
        ImageInfo info = ImageProbe.probe(file);
        assertThat(info.streaming()).isPresent();
        CollectingSink rows = new CollectingSink();
        assertThat(new JpegCodec().stream(file, info, new DecodeOptions(info.stored(), true), rows))
                .isTrue();
        Image picture = rows.picture();
        Raster.Bytes streamed = (Raster.Bytes) picture.frames().getFirst().raster();
        try (Arena arena = Arena.ofConfined()) {
            JpegData data = JpegData.read(file, arena);
            try (Pix pix =
                    Pix.readJpeg(data.memory(), 1, arena.allocate(Long.BYTES)).orElseThrow()) {
                Raster.Bytes whole = pix.toRaster(false);
                assertThat(streamed.size()).isEqualTo(whole.size());
                assertThat(streamed.samples()).isEqualTo(whole.samples());
            }
        }
    }
}
