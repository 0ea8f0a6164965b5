package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.pixels.Raster;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The meaning of samples by the tags of a TIFF. Each file has one row; right values are computed by hand.
final class TiffSamplesTest {
    private static final int BITS = 258;
    private static final int PHOTOMETRIC = 262;
    private static final int EXTRA_SAMPLES = 338;
    private static final int SAMPLE_FORMAT = 339;

    @TempDir
    Path folder;

    @Test
    void associatedAlphaIsDividedOut() throws Exception {
        // 15 × 255 / 64 = 59.8
        assertThat(bytes(tiff(1, Map.of(PHOTOMETRIC, 2, EXTRA_SAMPLES, 1), 4, 15, 16, 17, 64)))
                .containsExactly(60, 64, 68, 64);
        assertThat(bytes(tiff(1, Map.of(PHOTOMETRIC, 2, EXTRA_SAMPLES, 2), 4, 15, 16, 17, 64)))
                .containsExactly(15, 16, 17, 64);
        assertThat(bytes(tiff(1, Map.of(EXTRA_SAMPLES, 1), 2, 20, 0))).containsExactly(0, 0);
    }

    @Test
    void anExtraSampleThatSaysNothingIsNoAlpha() throws Exception {
        assertThat(bytes(tiff(2, Map.of(EXTRA_SAMPLES, 0), 2, 10, 0, 20, 0))).containsExactly(10, 20);
        assertThat(bytes(tiff(1, Map.of(PHOTOMETRIC, 2), 4, 10, 20, 30, 0))).containsExactly(10, 20, 30);
    }

    @Test
    void greyOfAnyDepthKeepsItsLight() throws Exception {
        // 6 bits, packed: 0, 16, 31, 63
        assertThat(bytes(tiff(4, Map.of(BITS, 6), 1, 0b00000001, 0b00000111, 0b11111111)))
                .containsExactly(0, 65, 125, 255);
        // 12 bits: 0 and 2048, 2048 × 65535 / 4095 = 32775.5
        assertThat(shorts(tiff(2, Map.of(BITS, 12), 1, 0x00, 0x08, 0x00))).containsExactly(0, 32_776);
        assertThat(shorts(tiff(2, Map.of(BITS, 12, PHOTOMETRIC, 0), 1, 0xff, 0xf8, 0x00)))
                .containsExactly(0, 32_759);
    }

    @Test
    void labIsTakenForWhatItIs() throws Exception {
        // 137 × 100 / 255 = 53.73, which is 128 in sRGB
        assertThat(bytes(tiff(2, Map.of(PHOTOMETRIC, 8), 3, 137, 0, 0, 255, 0, 0)))
                .containsExactly(128, 128, 128, 255, 255, 255);
        assertThat(bytes(tiff(2, Map.of(PHOTOMETRIC, 9), 3, 137, 128, 128, 0, 128, 128)))
                .containsExactly(128, 128, 128, 0, 0, 0);
        // a* of 80, L* of 53.24 and b* of 67.2 are sRGB's red
        int[] red = bytes(tiff(1, Map.of(PHOTOMETRIC, 8), 3, 138, 81, 70));
        assertThat(red[0]).isGreaterThan(250);
        assertThat(red[1]).isLessThan(20);
    }

    @Test
    void floatingPointIsLinearLight() throws Exception {
        ByteBuffer samples = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
        samples.putFloat(0.25f).putFloat(1).putFloat(7).putFloat(-1).putFloat(Float.NaN);
        // 1.055 × 0.25^(1/2.4) − 0.055 = 0.53710
        assertThat(shorts(tiff(5, Map.of(BITS, 32, SAMPLE_FORMAT, 3), 1, ints(samples.array()))))
                .containsExactly(35_199, 65_535, 65_535, 0, 0);
    }

