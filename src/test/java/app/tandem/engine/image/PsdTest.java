package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Raster;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Photoshop files of one row, made byte by byte.
final class PsdTest {
    private static final int GREY = 1;
    private static final int RGB = 3;
    private static final int CMYK = 4;
    private static final int LAB = 9;
    private static final byte[] NONE = {};

    @TempDir
    Path folder;

    @Test
    void theProfileOfGreyIsKept() throws Exception {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        Image picture = TestImages.read(psd(GREY, 1, 8, resource(1039, profile), NONE, 64, 128));
        assertThat(picture.metadata().icc()).isEqualTo(profile);
        assertThat(samples(picture)).containsExactly(64, 128);
    }

    @Test
    void exifXmpAndDensityAreKept() throws Exception {
        byte[] density = ByteBuffer.allocate(16)
                .putInt(300 << 16)
                .putInt(0)
                .putInt(150 << 16)
                .array();
        ByteArrayOutputStream resources = new ByteArrayOutputStream();
        resources.writeBytes(resource(1005, density));
        resources.writeBytes(resource(1058, new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0}));
        resources.writeBytes(resource(1060, new byte[] {'<', 'a', '/', '>'}));
        Metadata metadata = TestImages.read(psd(GREY, 1, 8, resources.toByteArray(), NONE, 1, 2))
                .metadata();
        assertThat(metadata.density()).isEqualTo(new Metadata.Density(300, 150));
        assertThat(metadata.exif()).hasSize(8);
        assertThat(metadata.xmp()).containsExactly('<', 'a', '/', '>');
    }

    @Test
    void aProfileOfAnotherKindIsPassedOver() throws Exception {
        byte[] srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        // no ink at all is written as 255
        assertThat(samples(TestImages.read(
                        psd(CMYK, 4, 8, resource(1039, srgb), NONE, 255, 0, 255, 255, 255, 255, 255, 255))))
                .containsExactly(255, 255, 255, 0, 255, 255);
        assertThat(samples(TestImages.read(psd(GREY, 1, 8, resource(1039, srgb), NONE, 7, 8))))
                .containsExactly(7, 8);
    }

    @Test
    void aFileOfLayersOnlyIsRefusedByName() throws Exception {
        byte[] version = {0, 0, 0, 1, 0};
        Path file = psd(RGB, 3, 8, resource(1057, version), NONE, 255, 255, 255, 255, 255, 255);
        assertThatThrownBy(() -> ImageProbe.probe(file))
                .isInstanceOf(ImageException.class)
                .hasMessage("it holds layers only, no composite picture; save it with \"Maximize Compatibility\"");
    }

    @Test
    void layersOfAnyKindAreWalkedOver() throws Exception {
        byte[] rubbish = new byte[136];
        rubbish[3] = 100;
        assertThat(samples(TestImages.read(psd(GREY, 1, 8, NONE, rubbish, 7, 8))))
                .containsExactly(7, 8);
    }

    @Test
    void floatingPointIsLinearLight() throws Exception {
        // 1.055 × 0.25^(1/2.4) − 0.055 = 0.53710; 7 is clipped to white
        byte[] floats = ByteBuffer.allocate(8).putFloat(0.25f).putFloat(7).array();
        assertThat(samples(TestImages.read(psd(GREY, 1, 32, NONE, NONE, ints(floats)))))
                .containsExactly(35_199, 65_535);
    }

    @Test
    void labIsTakenForWhatItIs() throws Exception {
        assertThat(samples(TestImages.read(psd(LAB, 3, 8, NONE, NONE, 137, 255, 128, 128, 128, 128))))
                .containsExactly(128, 128, 128, 255, 255, 255);
    }

    @Test
    void aFurtherChannelIsOpacityWhereTheLayersSaySo() throws Exception {
        byte[] transparent = {0, 0, 0, 2, (byte) 0xff, (byte) 0xff};
        // composites are written as they look on white: 191 at half opacity was 127
        assertThat(samples(TestImages.read(psd(GREY, 2, 8, NONE, transparent, 191, 255, 128, 255))))
                .containsExactly(128, 128, 255, 255);
        byte[] selection = resource(1006, "\7Alpha 1\0\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII));
        assertThat(samples(TestImages.read(psd(GREY, 2, 8, selection, NONE, 191, 255, 0, 0))))
                .containsExactly(191, 255);
    }

    private Path psd(int mode, int channels, int depth, byte[] resources, byte[] layers, int... samples)
            throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(ByteBuffer.allocate(30)
                .put("8BPS\0\1\0\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) channels)
                .putInt(1)
                .putInt(2)
                .putShort((short) depth)
                .putShort((short) mode)
                .putInt(0)
                .array());
        for (byte[] section : new byte[][] {resources, layers}) {
            file.writeBytes(ByteBuffer.allocate(4).putInt(section.length).array());
            file.writeBytes(section);
        }
        file.writeBytes(new byte[2]);
        for (int sample : samples) {
            file.write(sample);
        }
        return Files.write(folder.resolve("a.psd"), file.toByteArray());
    }

    private static byte[] resource(int number, byte[] data) {
        return ByteBuffer.allocate(12 + data.length + data.length % 2)
                .put(new byte[] {'8', 'B', 'I', 'M'})
                .putShort((short) number)
                .putShort((short) 0)
                .putInt(data.length)
                .put(data)
                .array();
    }

    private static int[] ints(byte[] bytes) {
        int[] ints = new int[bytes.length];
        for (int i = 0; i < ints.length; i++) {
            ints[i] = bytes[i] & 0xff;
        }
        return ints;
    }

    private static int[] samples(Image picture) {
        Raster raster = picture.frames().getFirst().raster();
        int[] samples = new int[(int) raster.size().pixels() * raster.channels()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = raster.sample(i);
        }
        return samples;
    }
}
