package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.image.colour.ColourProfile;
import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Orientation;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
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
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands in a PNG beside its pixels: colours, metadata, further frames.
final class PngChunksTest {
    @TempDir
    private Path folder;

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
            Raster raster = TestImages.constant(8, 8, Arrays.copyOf(new int[] {128, 128, 128}, channels));
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
            Path file = with(TestImages.bytes(9, 9, 3), chunk);
            assertThat(TestImages.read(file).metadata().exif()).isEqualTo(exif);
            assertThat(TestImages.read(file).metadata().density()).isEqualTo(new Metadata.Density(72, 72));
            assertThat(ImageProbe.probe(file).orientation()).isEqualTo(Orientation.CLOCKWISE);
        }
    }

    @Test
    void packedXmpIsRead() throws Exception {
        byte[] chunk = named("iTXt", "XML:com.adobe.xmp\0\1\0\0\0", deflated("<x/>"));
        assertThat(TestImages.read(with(TestImages.bytes(9, 9, 3), chunk))
                        .metadata()
                        .xmp())
                .isEqualTo("<x/>".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void theHeaderTellsOfFramesThatAreLeftOut() throws Exception {
        Path file = with(TestImages.bytes(9, 9, 3), chunk("acTL", 7, 0));
        ImageInfo info = ImageProbe.probe(file);
        assertThat(info)
                .isEqualTo(ImageInfo.of(ImageFormat.PNG, new Size(9, 9))
                        .withFurther(6)
                        .withStreaming(info.streaming()));
    }

    private byte @Nullable [] profile(byte[]... chunks) throws Exception {
        return profile(TestImages.bytes(9, 9, 3), chunks);
    }

    private byte @Nullable [] profile(Raster raster, byte[]... chunks) throws Exception {
        return TestImages.read(with(raster, chunks)).metadata().icc();
    }

    /// Writes a file with chunks behind its header.
    private Path with(Raster raster, byte[]... chunks) throws IOException, InterruptedException {
        Path file = folder.resolve("with.png");
        ImageEncoder.encode(Image.still(raster, Metadata.NONE), EncodeOptions.of(ImageFormat.PNG), file);
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
