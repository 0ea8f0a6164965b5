package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GifTest {
    private static final EncodeOptions GIF = EncodeOptions.of(ImageFormat.GIF);

    @TempDir
    private Path folder;

    @Test
    void aPictureOfFewColoursSurvivesExactly() throws Exception {
        Raster raster = fewColours(3, 0);
        assertThat(TestImages.there(raster, GIF, folder))
                .usingRecursiveComparison()
                .isEqualTo(new Image(List.of(new Image.Frame(raster, Duration.ZERO)), 1, Metadata.NONE));
    }

    @Test
    void anotherDecoderReadsWhatWasWritten() throws Exception {
        Path file = folder.resolve("few.gif");
        Raster raster = fewColours(4, 0);
        ImageEncoder.encode(Image.still(raster, Metadata.NONE), GIF, file);
        assertThat(Corpus.samples(ImageIO.read(file.toFile()))).isEqualTo(Corpus.samples(raster));
    }

    @Test
    void whatAnotherEncoderWroteIsRead() throws Exception {
        Path file = folder.resolve("noise.gif");
        var image = new BufferedImage(211, 97, BufferedImage.TYPE_BYTE_INDEXED);
        for (int i = 0; i < 211 * 97; i++) {
            image.setRGB(i % 211, i / 211, i * 2_654_435);
        }
        ImageIO.write(image, "gif", file.toFile());
        Raster raster = TestImages.read(file).frames().getFirst().raster();
        assertThat(Corpus.samples(raster)).isEqualTo(Corpus.samples(ImageIO.read(file.toFile())));
    }

    @Test
    void anAnimationKeepsFramesDelaysAndLoops() throws Exception {
        for (int channels = 3; channels <= 4; channels++) {
            for (int loops : new int[] {0, 1, 3}) {
                Image picture = new Image(
                        List.of(
                                new Image.Frame(fewColours(channels, 0), Duration.ofMillis(40)),
                                new Image.Frame(fewColours(channels, 9), Duration.ofMillis(1230)),
                                new Image.Frame(fewColours(channels, 3), Duration.ofMillis(70))),
                        loops,
                        Metadata.NONE);
                assertThat(TestImages.there(picture, GIF, folder))
                        .usingRecursiveComparison()
                        .isEqualTo(picture);
            }
        }
    }

    @Test
    void theHeaderTellsTheNumberOfFrames() throws Exception {
        Image.Frame frame = new Image.Frame(fewColours(3, 0), Duration.ofMillis(40));
        Path file = folder.resolve("three.gif");
        ImageEncoder.encode(new Image(List.of(frame, frame, frame), 0, Metadata.NONE), GIF, file);
        assertThat(ImageProbe.probe(file))
                .isEqualTo(ImageInfo.of(ImageFormat.GIF, new Size(40, 30)).withFrames(3));
    }

    @Test
    void aPhotographKeepsItsMeanColour() throws Exception {
        Raster.Bytes photograph = TestImages.bytes(300, 200, 3);
        Raster.Bytes drawn = (Raster.Bytes)
                TestImages.there(photograph, GIF, folder).frames().getFirst().raster();
        assertThat(mean(drawn)).isCloseTo(mean(photograph), Offset.offset(1.0));
        assertThat(drawn.samples()).isNotEqualTo(photograph.samples());
    }

    @Test
    void whiteAndBlackStayWhatTheyAreAmongManyColours() throws Exception {
        Raster.Bytes many = TestImages.bytes(300, 200, 3);
        Arrays.fill(many.samples(), 0, 30_000, (byte) 255);
        Arrays.fill(many.samples(), 30_000, 60_000, (byte) 0);
        byte[] drawn = ((Raster.Bytes)
                        TestImages.there(many, GIF, folder).frames().getFirst().raster())
                .samples();
        assertThat(Arrays.copyOf(drawn, 60_000)).isEqualTo(Arrays.copyOf(many.samples(), 60_000));
    }

    @Test
    void aFileThatIsCutOffSaysSoOrGivesWhatIsThere() throws Exception {
        Path whole = folder.resolve("whole.gif");
        Raster.Bytes raster = TestImages.bytes(100, 100, 3);
        ImageEncoder.encode(Image.still(raster, Metadata.NONE), GIF, whole);
        byte[] bytes = Files.readAllBytes(whole);
        Path file = Files.write(folder.resolve("cut.gif"), Arrays.copyOf(bytes, bytes.length / 2));
        ImageInfo info = ImageProbe.probe(file);
        assertThatThrownBy(() -> ImageDecoder.decode(file, info, new DecodeOptions(info.stored(), false)))
                .isInstanceOf(ImageException.class)
                .hasMessageMatching("the file is cut off after [345][0-9] % of its pixels");
        Image there = ImageDecoder.decode(file, info, new DecodeOptions(info.stored(), true));
        assertThat(there.size()).isEqualTo(new Size(100, 100));
    }

    private static double mean(Raster.Bytes raster) {
        long sum = 0;
        for (byte sample : raster.samples()) {
            sum += sample & 0xff;
        }
        return (double) sum / raster.samples().length;
    }

    /// A few colours, a hole where there is alpha, and a block that moves with the time.
    private static Raster.Bytes fewColours(int channels, int time) {
        Raster.Bytes raster = TestImages.constant(40, 30, Arrays.copyOf(new int[] {200, 100, 50, 255}, channels));
        for (int y = 0; y < 10; y++) {
            for (int x = 0; x < 10; x++) {
                int at = ((y + time) * 40 + x + 2 * time) * channels;
                raster.samples()[at] = (byte) (x * 20);
                raster.samples()[at + 1] = (byte) (y * 20);
                if (channels == 4 && x > 5) {
                    Arrays.fill(raster.samples(), at, at + 4, (byte) 0);
                }
            }
        }
        return raster;
    }
}
