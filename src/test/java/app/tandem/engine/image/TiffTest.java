package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.Exif;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Orientation;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TiffTest {
    private static final EncodeOptions TIFF = EncodeOptions.of(ImageFormat.TIFF);

    @TempDir
    private Path folder;

    @Test
    void everyNumberOfChannelsAtBothDepthsSurvives() throws Exception {
        for (int channels = 1; channels <= 4; channels++) {
            for (Raster raster : List.of(TestImages.bytes(337, 221, channels), TestImages.shorts(337, 221, channels))) {
                Raster there = TestImages.there(raster, TIFF, folder)
                        .frames()
                        .getFirst()
                        .raster();
                assertThat(there.getClass()).isEqualTo(raster.getClass());
                assertThat(there.channels()).isEqualTo(channels);
                assertThat(Corpus.samples(there)).isEqualTo(Corpus.samples(raster));
            }
        }
    }

    @Test
    void aLengthBeyondWhatAFileCanHoldMeansThatThePixelsAreNotThere() throws Exception {
        byte[] sound = TiffFiles.rgb(4, 3, TiffFiles.PLAIN, new byte[36]);
        for (long length : new long[] {-1, Long.MIN_VALUE, Long.MAX_VALUE}) {
            byte[] file = TiffFiles.changed(Arrays.copyOf(sound, sound.length + 8), 279, sound.length);
            ByteBuffer tags = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
            for (int entry = 10; entry < TiffFiles.PIXELS - 12; entry += 12) {
                if (tags.getShort(entry) == 279) {
                    tags.putShort(entry + 2, (short) 16); // a number of 64 bits, which stands elsewhere
                }
            }
            tags.putLong(sound.length, length);
            Path path = Files.write(folder.resolve("long.tif"), file);
            assertThatThrownBy(() -> TestImages.read(path))
                    .as("%d", length)
                    .isInstanceOf(ImageException.class)
                    .hasMessageContaining("cut off");
        }
    }

    @Test
    void theHeaderTellsWhatDecodingGives() throws Exception {
        for (int channels = 1; channels <= 4; channels++) {
            for (Raster raster : List.of(TestImages.bytes(7, 5, channels), TestImages.shorts(7, 5, channels))) {
                Path file = folder.resolve("small.tif");
                ImageEncoder.encode(Image.still(raster, Metadata.NONE), TIFF, file);
                int depth = raster instanceof Raster.Shorts ? 16 : 8;
                ImageInfo info = ImageProbe.probe(file);
                assertThat(info)
                        .isEqualTo(ImageInfo.of(ImageFormat.TIFF, new Size(7, 5))
                                .withChannels(channels)
                                .withDepth(depth)
                                .withStreaming(info.streaming()));
            }
        }
    }

    @Test
    void theJdkReadsWhatWasWritten() throws Exception {
        Path file = folder.resolve("colour.tif");
        Raster raster = TestImages.bytes(300, 200, 3);
        Metadata metadata = Metadata.NONE
                .withExif(ExifBlocks.camera(1, ByteOrder.BIG_ENDIAN))
                .withDensity(new Metadata.Density(300, 300));
        ImageEncoder.encode(Image.still(raster, metadata), TIFF, file);
        var readers = ImageIO.getImageReadersByFormatName("tiff");
        while (readers.hasNext()) {
            var reader = readers.next();
            try (var in = ImageIO.createImageInputStream(file.toFile())) {
                reader.setInput(in);
                assertThat(Corpus.samples(reader.read(0))).isEqualTo(Corpus.samples(raster));
            }
        }
    }

    @Test
    void metadataSurvivesMakerNotesByteForByte() throws Exception {
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            Metadata metadata = new Metadata(
                    ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData(),
                    ExifBlocks.camera(1, order),
                    new byte[] {'<', '>'},
                    new Metadata.Density(300, 150));
            Metadata read = TestImages.there(Image.still(TestImages.bytes(30, 20, 3), metadata), TIFF, folder)
                    .metadata();
            assertThat(read.icc()).isEqualTo(metadata.icc());
            assertThat(read.xmp()).isEqualTo(metadata.xmp());
            assertThat(read.density()).isEqualTo(metadata.density());
            byte[] exif = Objects.requireNonNull(read.exif());
            assertThat(new String(exif, StandardCharsets.ISO_8859_1))
                    .contains(new String(ExifBlocks.MAKER_NOTE, StandardCharsets.ISO_8859_1));
            assertThat(Exif.orientation(exif)).isEqualTo(Orientation.UPRIGHT);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.5, 0.9, 0.998}) // in the first strip, in a later one, in the directory
    void ofAFileWhoseDirectoryIsCutOffNothingCanBeHadAndItSaysWhy(double there) throws Exception {
        Path whole = folder.resolve("whole.tif");
        ImageEncoder.encode(Image.still(TestImages.bytes(100, 100, 3), Metadata.NONE), TIFF, whole);
        ImageInfo info = ImageProbe.probe(whole);
        byte[] bytes = Files.readAllBytes(whole);
        Path file = Files.write(folder.resolve("cut.tif"), Arrays.copyOf(bytes, (int) (bytes.length * there)));
        String reason = "the file is cut off: its directory, without which its pixels can't be found, is missing";
        assertThatThrownBy(() -> ImageProbe.probe(file))
                .isInstanceOf(ImageException.class)
                .hasMessage(reason);
        for (boolean lenient : new boolean[] {false, true}) {
            assertThatThrownBy(() -> ImageDecoder.decode(file, info, new DecodeOptions(info.stored(), lenient)))
                    .isInstanceOf(ImageException.class)
                    .hasMessage(reason);
        }
    }

    @Test
    void aFileThatIsCutOffInItsPixelsSaysHowMuchOfThemIsThereOrGivesIt() throws Exception {
        byte[] samples = TestImages.bytes(100, 100, 3).samples();
        for (int packing : new int[] {TiffFiles.PLAIN, TiffFiles.DEFLATE, TiffFiles.JPEG}) {
            byte[] whole = TiffFiles.rgb(100, 100, packing, samples);
            Path file = Files.write(folder.resolve("cut.tif"), Arrays.copyOf(whole, whole.length * 6 / 10));
            ImageInfo info = ImageProbe.probe(file);
            assertThatThrownBy(() -> TestImages.read(file))
                    .isInstanceOf(ImageException.class)
                    .hasMessageMatching("the file is cut off after about [56][0-9] % of its pixels");
            byte[] all = samples(TestImages.read(Files.write(folder.resolve("whole.tif"), whole)));
            byte[] there = samples(ImageDecoder.decode(file, info, new DecodeOptions(info.stored(), true)));
            int rows = 30 * 300;
            assertThat(Arrays.copyOf(there, rows)).as("%d", packing).isEqualTo(Arrays.copyOf(all, rows));
        }
    }

    @Test
    void aFileWithoutAnyPixelGivesNothing() throws Exception {
        byte[] whole = TiffFiles.rgb(100, 100, TiffFiles.DEFLATE, new byte[30_000]);
        Path file = Files.write(folder.resolve("cut.tif"), Arrays.copyOf(whole, TiffFiles.PIXELS));
        ImageInfo info = ImageProbe.probe(file);
        assertThatThrownBy(() -> ImageDecoder.decode(file, info, new DecodeOptions(info.stored(), true)))
                .isInstanceOf(ImageException.class)
                .hasMessage("the file is cut off");
    }

    @ParameterizedTest
    @CsvSource({
        "339, 2, 'its samples are numbers with a sign, which Tandem does not read'",
        "339, 3, 'its samples are floating-point numbers of 8 bits, which Tandem does not read'",
        "339, 6, 'its samples are complex numbers, which Tandem does not read'",
        "259, 50000, 'its pixels are packed by Zstandard, which Tandem does not read'",
        "259, 50001, 'its pixels are packed by WebP, which Tandem does not read'",
        "259, 34925, 'its pixels are packed by LZMA, which Tandem does not read'",
        "259, 4711, 'its pixels are packed by method 4711, which Tandem does not read'",
    })
    void whatWouldComeOutAsAnotherPictureIsRefusedByItsHeader(int tag, int value, String reason) throws Exception {
        byte[] tiff = TiffFiles.changed(TiffFiles.rgb(8, 8, TiffFiles.PLAIN, new byte[192]), tag, value);
        Path file = Files.write(folder.resolve("rare.tif"), tiff);
        assertThatThrownBy(() -> ImageProbe.probe(file))
                .isInstanceOf(ImageException.class)
                .hasMessage(reason);
    }

    private static byte[] samples(Image picture) {
        return ((Raster.Bytes) picture.frames().getFirst().raster()).samples();
    }

    @Test
    void theHeaderTellsHowManyPagesAreLeftOutThumbnailsNotCounted() throws Exception {
        byte[] first = TiffFiles.rgb(8, 8, TiffFiles.PLAIN, new byte[192]);
        ByteBuffer file =
                ByteBuffer.allocate(1000).order(ByteOrder.LITTLE_ENDIAN).put(first);
        int[] types = {0, 1, 2, 4}; // a page, a thumbnail, a page of several, a mask
        int link = 130;
        for (int i = 0; i < types.length; i++) {
            int at = 600 + 20 * i;
            file.putInt(link, at).putShort(at, (short) 1);
            file.putShort(at + 2, (short) 254)
                    .putShort(at + 4, (short) 4)
                    .putInt(at + 6, 1)
                    .putInt(at + 10, types[i]);
            link = at + 14;
        }
        Path pages = Files.write(folder.resolve("pages.tif"), file.array());
        assertThat(ImageProbe.probe(pages).further()).isEqualTo(2);
        file.putInt(link, 600); // in a circle
        assertThat(ImageProbe.probe(Files.write(pages, file.array())).further()).isEqualTo(2);
    }

    @Test
    void anExifBlockThatIsNoneDoesNoHarm() throws Exception {
        Metadata rubbish = Metadata.NONE.withExif(new byte[40]);
        Image there = TestImages.there(Image.still(TestImages.bytes(30, 20, 3), rubbish), TIFF, folder);
        assertThat(there.size()).isEqualTo(new Size(30, 20));
    }
}
