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
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Windows bitmaps, X11 pixmaps and bitmaps.
final class OldFormatsTest {
    @TempDir
    private Path folder;

    @Test
    void everyNumberOfChannelsSurvivesAsBmp() throws Exception {
        for (int channels : new int[] {1, 3, 4}) {
            Raster raster = TestImages.bytes(37, 21, channels);
            Image there = TestImages.there(raster, EncodeOptions.of(ImageFormat.BMP), folder);
            assertThat(there).usingRecursiveComparison().isEqualTo(Image.still(raster, Metadata.NONE));
        }
    }

    @Test
    void theJdkReadsABmp() throws Exception {
        Path file = folder.resolve("colour.bmp");
        Raster raster = TestImages.bytes(37, 21, 3);
        ImageEncoder.encode(Image.still(raster, Metadata.NONE), EncodeOptions.of(ImageFormat.BMP), file);
        assertThat(Corpus.samples(ImageIO.read(file.toFile()))).isEqualTo(Corpus.samples(raster));
        assertThat(ImageProbe.probe(file)).isEqualTo(ImageInfo.of(ImageFormat.BMP, new Size(37, 21)));
    }

    @Test
    void aBmpThatIsCutOffSaysSoOrGivesWhatIsThere() throws Exception {
        Path whole = folder.resolve("whole.bmp");
        Raster.Bytes raster = TestImages.bytes(100, 100, 3);
        ImageEncoder.encode(Image.still(raster, Metadata.NONE), EncodeOptions.of(ImageFormat.BMP), whole);
        byte[] bytes = Files.readAllBytes(whole);
        Path file = Files.write(folder.resolve("cut.bmp"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> TestImages.read(file))
                .isInstanceOf(ImageException.class)
                .hasMessage("the file is cut off");
        ImageInfo info = ImageProbe.probe(file);
        Image picture = ImageDecoder.decode(file, info, new DecodeOptions(info.stored(), true));
        byte[] there = ((Raster.Bytes) picture.frames().getFirst().raster()).samples();
        int bottom = 60 * 300; // a BMP begins with its lowest row
        assertThat(Arrays.copyOfRange(there, bottom, 30_000))
                .isEqualTo(Arrays.copyOfRange(raster.samples(), bottom, 30_000));
        assertThat(Arrays.copyOf(there, 300)).isEqualTo(new byte[300]);
    }

    @Test
    void anXpmIsReadWithHolesNamesAndTwoCharactersAPixel() throws Exception {
        Path file = Files.writeString(folder.resolve("a.xpm"), """
                /* XPM */
                static char * a_xpm[] = {
                /* columns rows colors chars-per-pixel */
                "3 2 4 2",
                "   c None",
                ".. c #FF8000",
                "ab s mask m black c navy",
                "## c #123456789ABC",
                "  ..ab",
                "##ab.."
                };
                """);
        assertThat(ImageProbe.probe(file))
                .isEqualTo(ImageInfo.of(ImageFormat.XPM, new Size(3, 2)).withChannels(4));
        byte[] samples =
                ((Raster.Bytes) TestImages.read(file).frames().getFirst().raster()).samples();
        int[] expected = {
            0, 0, 0, 0, 255, 128, 0, 255, 0, 0, 128, 255, 0x12, 0x56, 0x9a, 255, 0, 0, 128, 255, 255, 128, 0, 255
        };
        assertThat(Arrays.copyOfRange(samples, 4, 24)).isEqualTo(Arrays.copyOfRange(bytes(expected), 4, 24));
        assertThat(samples[3]).isZero();
    }

    @Test
    void aPictureSurvivesAsXpm() throws Exception {
        Raster.Bytes raster = TestImages.constant(20, 10, 200, 100, 50, 255);
        Arrays.fill(raster.samples(), 0, 40, (byte) 0);
        for (int i = 0; i < 150; i++) {
            raster.samples()[80 + 4 * i] = (byte) i;
        }
        Image there = TestImages.there(raster, EncodeOptions.of(ImageFormat.XPM), folder);
        assertThat(there).usingRecursiveComparison().isEqualTo(Image.still(raster, Metadata.NONE));
    }

    @Test
    void anXpmThatIsCutOffSaysSoOrGivesWhatIsThere() throws Exception {
        Path file = Files.writeString(folder.resolve("cut.xpm"), """
                /* XPM */
                static char * cut[] = {
                "2 4 2 1",
                "a c #FF8000",
                "b c #000000",
                "bb",
                "ba",
                "b""");
        assertThatThrownBy(() -> TestImages.read(file))
                .isInstanceOf(ImageException.class)
                .hasMessage("the file is cut off after 50 % of its pixels");
        Image picture = ImageDecoder.decode(file, ImageProbe.probe(file), new DecodeOptions(new Size(2, 4), true));
        int[] expected = {0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 128, 0, 255, 128, 0, 255, 128, 0, 255, 128, 0, 255, 128, 0};
        assertThat(((Raster.Bytes) picture.frames().getFirst().raster()).samples())
                .isEqualTo(bytes(expected));
    }

    @Test
    void anXbmIsReadLowestBitFirstOneIsBlack() throws Exception {
        Path file = Files.writeString(folder.resolve("a.xbm"), """
                #define a_width 10
                #define a_height 2
                #define a_x_hot 1
                static char a_bits[] = {
                   0x05, 0x02, 0xff, 0x01};
                """);
        assertThat(ImageProbe.probe(file))
                .isEqualTo(ImageInfo.of(ImageFormat.XBM, new Size(10, 2)).withChannels(1));
        int[] expected = {0, 255, 0, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255};
        assertThat(((Raster.Bytes) TestImages.read(file).frames().getFirst().raster()).samples())
                .isEqualTo(bytes(expected));
    }

    @Test
    void blackAndWhiteSurviveAsXbm() throws Exception {
        Raster.Bytes raster = TestImages.constant(19, 7, 255);
        for (int i = 0; i < raster.samples().length; i += 3) {
            raster.samples()[i] = 0;
        }
        Image there = TestImages.there(raster, EncodeOptions.of(ImageFormat.XBM), folder);
        assertThat(there).usingRecursiveComparison().isEqualTo(Image.still(raster, Metadata.NONE));
    }

    @Test
    void halfTheLightIsHalfThePixelsOfAnXbm() throws Exception {
        // 188 is half the intensity of 255 in sRGB
        Raster.Bytes drawn = (Raster.Bytes) TestImages.there(
                        TestImages.constant(100, 100, 188, 188, 188), EncodeOptions.of(ImageFormat.XBM), folder)
                .frames()
                .getFirst()
                .raster();
        int white = 0;
        for (byte sample : drawn.samples()) {
            white += sample == 0 ? 0 : 1;
        }
        assertThat(white).isBetween(4900, 5100);
    }

    @Test
    void anXbmThatIsCutOffSaysSo() throws Exception {
        Path file = Files.writeString(
                folder.resolve("a.xbm"), "#define a_width 8\n#define a_height 4\nstatic char a[] = {0x05, 0x02");
        assertThatThrownBy(() -> TestImages.read(file))
                .isInstanceOf(ImageException.class)
                .hasMessage("the file is cut off after 50 % of its pixels");
    }

    @Test
    void aPhotoshopFileGivesItsFlattenedPicture() throws Exception {
        byte[] psd = new byte[26 + 12 + 2 + 6];
        ByteBuffer.wrap(psd)
                .put("8BPS\0\1\0\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 3)
                .putInt(1)
                .putInt(2)
                .putShort((short) 8)
                .putShort((short) 3)
                .position(40)
                .put(bytes(255, 10, 128, 20, 0, 30));
        Path file = Files.write(folder.resolve("a.psd"), psd);
        assertThat(ImageProbe.probe(file)).isEqualTo(ImageInfo.of(ImageFormat.PSD, new Size(2, 1)));
        assertThat(((Raster.Bytes) TestImages.read(file).frames().getFirst().raster()).samples())
                .isEqualTo(bytes(255, 128, 0, 10, 20, 30));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
