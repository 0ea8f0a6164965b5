package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.ChromaSubsampling;
import app.tandem.engine.image.format.Compression;
import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Orientation;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JpegTest {
    private static final EncodeOptions JPEG = EncodeOptions.of(ImageFormat.JPEG);
    private static final EncodeOptions BEST = new EncodeOptions(
            ImageFormat.JPEG, Compression.DEFAULT.withQuality(98).withChroma(ChromaSubsampling.NONE));

    @TempDir
    private Path folder;

    @Test
    void aConstantColourSurvives() throws Exception {
        for (int[] colour : new int[][] {{0, 0, 0}, {255, 255, 255}, {200, 100, 50}, {128}}) {
            Raster.Bytes raster = TestImages.constant(50, 33, colour);
            assertClose(TestImages.there(raster, JPEG, folder), raster, 2);
        }
    }

    @Test
    void aGradientSurvivesNearlyInFullChroma() throws Exception {
        for (boolean progressive : new boolean[] {false, true}) {
            EncodeOptions encodeOptions = new EncodeOptions(
                    ImageFormat.JPEG,
                    Compression.DEFAULT
                            .withQuality(98)
                            .withProgressive(progressive)
                            .withChroma(ChromaSubsampling.NONE));
            Raster.Bytes raster = gradient();
            assertClose(TestImages.there(raster, encodeOptions, folder), raster, 8);
        }
    }

    @Test
    void anotherDecoderReadsWhatWasWritten() throws Exception {
        Path file = folder.resolve("gradient.jpg");
        ImageEncoder.encode(Image.still(gradient(), Metadata.NONE), BEST, file);
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getRGB(100, 50) & 0xff).isCloseTo(150, Offset.offset(8));
    }

    @Test
    void settingsReachTheEncoder() throws Exception {
        assertThat(frameMarker(new EncodeOptions(ImageFormat.JPEG, Compression.DEFAULT.withProgressive(true))))
                .isEqualTo("c2 22");
        assertThat(frameMarker(EncodeOptions.of(ImageFormat.JPEG))).isEqualTo("c0 22");
        assertThat(frameMarker(
                        new EncodeOptions(ImageFormat.JPEG, Compression.DEFAULT.withChroma(ChromaSubsampling.NONE))))
                .isEqualTo("c0 11");
        long good = size(95);
        long poor = size(20);
        assertThat(good).isGreaterThan(2 * poor);
    }

    private long size(int quality) throws Exception {
        Path file = folder.resolve("sized.jpg");
        EncodeOptions encodeOptions = new EncodeOptions(ImageFormat.JPEG, Compression.DEFAULT.withQuality(quality));
        ImageEncoder.encode(Image.still(TestImages.bytes(200, 200, 3), Metadata.NONE), encodeOptions, file);
        return Files.size(file);
    }

    private String frameMarker(EncodeOptions encodeOptions) throws Exception {
        Path file = folder.resolve("marked.jpg");
        ImageEncoder.encode(Image.still(gradient(), Metadata.NONE), encodeOptions, file);
        byte[] bytes = Files.readAllBytes(file);
        int at = 2;
        while ((bytes[at + 1] & 0xf0) != 0xc0 || bytes[at + 1] == (byte) 0xc4) {
            at += 2 + ((bytes[at + 2] & 0xff) << 8 | (bytes[at + 3] & 0xff));
        }
        return "%02x %02x".formatted(bytes[at + 1], bytes[at + 11]);
    }

    @Test
    void theEightOrientationsAreProbedFromTheFile() throws Exception {
        for (Path file : Corpus.files("exif-orientation", ".jpg")) {
            int tag = file.getFileName().toString().charAt("Landscape_".length()) - '0';
            ImageInfo info = ImageProbe.probe(file);
            assertThat(info.orientation()).as("%s", file).isEqualTo(Orientation.ofTag(tag));
            assertThat(info.size()).as("%s", file).isEqualTo(new Size(1800, 1200));
        }
    }

    @Test
    void aHeightThatStandsBehindThePixelsIsSaidToBeSo() throws Exception {
        Path file = folder.resolve("dnl.jpg");
        ImageEncoder.encode(Image.still(TestImages.bytes(30, 20, 1), Metadata.NONE), JPEG, file);
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        int frame = bytes.indexOf("\u00ff\u00c0");
        Files.writeString(
                file, bytes.substring(0, frame + 5) + "\0\0" + bytes.substring(frame + 7), StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> ImageProbe.probe(file))
                .isInstanceOf(ImageException.class)
                .hasMessage("its height stands behind its pixels (DNL), which Tandem does not read");
    }

    @Test
    void transparentPixelsBecomeWhite() throws Exception {
        Image picture = TestImages.there(TestImages.constant(16, 16, 0, 0, 0, 0), JPEG, folder);
        assertClose(picture, TestImages.constant(16, 16, 255, 255, 255), 1);
    }

    @Test
    void sixteenBitsBecomeEight() throws Exception {
        short[] samples = new short[16 * 16];
        Arrays.fill(samples, (short) 0x8080);
        Image picture = TestImages.there(new Raster.Shorts(new Size(16, 16), 1, samples), JPEG, folder);
        assertClose(picture, TestImages.constant(16, 16, 128), 1);
    }

    @Test
    void aFileThatIsCutOffSaysHowMuchOfItIsThereOrGivesIt() throws Exception {
        Path whole = folder.resolve("whole.jpg");
        ImageEncoder.encode(Image.still(TestImages.bytes(200, 200, 3), Metadata.NONE), JPEG, whole);
        byte[] bytes = Files.readAllBytes(whole);
        Path file = Files.write(folder.resolve("cut.jpg"), Arrays.copyOf(bytes, bytes.length * 6 / 10));
        ImageInfo info = ImageProbe.probe(file);
        assertThatThrownBy(() -> ImageDecoder.decode(file, info, new DecodeOptions(info.stored(), false)))
                .isInstanceOf(ImageException.class)
                .hasMessageMatching("the file is cut off after about [3-7][0-9] % of its pixels");
        Raster there = ImageDecoder.decode(file, info, new DecodeOptions(info.stored(), true))
                .frames()
                .getFirst()
                .raster();
        Raster all = TestImages.read(whole).frames().getFirst().raster();
        int rows = 200 * 3 * 60;
        assertThat(Arrays.copyOf(((Raster.Bytes) there).samples(), rows))
                .isEqualTo(Arrays.copyOf(((Raster.Bytes) all).samples(), rows));
    }

    @Test
    void aFileThatOnlyLacksItsEndMarkerIsWhole() throws Exception {
        Path whole = folder.resolve("whole.jpg");
        ImageEncoder.encode(Image.still(TestImages.bytes(64, 64, 3), Metadata.NONE), JPEG, whole);
        byte[] bytes = Files.readAllBytes(whole);
        Path file = Files.write(folder.resolve("endless.jpg"), Arrays.copyOf(bytes, bytes.length - 2));
        assertThat(TestImages.read(file)).usingRecursiveComparison().isEqualTo(TestImages.read(whole));
    }

    @Test
    void whatFollowsTheEndIsNoMatter() throws Exception {
        Path whole = folder.resolve("whole.jpg");
        ImageEncoder.encode(Image.still(TestImages.bytes(64, 64, 3), Metadata.NONE), JPEG, whole);
        byte[] bytes = Files.readAllBytes(whole);
        Path file = Files.write(folder.resolve("padded.jpg"), Arrays.copyOf(bytes, bytes.length + 5000));
        assertThat(TestImages.read(file)).usingRecursiveComparison().isEqualTo(TestImages.read(whole));
    }

    private static Raster.Bytes gradient() {
        Raster.Bytes raster = TestImages.constant(200, 100, 0, 0, 0);
        for (int i = 0; i < 200 * 100; i++) {
            raster.samples()[3 * i] = (byte) (i % 200);
            raster.samples()[3 * i + 1] = (byte) (i / 200);
            raster.samples()[3 * i + 2] = (byte) (i % 200 + i / 200);
        }
        return raster;
    }

    private static void assertClose(Image actual, Raster.Bytes expected, int tolerance) {
        Raster.Bytes raster = (Raster.Bytes) actual.frames().getFirst().raster();
        assertThat(raster.size()).isEqualTo(expected.size());
        assertThat(raster.channels()).isEqualTo(expected.channels());
        int worst = 0;
        for (int i = 0; i < expected.samples().length; i++) {
            worst = Math.max(worst, Math.abs((raster.samples()[i] & 0xff) - (expected.samples()[i] & 0xff)));
        }
        assertThat(worst).isLessThanOrEqualTo(tolerance);
    }
}
