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
import app.tandem.engine.image.pixels.Orientation;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PngTest {
    @TempDir
    private Path folder;

    @Test
    void everyKindOfPngComesOutAsAnotherDecoderGivesIt() throws Exception {
        for (Path file : Corpus.files("pngsuite", ".png")) {
            ImageInfo info = ImageProbe.probe(file);
            Image picture = ImageDecoder.decode(file, info, new DecodeOptions(info.stored(), false));
            Raster raster = picture.frames().getFirst().raster();
            assertThat(raster.channels()).as("%s", file).isEqualTo(info.channels());
            assertThat(raster instanceof Raster.Shorts).as("%s", file).isEqualTo(info.depth() == 16);
            assertThat(Corpus.samples(raster)).as("%s", file).isEqualTo(withTransparentColour(file));
        }
    }

    /// ImageIO's pixels, and what ImageIO forgets: the one transparent colour of files that are grey or RGB.
    private static short[] withTransparentColour(Path file) throws IOException {
        short[] samples = Corpus.samples(ImageIO.read(file.toFile()));
        byte[] bytes = Files.readAllBytes(file);
        int bits = bytes[24];
        int colour = bytes[25];
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("tRNS") + 4;
        if (at < 4 || colour == 3) {
            return samples;
        }
        int largest = (1 << bits) - 1;
        for (int i = 0; i < samples.length; i += 4) {
            boolean same = true;
            for (int c = 0; c < 3; c++) {
                int value = ByteBuffer.wrap(bytes).getShort(at + (colour == 0 ? 0 : 2 * c)) & 0xffff;
                same &= samples[i + c] == (short) (value * (65_535 / largest));
            }
            samples[i + 3] = (short) (same ? 0 : 65_535);
        }
        return samples;
    }

    @Test
    void everyNumberOfChannelsAtBothDepthsSurvivesARoundTrip() throws Exception {
        for (int channels = 1; channels <= 4; channels++) {
            for (Raster raster :
                    new Raster[] {TestImages.bytes(37, 21, channels), TestImages.shorts(37, 21, channels)}) {
                assertThat(TestImages.there(raster, EncodeOptions.of(ImageFormat.PNG), folder))
                        .usingRecursiveComparison()
                        .isEqualTo(Image.still(raster, Metadata.NONE));
            }
        }
    }

    @Test
    void anotherDecoderReadsWhatWasWritten() throws Exception {
        Path file = folder.resolve("colour.png");
        Raster raster = TestImages.bytes(300, 200, 4);
        ImageEncoder.encode(Image.still(raster, Metadata.NONE), EncodeOptions.of(ImageFormat.PNG), file);
        assertThat(Corpus.samples(ImageIO.read(file.toFile()))).isEqualTo(Corpus.samples(raster));
    }

    @Test
    void aFileThatIsCutOffSaysHowMuchOfItIsThere() throws Exception {
        Path file = cutOff();
        ImageInfo info = ImageProbe.probe(file);
        assertThatThrownBy(() -> ImageDecoder.decode(file, info, new DecodeOptions(info.stored(), false)))
                .isInstanceOf(ImageException.class)
                .hasMessageMatching("the file is cut off after [345][0-9] % of its pixels");
    }

    @Test
    void aFileThatIsCutOffGivesWhatIsThereToWhoWantsIt() throws Exception {
        Path file = cutOff();
        ImageInfo info = ImageProbe.probe(file);
        Image picture = ImageDecoder.decode(file, info, new DecodeOptions(info.stored(), true));
        byte[] samples = ((Raster.Bytes) picture.frames().getFirst().raster()).samples();
        byte[] whole = TestImages.bytes(100, 100, 3).samples();
        assertThat(Arrays.copyOf(samples, 30 * 300)).isEqualTo(Arrays.copyOf(whole, 30 * 300));
        assertThat(samples[samples.length - 1]).isEqualTo((byte) 0x80);
    }

    private Path cutOff() throws IOException, InterruptedException {
        Path file = folder.resolve("whole.png");
        Image picture = Image.still(TestImages.bytes(100, 100, 3), Metadata.NONE);
        ImageEncoder.encode(picture, EncodeOptions.of(ImageFormat.PNG), file);
        byte[] bytes = Files.readAllBytes(file);
        return Files.write(folder.resolve("cut.png"), Arrays.copyOf(bytes, bytes.length / 2));
    }

    @Test
    void aHeaderOfSixtyThousandPixelsASideIsRefusedBeforeAnythingIsAllocated() throws Exception {
        Path file = Files.write(folder.resolve("bomb.png"), TestImages.pngHeader(60_000, 60_000));
        ImageInfo info = ImageProbe.probe(file);
        assertThat(info.stored()).isEqualTo(new Size(60_000, 60_000));
        assertThatThrownBy(() -> ImageDecoder.decode(file, info, new DecodeOptions(info.stored(), true)))
                .isInstanceOf(ImageException.class)
                .hasMessage("its 60000 × 60000 pixels are more than can be held in memory at once");
    }

    @Test
    void metadataSurvives() throws Exception {
        Metadata metadata = new Metadata(
                new byte[] {1, 2, 3},
                ExifBlocks.camera(6, ByteOrder.BIG_ENDIAN),
                new byte[] {'<', '>'},
                new Metadata.Density(300, 150));
        Image picture = Image.still(TestImages.bytes(30, 20, 3), metadata);
        Metadata read = TestImages.there(picture, EncodeOptions.of(ImageFormat.PNG), folder)
                .metadata();
        // dots a metre are whole numbers
        assertThat(read)
                .usingRecursiveComparison()
                .withComparatorForType((a, b) -> Math.abs(a - b) < 0.02 ? 0 : 1, Double.class)
                .isEqualTo(metadata);
        assertThat(ImageProbe.probe(folder.resolve("picture")).orientation()).isEqualTo(Orientation.CLOCKWISE);
    }
}
