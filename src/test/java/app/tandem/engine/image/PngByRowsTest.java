package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Region;
import app.tandem.engine.image.pixels.Size;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes by rows is what comes at once, in every kind of PNG.
final class PngByRowsTest {
    @TempDir
    private Path folder;

    @Test
    void everyKindThatIsNotInterlacedComesByRowsAsItComesAtOnce() throws Exception {
        int rows = 0;
        for (Path file : Corpus.files("pngsuite", ".png")) {
            ImageInfo info = ImageProbe.probe(file);
            boolean interlaced = Files.readAllBytes(file)[28] == 1;
            assertThat(info.streaming().isEmpty()).as("%s", file).isEqualTo(interlaced);
            if (interlaced) {
                DecodeOptions decodeOptions = new DecodeOptions(info.stored(), false);
                Collected none = new Collected();
                assertThat(ImageDecoder.stream(file, info, decodeOptions, none)).isFalse();
                assertThat(none.hasBegun()).isFalse();
            } else {
                ByRows.assertSame(file);
                ByRows.assertRenderedAlike(file);
                rows++;
            }
        }
        assertThat(rows).isGreaterThan(20);
    }

    @Test
    void aFileThatIsCutOffAnywhereOrBrokenComesToTheSame() throws Exception {
        for (Raster raster : new Raster[] {TestImages.bytes(40, 50, 3), TestImages.shorts(30, 40, 4)}) {
            Path file = written(raster, Metadata.NONE);
            byte[] bytes = Files.readAllBytes(file);
            for (int length = 60; length < bytes.length; length += 97) {
                Files.write(file, Arrays.copyOf(bytes, length));
                assertThat(ByRows.assertSame(file).problem()).contains("cut off");
                byte[] broken = bytes.clone();
                broken[length] ^= 0x55;
                ByRows.assertSame(Files.write(file, broken));
            }
        }
    }

    @Test
    void whatIsWrongBehindThePixelsIsToldAfterThem() throws Exception {
        Path file = written(TestImages.bytes(40, 50, 3), Metadata.NONE);
        byte[] bytes = Files.readAllBytes(file);
        byte[] endless = bytes.clone();
        endless[bytes.length - 12] = (byte) 0xff; // the length of IEND
        assertThat(ByRows.assertSame(Files.write(file, endless)).problem()).isEqualTo("its PNG data is broken");
        endless[bytes.length / 2] ^= 0x55;
        assertThat(ByRows.assertSame(Files.write(file, endless)).problem()).contains("% of its pixels");
    }

    @Test
    void aColourThatThePaletteLacksIsBlackInEveryRow() throws Exception {
        int height = 40;
        byte[] rows = new byte[height * 5]; // a filter's number and four indices each
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (byte) (i % 5 == 0 ? 0 : i * 7 % 3);
        }
        byte[] palette = {1, 2, 3, 4, 5, 6};
        Path file = Files.write(folder.resolve("short.png"), png(4, height, rows, palette));
        Image picture = Objects.requireNonNull(ByRows.assertSame(file).picture());
        byte[] samples = (byte[]) picture.frames().getFirst().raster().samples();
        for (int i = 0; i < 4 * height; i++) {
            int index = rows[i / 4 * 5 + 1 + i % 4];
            byte[] colour = index == 2 ? new byte[3] : Arrays.copyOfRange(palette, 3 * index, 3 * index + 3);
            assertThat(Arrays.copyOfRange(samples, 3 * i, 3 * i + 3)).isEqualTo(colour);
        }
    }

    @Test
    void orientationProfileAndAlphaAreSeenToByRows() throws Exception {
        byte[] icc = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        for (int orientation = 1; orientation <= 8; orientation++) {
            for (Raster raster : new Raster[] {TestImages.bytes(90, 70, 3), TestImages.shorts(90, 70, 4)}) {
                byte[] exif = ExifBlocks.camera(orientation, ByteOrder.LITTLE_ENDIAN);
                ByRows.assertRenderedAlike(
                        written(raster, Metadata.NONE.withProfile(icc).withExif(exif)));
            }
        }
    }

    @Test
    void aPictureOfTwentyFourMegapixelsTakesAFewMegabytes() throws Exception {
        Path file = Files.write(folder.resolve("large.png"), TestImages.pngHeader(6000, 4000));
        ImageInfo info = ImageProbe.probe(file);
        assertThat(info.streaming().orElseThrow()).isLessThan(1 << 20);
        RenderTarget target = new RenderTarget(
                Region.whole(info.size()), new Size(1600, 1067), EncodeOptions.of(ImageFormat.JPEG), file);
        assertThat(ImageRenderer.memory(info, RenderOptions.DEFAULT, List.of(target)))
                .as("the rows of it that a filter needs, and the new picture")
                .isBetween(10_000_000L, 40_000_000L);
    }

    private Path written(Raster raster, Metadata metadata) throws IOException, InterruptedException {
        Path file = folder.resolve("picture.png");
        ImageEncoder.encode(Image.still(raster, metadata), EncodeOptions.of(ImageFormat.PNG), file);
        return file;
    }

    private static byte[] png(int width, int height, byte[] rows, byte[] palette) {
        Deflater deflater = new Deflater();
        deflater.setInput(rows);
        deflater.finish();
        byte[] packed = new byte[rows.length + 100];
        int length = deflater.deflate(packed);
        deflater.end();
        byte[] header = ByteBuffer.wrap(TestImages.pngHeader(width, height))
                .put(25, (byte) 3)
                .array();
        return ByteBuffer.allocate(33 + 12 + palette.length + 12 + length + 12)
                .put(header, 0, 33)
                .put(chunk("PLTE", palette))
                .put(chunk("IDAT", Arrays.copyOf(packed, length)))
                .put(chunk("IEND", new byte[0]))
                .array();
    }

    /// A chunk; nobody looks at the checksum.
    private static byte[] chunk(String type, byte[] payload) {
        return ByteBuffer.allocate(12 + payload.length)
                .putInt(payload.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(payload)
                .array();
    }
}
