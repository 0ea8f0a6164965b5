package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Raster;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes by rows is what comes at once, in every layout of TIFF. Most pictures are
/// large enough for several bands.
final class TiffByRowsTest {
    private static final int WIDTH = 501;
    private static final int HEIGHT = 423;

    @TempDir
    private Path folder;

    @Test
    void everyPackingAndTilesComeByRowsAsTheyComeAtOnce() throws Exception {
        for (int type : new int[] {
            BufferedImage.TYPE_3BYTE_BGR,
            BufferedImage.TYPE_4BYTE_ABGR,
            BufferedImage.TYPE_BYTE_GRAY,
            BufferedImage.TYPE_USHORT_GRAY,
            BufferedImage.TYPE_BYTE_BINARY
        }) {
            for (String packing : new String[] {"", "LZW", "PackBits", "ZLib"}) {
                for (boolean tiled : new boolean[] {false, true}) {
                    ByRows.assertSame(written(image(type), packing, tiled));
                }
            }
        }
    }

    @Test
    void everyMeaningOfSamplesComesByRowsAsItComesAtOnce() throws Exception {
        ByteOrder order = ByteOrder.LITTLE_ENDIAN;
        for (Map<Integer, Integer> tags : List.of(
                Map.of(262, 0),
                Map.of(262, 0, 258, 1),
                Map.of(262, 1, 258, 2),
                Map.of(262, 1, 258, 4),
                Map.of(262, 1, 258, 12),
                Map.of(262, 0, 258, 16),
                Map.of(262, 1, 258, 32),
                Map.of(262, 1, 258, 32, 339, 3),
                Map.of(262, 1, 277, 2, 338, 1),
                Map.of(262, 2, 277, 3, 258, 16),
                Map.of(262, 2, 277, 4, 338, 1),
                Map.of(262, 2, 277, 4, 338, 2, 258, 16),
                Map.of(262, 2, 277, 4, 338, 0),
                Map.of(262, 2, 277, 3, 258, 32, 339, 3),
                Map.of(262, 8, 277, 3),
                Map.of(262, 9, 277, 3))) {
            order = order == ByteOrder.LITTLE_ENDIAN ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            Path file = folder.resolve("odd.tif");
            ByRows.assertSame(Files.write(file, new TiffStrips(WIDTH, HEIGHT, HEIGHT, order, tags).plain()));
            ByRows.assertSame(Files.write(file, new TiffStrips(WIDTH, HEIGHT, 7, order, tags).deflated()));
        }
    }

    @Test
    void aStripThatIsBrokenComesToTheSame() throws Exception {
        TiffStrips strips = new TiffStrips(WIDTH, HEIGHT, 50, ByteOrder.LITTLE_ENDIAN, Map.of(262, 2, 277, 4, 338, 1));
        byte[] whole = strips.deflated();
        int strip = 0;
        for (int at = 8; at < whole.length - 1; at++) {
            boolean begins = whole[at] == 0x78 && whole[at + 1] == (byte) 0x9c; // zlib's header
            if (begins && strip++ % 3 == 0) {
                byte[] broken = whole.clone();
                broken[at] = 0;
                ByRows.assertSame(Files.write(folder.resolve("broken.tif"), broken));
                Arrays.fill(broken, at + 1000, at + 1100, (byte) 0);
                ByRows.assertSame(Files.write(folder.resolve("broken.tif"), broken));
            }
        }
        assertThat(strip).isGreaterThan(6);
        byte[] broken = whole.clone();
        broken[8] = 0;
        assertThat(ByRows.assertSame(Files.write(folder.resolve("broken.tif"), broken))
                        .problem())
                .isEqualTo("it is broken or cut off");
    }

    @Test
    void orientationProfileAndAlphaAreSeenToByRows() throws Exception {
        byte[] icc = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        for (int orientation = 1; orientation <= 8; orientation++) {
            for (Raster raster : new Raster[] {TestImages.bytes(500, 400, 3), TestImages.shorts(500, 400, 4)}) {
                Path file = folder.resolve("picture.tif");
                byte[] exif = ExifBlocks.camera(1, ByteOrder.LITTLE_ENDIAN);
                Image picture =
                        Image.still(raster, Metadata.NONE.withProfile(icc).withExif(exif));
                ImageEncoder.encode(picture, EncodeOptions.of(ImageFormat.TIFF), file);
                ByRows.assertRenderedAlike(Files.write(file, turned(Files.readAllBytes(file), orientation)));
            }
        }
    }

    @Test
    void aFileIsDecodedAsAWholeWhereItsBandsCannotBeFound() throws Exception {
        byte[] samples = TestImages.bytes(100, 100, 3).samples();
        byte[] cutOff = Arrays.copyOf(TiffFiles.rgb(100, 100, TiffFiles.PLAIN, samples), 20_000);
        Path file = Files.write(folder.resolve("whole.tif"), cutOff);
        assertThat(ImageProbe.probe(file).streaming()).isEmpty();
        for (Map<Integer, Integer> tags : List.of(
                Map.of(262, 2, 277, 3, 284, 2), Map.of(262, 5, 277, 4), Map.of(262, 3), Map.of(262, 1, 259, 7))) {
            byte[] odd = new TiffStrips(WIDTH, HEIGHT, 7, ByteOrder.LITTLE_ENDIAN, tags).plain();
            assertThat(ImageProbe.probe(Files.write(file, odd)).streaming())
                    .as("%s", tags)
                    .isEmpty();
        }
        TiffStrips large = new TiffStrips(2001, 2200, 2200, ByteOrder.LITTLE_ENDIAN, Map.of(262, 1));
        assertThat(ImageProbe.probe(Files.write(file, large.deflated())).streaming())
                .isEmpty();
        assertThat(ImageProbe.probe(Files.write(file, large.plain())).streaming())
                .isPresent();
    }

    /// Writes another orientation into the first directory.
    private static byte[] turned(byte[] tiff, int orientation) {
        var bytes = ByteBuffer.wrap(tiff).order(ByteOrder.LITTLE_ENDIAN);
        int directory = bytes.getInt(4);
        for (int i = 0; i < bytes.getShort(directory); i++) {
            if (bytes.getShort(directory + 2 + 12 * i) == 274) {
                bytes.putShort(directory + 2 + 12 * i + 8, (short) orientation);
            }
        }
        return tiff;
    }

    private static BufferedImage image(int type) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
        WritableRaster raster = image.getRaster();
        Random random = new Random(5);
        int most = 1 << image.getColorModel().getComponentSize(0);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                for (int band = 0; band < raster.getNumBands(); band++) {
                    raster.setSample(x, y, band, (x / 3 + y * band + random.nextInt(2)) % most);
                }
            }
        }
        return image;
    }

    private Path written(BufferedImage image, String packing, boolean tiled) throws IOException {
        Path file = folder.resolve(image.getType() + packing + tiled + ".tif");
        List<ImageWriter> writers = new ArrayList<>();
        ImageIO.getImageWritersByFormatName("tiff").forEachRemaining(writers::add);
        ImageWriter writer = writers.stream()
                .filter(found -> found.getClass().getName().startsWith("com.sun."))
                .findFirst()
                .orElseThrow();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(packing.isEmpty() ? ImageWriteParam.MODE_DISABLED : ImageWriteParam.MODE_EXPLICIT);
        if (!packing.isEmpty()) {
            param.setCompressionType(packing);
        }
        if (tiled) {
            param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
            param.setTiling(64, 48, 0, 0);
        }
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        }
        writer.dispose();
        return file;
    }
}
