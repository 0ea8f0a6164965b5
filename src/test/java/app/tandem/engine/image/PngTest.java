package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
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

    @Test
    void metadataSurvives() throws Exception {
        Metadata metadata = new Metadata(
                new byte[] {1, 2, 3},
                ExifBlocks.camera(6, ByteOrder.BIG_ENDIAN),
                new byte[] {'<', '>'},
                new Metadata.Density(300, 150));
        Picture picture = Picture.still(Pictures.bytes(30, 20, 3), metadata);
        Metadata read =
                Pictures.there(picture, Encoding.of(ImageFormat.PNG), folder).metadata();
        // dots a metre are whole numbers
        assertThat(read)
                .usingRecursiveComparison()
                .withComparatorForType((a, b) -> Math.abs(a - b) < 0.02 ? 0 : 1, Double.class)
                .isEqualTo(metadata);
        assertThat(ImageProbe.probe(folder.resolve("picture")).orientation()).isEqualTo(Orientation.CLOCKWISE);
    }

    @Test
    void coloursWithoutAProfileGetOneWhereTheyAreNotSrgb() throws Exception {
        assertThat(profile(chunk("gAMA", 45_455))).isNull();
        assertThat(profile(chunk("sRGB"), chunk("gAMA", 100_000))).isNull();
        assertThat(profile(
                        chunk("gAMA", 45_455),
                        chunk("cHRM", 31_270, 32_900, 64_000, 33_000, 30_000, 60_000, 15_000, 6_000)))
                .isNull();
        assertThat(profile(chunk("gAMA", 45_455), chunk("cHRM", 0, 0, 0, 0, 0, 0, 0, 0)))
                .isNull();
        byte[] p3 = Objects.requireNonNull(
                profile(chunk("cHRM", 31_270, 32_900, 68_000, 32_000, 26_500, 69_000, 15_000, 6_000)));
        assertThat(p3).isEqualTo(profile(new byte[] {0, 0, 0, 4, 'c', 'I', 'C', 'P', 12, 13, 0, 1, 0, 0, 0, 0}));
        ByteBuffer red = ByteBuffer.wrap(ICC_Profile.getInstance(p3).getData(ICC_Profile.icSigRedColorantTag));
        double[] expected = {0.5151, 0.2412, -0.0011}; // as Apple's and Google's profiles have it
        for (int i = 0; i < 3; i++) {
            assertThat(red.getInt(8 + 4 * i) / 65_536.0).isCloseTo(expected[i], Offset.offset(0.0005));
        }
    }

    @Test
    void theGammaOfAFileTellsTheLight() throws Exception {
        for (int channels = 1; channels <= 3; channels += 2) {
            Raster raster = Pictures.constant(8, 8, Arrays.copyOf(new int[] {128, 128, 128}, channels));
            byte[] linear = profile(raster, chunk("gAMA", 100_000));
            ColourProfile.of(linear, raster.channels()).orElseThrow().convertToSrgb(raster);
            assertThat(raster.sample(channels)).isBetween(187, 189);
        }
    }

    @Test
    void coloursOfHighDynamicRangeAreRefused() throws Exception {
        byte[] pq = {0, 0, 0, 4, 'c', 'I', 'C', 'P', 9, 16, 0, 1, 0, 0, 0, 0};
        assertThatThrownBy(() -> profile(pq))
                .isInstanceOf(ImageException.class)
                .hasMessage("its colours are of high dynamic range, which Tandem does not read");
    }

    @Test
    void exifIsFoundInTheTextOfOlderPrograms() throws Exception {
        byte[] exif = ExifBlocks.camera(6, ByteOrder.BIG_ENDIAN);
        String digits = HexFormat.of()
                .formatHex(("Exif\0\0" + new String(exif, StandardCharsets.ISO_8859_1))
                        .getBytes(StandardCharsets.ISO_8859_1));
        String text = "\nexif\n     406\n" + digits.replaceAll("(.{72})", "$1\n") + "\n";
        byte[] plain = named("tEXt", "Raw profile type exif\0", text.getBytes(StandardCharsets.ISO_8859_1));
        byte[] packed = named("zTXt", "Raw profile type APP1\0\0", deflated(text));
        for (byte[] chunk : new byte[][] {plain, packed}) {
            Path file = with(Pictures.bytes(9, 9, 3), chunk);
            assertThat(Pictures.read(file).metadata().exif()).isEqualTo(exif);
            assertThat(Pictures.read(file).metadata().density()).isEqualTo(new Metadata.Density(72, 72));
            assertThat(ImageProbe.probe(file).orientation()).isEqualTo(Orientation.CLOCKWISE);
        }
    }

    @Test
    void packedXmpIsRead() throws Exception {
        byte[] chunk = named("iTXt", "XML:com.adobe.xmp\0\1\0\0\0", deflated("<x/>"));
        assertThat(Pictures.read(with(Pictures.bytes(9, 9, 3), chunk))
                        .metadata()
                        .xmp())
                .isEqualTo("<x/>".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void theHeaderTellsOfFramesThatAreLeftOut() throws Exception {
        Path file = with(Pictures.bytes(9, 9, 3), chunk("acTL", 7, 0));
        assertThat(ImageProbe.probe(file))
                .isEqualTo(new ImageInfo(ImageFormat.PNG, new Size(9, 9), Orientation.UPRIGHT, 3, 8, 1, 6));
    }

    private byte @Nullable [] profile(byte[]... chunks) throws Exception {
        return profile(Pictures.bytes(9, 9, 3), chunks);
    }

    private byte @Nullable [] profile(Raster raster, byte[]... chunks) throws Exception {
        return Pictures.read(with(raster, chunks)).metadata().icc();
    }

    /// Writes a file with chunks behind its header.
    private Path with(Raster raster, byte[]... chunks) throws IOException, InterruptedException {
        Path file = folder.resolve("with.png");
        ImageEncoder.encode(Picture.still(raster, Metadata.NONE), Encoding.of(ImageFormat.PNG), file);
        byte[] bytes = Files.readAllBytes(file);
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(bytes, 0, 33);
        for (byte[] chunk : chunks) {
            changed.writeBytes(chunk);
        }
        changed.write(bytes, 33, bytes.length - 33);
        return Files.write(file, changed.toByteArray());
    }

    private static byte[] chunk(String type, int... numbers) {
        ByteBuffer payload = ByteBuffer.allocate(4 * numbers.length);
        for (int number : numbers) {
            payload.putInt(number);
        }
        return named(type, "", payload.array());
    }

    /// A chunk; nobody looks at the checksum.
    private static byte[] named(String type, String name, byte[] payload) {
        return ByteBuffer.allocate(12 + name.length() + payload.length)
                .putInt(name.length() + payload.length)
                .put((type + name).getBytes(StandardCharsets.ISO_8859_1))
                .put(payload)
                .array();
    }

    private static byte[] deflated(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return packed.toByteArray();
    }
}
