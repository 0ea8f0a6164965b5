package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// JPEGs made for printing: four inks, 0 to 255, in Adobe's files upside down.
final class CmykTest {
    @TempDir
    private Path folder;

    @Test
    void paperIsWhiteAndInkIsDark() throws Exception {
        for (boolean adobe : new boolean[] {false, true}) {
            assertThat(colour(adobe, 0, 0, 0, 0)).as("paper").isEqualTo(new int[] {255, 255, 255});
            assertThat(Arrays.stream(colour(adobe, 0, 0, 0, 255)).max().orElseThrow())
                    .as("black")
                    .isLessThan(60);
        }
    }

    @Test
    void inksSwallowTheirOppositeLight() throws Exception {
        for (boolean adobe : new boolean[] {false, true}) {
            int[] cyan = colour(adobe, 255, 0, 0, 0);
            assertThat(cyan[0]).isLessThan(60);
            assertThat(Math.min(cyan[1], cyan[2])).isGreaterThan(120);
            int[] yellow = colour(adobe, 0, 0, 255, 0);
            assertThat(yellow[2]).isLessThan(80);
            assertThat(Math.min(yellow[0], yellow[1])).isGreaterThan(200);
        }
    }

    @Test
    void theHeaderCountsThreeChannels() throws Exception {
        Path file = file(true, 1, 2, 3, 4);
        assertThat(ImageProbe.probe(file))
                .isEqualTo(new ImageInfo(ImageFormat.JPEG, new Size(16, 16), Orientation.UPRIGHT, 3, 8, 1));
    }

    private int[] colour(boolean adobe, int... inks) throws Exception {
        Picture picture = Pictures.read(file(adobe, inks));
        Raster.Bytes raster = (Raster.Bytes) picture.frames().getFirst().raster();
        assertThat(raster.channels()).isEqualTo(3);
        assertThat(picture.metadata().icc()).isNull();
        return new int[] {raster.samples()[0] & 0xff, raster.samples()[1] & 0xff, raster.samples()[2] & 0xff};
    }

    private Path file(boolean adobe, int... inks) throws Exception {
        WritableRaster raster = java.awt.image.Raster.createInterleavedRaster(0, 16, 16, 4, null);
        int[] pixel = Arrays.stream(inks).map(ink -> adobe ? 255 - ink : ink).toArray();
        for (int i = 0; i < 256; i++) {
            raster.setPixel(i % 16, i / 16, pixel);
        }
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        ImageWriter writer = jdkWriter();
        try (var out = ImageIO.createImageOutputStream(encoded)) {
            writer.setOutput(out);
            writer.write(new IIOImage(raster, null, null));
        } finally {
            writer.dispose();
        }
        byte[] jpeg = withoutAdobe(encoded.toByteArray());
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        marked.write(jpeg, 0, 2);
        if (adobe) {
            marked.writeBytes(new byte[] {(byte) 0xff, (byte) 0xee, 0, 14});
            marked.writeBytes("Adobe\0d\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        }
        marked.write(jpeg, 2, jpeg.length - 2);
        return Files.write(folder.resolve("inks.jpg"), marked.toByteArray());
    }

    private static byte[] withoutAdobe(byte[] jpeg) {
        int at = 2;
        while (jpeg[at + 1] != (byte) 0xda) {
            int next = at + 2 + ((jpeg[at + 2] & 0xff) << 8 | (jpeg[at + 3] & 0xff));
            if (jpeg[at + 1] == (byte) 0xee) {
                byte[] rest = Arrays.copyOf(jpeg, jpeg.length - (next - at));
                System.arraycopy(jpeg, next, rest, at, jpeg.length - next);
                return rest;
            }
            at = next;
        }
        return jpeg;
    }

    private static ImageWriter jdkWriter() {
        var writers = ImageIO.getImageWritersByFormatName("jpeg");
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun.")) {
                return writer;
            }
        }
        throw new AssertionError("the JDK has no writer for JPEG: " + BufferedImage.class.getModule());
    }
}
