package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.tandem.engine.image.format.ChromaSubsampling;
import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.pixels.Size;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// JPEG files that are cut off, or broken in their headers or scans.
final class DamagedJpegTest {
    private static final Size SIZE = TestImages.JPEG_SIZE;
    private static final String ABANDONED = "app.tandem.engine.image.codec.jpeg.libjpeg.AbandonableThread";

    @TempDir
    private Path folder;

    @BeforeEach
    void whereLibjpegIsCalledDirectly() {
        assumeTrue(File.separatorChar == '/', "on Windows JPEG files are decoded as a whole");
    }

    @Test
    void aProgressiveFileThatIsCutOffFailsAndGivesWhatIsThereOnRequest() throws Exception {
        byte[] bytes = Files.readAllBytes(TestImages.jpeg(folder, 3, true, ChromaSubsampling.HALF));
        for (int tenths = 3; tenths < 10; tenths++) {
            assertFailsOrIsGiven(Arrays.copyOf(bytes, bytes.length * tenths / 10), "the file is cut off");
        }
        for (int scan : scans(bytes)) {
            assertFailsOrIsGiven(Arrays.copyOf(bytes, scan), "the file is cut off"); // nothing is begun, and lacks
        }
    }

    @Test
    void brokenDataIsSaidToBeWhereItIsWhateverSizeIsAskedFor() throws Exception {
        Path file = TestImages.jpeg(folder, 3, false, ChromaSubsampling.HALF);
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 400, (byte) 0x55);
        Files.write(file, bytes);
        ImageInfo info = ImageProbe.probe(file);
        List<String> reasons = new ArrayList<>();
        for (int reduction : new int[] {1, 2, 4, 8}) {
            Size size = new Size(SIZE.width() / reduction, SIZE.height() / reduction);
            assertThatThrownBy(() -> ImageDecoder.decode(file, info, new DecodeOptions(size, false)))
                    .isInstanceOfSatisfying(ImageException.class, refused -> reasons.add(refused.getMessage()));
        }
        assertThat(reasons)
                .hasSize(4)
                .allMatch(reason -> reason.matches("its data is broken after about \\d+ % of its pixels"))
                .containsOnly(reasons.getFirst());
    }

    @Test
    void aProgressiveFileThatOnlyLacksItsEndMarkerIsWhole() throws Exception {
        Path file = TestImages.jpeg(folder, 3, true, ChromaSubsampling.HALF);
        Collected whole = new Collected();
        assertThat(ImageDecoder.stream(file, ImageProbe.probe(file), new DecodeOptions(SIZE, false), whole))
                .isTrue();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 2));
        Collected endless = new Collected();
        assertThat(ImageDecoder.stream(file, ImageProbe.probe(file), new DecodeOptions(SIZE, false), endless))
                .isTrue();
        assertThat(endless.samples()).isEqualTo(whole.samples());
    }

    @Test
    void aScanThatIsLostIsDamage() throws Exception {
        byte[] bytes = Files.readAllBytes(TestImages.jpeg(folder, 3, true, ChromaSubsampling.HALF));
        List<Integer> scans = scans(bytes);
        byte[] lost = Arrays.copyOf(bytes, bytes.length - (scans.get(1) - scans.getFirst()));
        System.arraycopy(bytes, scans.get(1), lost, scans.getFirst(), bytes.length - scans.get(1));
        assertFailsOrIsGiven(lost, "the file is broken");
    }

    @Test
    void whatIsLostWithinAScanIsDamage() throws Exception {
        byte[] bytes = Files.readAllBytes(TestImages.jpeg(folder, 3, true, ChromaSubsampling.NONE));
        for (int tenths = 3; tenths < 10; tenths++) {
            int from = bytes.length * tenths / 10;
            byte[] lost = Arrays.copyOf(bytes, bytes.length - 200);
            System.arraycopy(bytes, from + 200, lost, from, bytes.length - from - 200);
            assertFailsOrIsGiven(lost, "the file is broken");
        }
    }

    @Test
    void aHeaderOfALaterScanThatMakesNoSenseEndsThePictureThere() throws Exception {
        byte[] bytes = Files.readAllBytes(TestImages.jpeg(folder, 3, true, ChromaSubsampling.HALF));
        byte[] broken = bytes.clone();
        broken[scans(bytes).getLast() + 4] = 77; // components
        assertFailsOrIsGiven(broken, "the file is broken");
    }

    @Test
    void moreScansThanAnyHonestFileHasAreRefused() throws Exception {
        byte[] bytes = Files.readAllBytes(TestImages.jpeg(folder, 3, true, ChromaSubsampling.HALF));
        int last = scans(bytes).getLast();
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(bytes, 0, last);
        for (int i = 0; i < 500; i++) {
            bomb.write(bytes, last, bytes.length - 2 - last);
        }
        bomb.write(bytes, bytes.length - 2, 2);
        Path file = Files.write(folder.resolve("bomb.jpg"), bomb.toByteArray());
        ImageInfo info = ImageProbe.probe(file);
        assertThatThrownBy(() -> ImageDecoder.stream(file, info, new DecodeOptions(SIZE, true), new Collected()))
                .isInstanceOf(ImageException.class)
                .hasMessage("it comes in more than 500 scans");
    }

    private void assertFailsOrIsGiven(byte[] bytes, String reason) throws Exception {
        Path file = Files.write(folder.resolve("broken.jpg"), bytes);
        ImageInfo info = ImageProbe.probe(file);
        Collected none = new Collected();
        assertThatThrownBy(() -> ImageDecoder.stream(file, info, new DecodeOptions(SIZE, false), none))
                .isInstanceOf(ImageException.class)
                .hasMessage(reason);
        assertThat(none.hasBegun()).isFalse();
        Collected given = new Collected();
        assertThat(ImageDecoder.stream(file, info, new DecodeOptions(SIZE, true), given))
                .isTrue();
        assertThat(given.samples()).hasSize(3 * SIZE.width() * SIZE.height());
    }

    /// Where scans after the first begin.
    private static List<Integer> scans(byte[] jpeg) {
        List<Integer> scans = new ArrayList<>();
        for (int i = 0; i < jpeg.length - 1; i++) {
            if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) 0xda) {
                scans.add(i);
            }
        }
        return scans.subList(1, scans.size());
    }

    @Test
    void noBrokenHeaderLeavesAThreadInsideLibjpeg() throws Exception {
        long before = ThreadStacks.inside(ABANDONED, "leave");
        byte[] sound = Files.readAllBytes(TestImages.jpeg(folder, 3, false, ChromaSubsampling.HALF));
        Random random = new Random(5);
        for (int i = 0; i < 1500; i++) {
            byte[] broken = sound.clone();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                broken[2 + random.nextInt(650)] = (byte) random.nextInt(256);
            }
            assertReadOrRefused(broken);
        }
        assertThat(ThreadStacks.inside(ABANDONED, "leave")).isEqualTo(before);
    }

    @Test
    void noBrokenScanLeavesAThreadInsideLibjpeg() throws Exception {
        long before = ThreadStacks.inside(ABANDONED, "leave");
        byte[] progressive = Files.readAllBytes(TestImages.jpeg(folder, 3, true, ChromaSubsampling.HALF));
        Path apart = folder.resolve("apart.jpg");
        JpegFiles.writeApart(apart, TestImages.bytes(SIZE.width(), SIZE.height(), 3));
        byte[] sequential = Files.readAllBytes(apart);
        Random random = new Random(6);
        for (int i = 0; i < 2000; i++) {
            byte[] broken = (i % 2 == 0 ? progressive : sequential).clone();
            int marker = random.nextInt(broken.length - 60);
            while (marker < broken.length - 60 && (broken[marker] != (byte) 0xff || broken[marker + 1] == 0)) {
                marker++;
            }
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                broken[marker + 1 + random.nextInt(i % 3 == 0 ? 12 : 50)] = (byte) random.nextInt(256);
            }
            assertReadOrRefused(broken);
        }
        assertThat(ThreadStacks.inside(ABANDONED, "leave")).isEqualTo(before);
    }

    private void assertReadOrRefused(byte[] broken) throws Exception {
        Path file = Files.write(folder.resolve("broken.jpg"), broken);
        try {
            ImageInfo info = ImageProbe.probe(file);
            if (info.format() == ImageFormat.JPEG && info.stored().pixels() < 1_000_000) {
                ImageDecoder.stream(file, info, new DecodeOptions(info.stored(), true), new Collected());
            }
        } catch (IOException refused) {
            assertThat(refused).hasMessageNotContaining("libjpeg refuses");
        }
    }
}
