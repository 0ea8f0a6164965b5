package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
            Picture picture = ImageDecoder.decode(file, info, new Decoding(info.stored(), false));
            Raster raster = picture.frames().getFirst().raster();
            assertThat(raster.channels()).as("%s", file).isEqualTo(info.channels());
            assertThat(raster instanceof Raster.Shorts).as("%s", file).isEqualTo(info.depth() == 16);
            assertThat(Corpus.samples(raster)).as("%s", file).isEqualTo(Corpus.samples(ImageIO.read(file.toFile())));
        }
    }

    @Test
    void everyNumberOfChannelsAtBothDepthsSurvivesARoundTrip() throws Exception {
        for (int channels = 1; channels <= 4; channels++) {
            for (Raster raster : new Raster[] {Pictures.bytes(37, 21, channels), Pictures.shorts(37, 21, channels)}) {
                assertThat(Pictures.there(raster, Encoding.of(ImageFormat.PNG), folder))
                        .usingRecursiveComparison()
                        .isEqualTo(Picture.still(raster, Metadata.NONE));
            }
        }
    }

    @Test
    void anotherDecoderReadsWhatWasWritten() throws Exception {
        Path file = folder.resolve("colour.png");
        Raster raster = Pictures.bytes(300, 200, 4);
        ImageEncoder.encode(Picture.still(raster, Metadata.NONE), Encoding.of(ImageFormat.PNG), file);
        assertThat(Corpus.samples(ImageIO.read(file.toFile()))).isEqualTo(Corpus.samples(raster));
    }

    @Test
    void aFileThatIsCutOffSaysHowMuchOfItIsThere() throws Exception {
        Path file = cutOff();
        ImageInfo info = ImageProbe.probe(file);
        assertThatThrownBy(() -> ImageDecoder.decode(file, info, new Decoding(info.stored(), false)))
                .isInstanceOf(ImageException.class)
                .hasMessageMatching("the file is cut off after [345][0-9] % of its pixels");
    }

    @Test
    void aFileThatIsCutOffGivesWhatIsThereToWhoWantsIt() throws Exception {
        Path file = cutOff();
        ImageInfo info = ImageProbe.probe(file);
        Picture picture = ImageDecoder.decode(file, info, new Decoding(info.stored(), true));
        byte[] samples = ((Raster.Bytes) picture.frames().getFirst().raster()).samples();
        byte[] whole = Pictures.bytes(100, 100, 3).samples();
        assertThat(Arrays.copyOf(samples, 30 * 300)).isEqualTo(Arrays.copyOf(whole, 30 * 300));
        assertThat(samples[samples.length - 1]).isEqualTo((byte) 0x80);
    }

    private Path cutOff() throws IOException, InterruptedException {
        Path file = folder.resolve("whole.png");
        Picture picture = Picture.still(Pictures.bytes(100, 100, 3), Metadata.NONE);
        ImageEncoder.encode(picture, Encoding.of(ImageFormat.PNG), file);
        byte[] bytes = Files.readAllBytes(file);
        return Files.write(folder.resolve("cut.png"), Arrays.copyOf(bytes, bytes.length / 2));
    }

    @Test
    void aHeaderOfSixtyThousandPixelsASideIsRefusedBeforeAnythingIsAllocated() throws Exception {
        Path file = Files.write(folder.resolve("bomb.png"), Pictures.pngHeader(60_000, 60_000));
        ImageInfo info = ImageProbe.probe(file);
        assertThat(info.stored()).isEqualTo(new Size(60_000, 60_000));
        assertThatThrownBy(() -> ImageDecoder.decode(file, info, new Decoding(info.stored(), true)))
                .isInstanceOf(ImageException.class)
                .hasMessage("its 60000 × 60000 pixels are more than can be held in memory at once");
    }
}
