package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// JPEGs made for printing: CMYK, 0 to 255, in Adobe's files upside down.
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
    void cmykAbsorbsTheOppositeColour() throws Exception {
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
    void theCmykProfileSaysWhichColoursAreMeant() throws Exception {
        // a press whose cyan is red
        Path file = file(true, 255, 0, 0, 0);
        byte[] jpeg = Files.readAllBytes(file);
        byte[] profile = press();
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        marked.write(jpeg, 0, 2);
        int length = 2 + 14 + profile.length;
        marked.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe2, (byte) (length >> 8), (byte) length});
        marked.writeBytes("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1));
        marked.writeBytes(profile);
        marked.write(jpeg, 2, jpeg.length - 2);
        Files.write(file, marked.toByteArray());
        int[] rgb = colour(file);
        assertThat(rgb[0]).isGreaterThan(240);
        assertThat(Math.max(rgb[1], rgb[2])).isLessThan(30);
    }

    /// The smallest CMYK profile (ICC.1, 10.11): a table of the sixteen mixtures, in Lab.
    private static byte[] press() {
        int tags = 128 + 4 + 12;
        int table = 48 + 4 * 256 + 16 * 3 + 3 * 256;
        byte[] profile = new byte[tags + table];
        ByteBuffer out = ByteBuffer.wrap(profile);
        out.putInt(0, profile.length).putInt(8, 0x02200000);
        out.put(12, "prtrCMYKLab ".getBytes(StandardCharsets.US_ASCII));
        out.put(36, "acsp".getBytes(StandardCharsets.US_ASCII));
        out.putInt(68, 0xf6d6).putInt(72, 0x10000).putInt(76, 0xd32d);
        out.putInt(128, 1).put(132, "A2B0".getBytes(StandardCharsets.US_ASCII));
        out.putInt(136, tags).putInt(140, table);
        out.position(tags).put("mft1\0\0\0\0\4\3\2\0".getBytes(StandardCharsets.ISO_8859_1));
        for (int i = 0; i < 9; i++) {
            out.putInt(i % 4 == 0 ? 0x10000 : 0);
        }
        for (int i = 0; i < 4 * 256; i++) {
            out.put((byte) i);
        }
        for (int mixture = 0; mixture < 16; mixture++) {
            boolean red = mixture == 8;
            out.put((byte) (mixture == 0 ? 255 : red ? 136 : 0));
            out.put((byte) (red ? 208 : 128)).put((byte) (red ? 195 : 128));
        }
        for (int i = 0; i < 3 * 256; i++) {
            out.put((byte) i);
        }
        return profile;
    }

    @Test
    void theHeaderCountsThreeChannels() throws Exception {
        Path file = file(true, 1, 2, 3, 4);
        ImageInfo info = ImageProbe.probe(file);
        Size size = new Size(16, 16);
        assertThat(info).isEqualTo(ImageInfo.of(ImageFormat.JPEG, size).withStreaming(info.streaming()));
    }

    @Test
    void aFileInSeveralScansHasTheSameColours() throws Exception {
        WritableRaster raster = java.awt.image.Raster.createInterleavedRaster(0, 50, 40, 4, null);
        for (int i = 0; i < 8000; i++) {
            raster.setSample(i / 4 % 50, i / 200, i % 4, i * 31 % 251);
        }
        for (boolean adobe : new boolean[] {false, true}) {
            Path file = folder.resolve("inks.jpg");
            JpegFiles.writeCmyk(file, raster, adobe, false);
            Raster once = TestImages.read(file).frames().getFirst().raster();
            JpegFiles.writeCmyk(file, raster, adobe, true);
            Image several = TestImages.read(file);
            assertThat(several.frames().getFirst().raster().samples()).isEqualTo(once.samples());
            assertThat(several.metadata()).usingRecursiveComparison().isEqualTo(Metadata.NONE);
        }
    }

    @Test
    void aFileThatIsBrokenFailsAndGivesWhatIsThereOnRequest() throws Exception {
        WritableRaster raster = java.awt.image.Raster.createInterleavedRaster(0, 200, 200, 4, null);
        Random random = new Random(3);
        for (int i = 0; i < 160_000; i++) {
            raster.setSample(i / 4 % 200, i / 800, i % 4, random.nextInt(256));
        }
        Path file = folder.resolve("inks.jpg");
        for (boolean progressive : new boolean[] {false, true}) {
            JpegFiles.writeCmyk(file, raster, true, progressive);
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            assertFailsOrIsGiven(file, "the file is cut off");
            int from = bytes.length * 2 / 5;
            System.arraycopy(bytes, from + 200, bytes, from, bytes.length - from - 200);
            Files.write(file, Arrays.copyOf(bytes, bytes.length - 200));
            assertFailsOrIsGiven(file, progressive ? "the file is broken" : "its data is broken");
        }
    }

    private static void assertFailsOrIsGiven(Path file, String reason) throws Exception {
        ImageInfo info = ImageProbe.probe(file);
        assertThatThrownBy(() -> TestImages.read(file))
                .isInstanceOf(ImageException.class)
                .hasMessageStartingWith(reason);
        assertThat(ImageDecoder.decode(file, info, new DecodeOptions(info.stored(), true)))
                .extracting(Image::size)
                .isEqualTo(new Size(200, 200));
    }

    private int[] colour(boolean adobe, int... cmyk) throws Exception {
        return colour(file(adobe, cmyk));
    }

    private static int[] colour(Path file) throws Exception {
        Image picture = TestImages.read(file);
        Raster.Bytes raster = (Raster.Bytes) picture.frames().getFirst().raster();
        assertThat(raster.channels()).isEqualTo(3);
        assertThat(picture.metadata().icc()).isNull();
        return new int[] {raster.samples()[0] & 0xff, raster.samples()[1] & 0xff, raster.samples()[2] & 0xff};
    }

    private Path file(boolean adobe, int... cmyk) throws Exception {
        WritableRaster raster = java.awt.image.Raster.createInterleavedRaster(0, 16, 16, 4, null);
        int[] pixel = Arrays.stream(cmyk).map(ink -> adobe ? 255 - ink : ink).toArray();
        for (int i = 0; i < 256; i++) {
            raster.setPixel(i % 16, i / 16, pixel);
        }
        Path file = folder.resolve("inks.jpg");
        JpegFiles.writeCmyk(file, raster, adobe, false);
        return file;
    }
}
