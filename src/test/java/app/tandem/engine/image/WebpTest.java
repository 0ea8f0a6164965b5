package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.Compression;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WebpTest {
    private static final EncodeOptions LOSSLESS = new EncodeOptions(
            ImageFormat.WEBP, Compression.DEFAULT.withQuality(50).withLossless(true));
    private static final EncodeOptions LOSSY = EncodeOptions.of(ImageFormat.WEBP);

    @TempDir
    private Path folder;

    @Test
    void withoutLossEverySampleSurvives() throws Exception {
        for (int channels = 3; channels <= 4; channels++) {
            Raster raster = opaque(TestImages.bytes(61, 43, channels));
            assertThat(Corpus.samples(TestImages.there(raster, LOSSLESS, folder)
                            .frames()
                            .getFirst()
                            .raster()))
                    .isEqualTo(Corpus.samples(raster));
        }
    }

    @Test
    void aColourSurvivesTheLossyKind() throws Exception {
        Raster.Bytes raster = TestImages.constant(64, 64, 200, 100, 50);
        Raster.Bytes read = (Raster.Bytes)
                TestImages.there(raster, LOSSY, folder).frames().getFirst().raster();
        for (int i = 0; i < raster.samples().length; i++) {
            assertThat((read.samples()[i] & 0xff) - (raster.samples()[i] & 0xff))
                    .isBetween(-3, 3);
        }
    }

    @Test
    void anotherDecoderReadsWhatWasWritten() throws Exception {
        Path file = folder.resolve("lossless.webp");
        Raster raster = TestImages.bytes(61, 43, 3);
        ImageEncoder.encode(Image.still(raster, Metadata.NONE), LOSSLESS, file);
        assertThat(Corpus.samples(ImageIO.read(file.toFile()))).isEqualTo(Corpus.samples(raster));
    }

    @Test
    void metadataSurvivesBesideAllKindsOfPixels() throws Exception {
        Metadata metadata = Metadata.NONE
                .withProfile(new byte[] {1, 2, 3})
                .withExif(ExifBlocks.camera(1, ByteOrder.BIG_ENDIAN))
                .withXmp(new byte[] {'<', '>'});
        for (EncodeOptions encodeOptions : List.of(LOSSLESS, LOSSY)) {
            for (int channels = 3; channels <= 4; channels++) {
                Image picture = Image.still(TestImages.bytes(30, 20, channels), metadata);
                Image read = TestImages.there(picture, encodeOptions, folder);
                assertThat(read.metadata())
                        .usingRecursiveComparison()
                        .ignoringFields("density")
                        .isEqualTo(metadata);
                assertThat(read.frames().getFirst().raster().channels()).isEqualTo(channels);
            }
        }
    }

    @Test
    void anAnimationKeepsFramesDelaysAndLoops() throws Exception {
        for (int loops : new int[] {0, 1, 7}) {
            Image picture = new Image(
                    List.of(
                            new Image.Frame(moving(0), Duration.ofMillis(41)),
                            new Image.Frame(moving(9), Duration.ofMillis(1230)),
                            new Image.Frame(moving(4), Duration.ofMillis(7))),
                    loops,
                    Metadata.NONE);
            assertThat(TestImages.there(picture, LOSSLESS, folder))
                    .usingRecursiveComparison()
                    .isEqualTo(picture);
        }
    }

    @Test
    void theHeaderTellsTheNumberOfFrames() throws Exception {
        Image.Frame frame = new Image.Frame(moving(0), Duration.ofMillis(40));
        Path file = folder.resolve("three.webp");
        ImageEncoder.encode(new Image(List.of(frame, frame, frame), 0, Metadata.NONE), LOSSY, file);
        assertThat(ImageProbe.probe(file))
                .isEqualTo(ImageInfo.of(ImageFormat.WEBP, new Size(40, 30))
                        .withChannels(4)
                        .withFrames(3));
    }

    private static Raster opaque(Raster.Bytes raster) {
        for (int i = 3; raster.hasAlpha() && i < raster.samples().length; i += 4) {
            raster.samples()[i] |= 1; // colour under full transparency may be lost
        }
        return raster;
    }

    private static Raster.Bytes moving(int time) {
        Raster.Bytes raster = TestImages.constant(40, 30, 200, 100, 50, 255);
        for (int i = 0; i < 100; i++) {
            int at = ((i / 10 + time) * 40 + i % 10 + 2 * time) * 4;
            raster.samples()[at] = (byte) (i * 2);
            if (i % 10 > 5) {
                Arrays.fill(raster.samples(), at, at + 4, (byte) 0);
            }
        }
        return raster;
    }
}