    @Test
    void ofAFileThatIsCutOffTheSamplesMeanTheSame() throws Exception {
        Map<Integer, Integer> associated = Map.of(257, 2, PHOTOMETRIC, 2, EXTRA_SAMPLES, 1);
        assertThat(cutOff(tiff(1, associated, 4, 15, 16, 17, 64, 15, 16, 17, 64), 4))
                .containsExactly(60, 64, 68, 64, 0, 0, 0, 0);
        Map<Integer, Integer> nothing = Map.of(257, 2, EXTRA_SAMPLES, 0);
        assertThat(cutOff(tiff(2, nothing, 2, 10, 0, 20, 0, 30, 0, 40, 0), 4)).containsExactly(10, 20, 0, 0);
        Map<Integer, Integer> lab = Map.of(257, 2, PHOTOMETRIC, 8);
        assertThat(cutOff(tiff(1, lab, 3, 137, 0, 0, 137, 0, 0), 3)).containsExactly(128, 128, 128, 0, 0, 0);
    }

    @Test
    void aJpegInsideKeepsItsSamples() throws Exception {
        BufferedImage grey = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster()
                .setSamples(
                        0,
                        0,
                        8,
                        8,
                        0,
                        Collections.nCopies(64, 200).stream().mapToInt(i -> i).toArray());
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(grey, "jpeg", jpeg);
        assertThat(bytes(tiff(8, Map.of(257, 8, 278, 8, 259, 7), 1, ints(jpeg.toByteArray()))))
                .hasSize(64)
                .containsOnly(200);
    }

    @Test
    void unknownDepthsAreRefusedByName() throws Exception {
        Path file = tiff(1, Map.of(BITS, 24), 1, 1, 2, 3);
        assertThatThrownBy(() -> ImageProbe.probe(file))
                .isInstanceOf(ImageException.class)
                .hasMessage("its samples have 24 bits, which Tandem does not read");
    }

    private Path tiff(int width, Map<Integer, Integer> changed, int channels, int... samples) throws Exception {
        Map<Integer, Integer> tags = new TreeMap<>(Map.of(
                256, width, 257, 1, BITS, 8, 259, 1, PHOTOMETRIC, 1, 277, channels, 278, 1, 279, samples.length));
        tags.putAll(changed);
        tags.put(273, 8 + 2 + 12 * (tags.size() + 1) + 4 + 8);
        ByteBuffer head = ByteBuffer.allocate(tags.get(273)).order(ByteOrder.LITTLE_ENDIAN);
        head.put(new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0}).putShort((short) tags.size());
        int bits = tags.get(273) - 8;
        tags.forEach((tag, value) -> {
            boolean perSample = (tag == BITS || tag == SAMPLE_FORMAT) && channels > 2;
            head.putShort((short) (int) tag)
                    .putShort((short) (tag == 273 || tag == 279 ? 4 : 3))
                    .putInt(perSample ? channels : tag == BITS || tag == SAMPLE_FORMAT ? channels : 1)
                    .putInt(perSample ? bits : channels == 2 && tag == BITS ? value | value << 16 : value);
        });
        for (int i = 0; i < 4; i++) {
            head.putShort(bits + 2 * i, Objects.requireNonNull(tags.get(BITS)).shortValue());
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(head.array());
        for (int sample : samples) {
            file.write(sample);
        }
        return Files.write(folder.resolve("a.tif"), file.toByteArray());
    }

    private static int[] ints(byte[] bytes) {
        int[] ints = new int[bytes.length];
        for (int i = 0; i < ints.length; i++) {
            ints[i] = bytes[i] & 0xff;
        }
        return ints;
    }

    private static int[] bytes(Path file) throws Exception {
        Raster raster = TestImages.read(file).frames().getFirst().raster();
        assertThat(raster.depth()).isEqualTo(8);
        assertThat(raster.channels()).isEqualTo(ImageProbe.probe(file).channels());
        return all(raster);
    }

    /// What a lenient reader makes of a file without its last bytes.
    private static int[] cutOff(Path file, int bytes) throws Exception {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - bytes));
        ImageInfo info = ImageProbe.probe(file);
        return all(ImageDecoder.decode(file, info, new DecodeOptions(info.stored(), true))
                .frames()
                .getFirst()
                .raster());
    }

    private static int[] shorts(Path file) throws Exception {
        Raster raster = TestImages.read(file).frames().getFirst().raster();
        assertThat(raster.depth()).isEqualTo(16);
        return all(raster);
    }

    private static int[] all(Raster raster) {
        int[] samples = new int[(int) raster.size().pixels() * raster.channels()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = raster.sample(i);
        }
        return samples;
    }
}
