package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Region;
import app.tandem.engine.image.pixels.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// JPEG files that libjpeg shrinks while it decodes them.
final class ShrinkOnLoadTest {
    private static final Size SIZE = new Size(333, 217);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1,1,0", "2,1,0", "1,2,0", "2,2,0", "4,1,0", "4,2,0", "1,1,5", "2,2,3", "2,1,1"})
    void everySamplingComesOutLikeTheMeansOfAFullDecode(int across, int down, int interval) throws Exception {
        Raster.Bytes smooth = (Raster.Bytes) Synthetic.raster(
                SIZE, 3, 8, (x, y, channel) -> 128 + (int) (100 * Math.sin((x + (channel + 1) * y) / 240.0)));
        Path file = folder.resolve("smooth.jpg");
        JpegFiles.write(file, smooth, 0.95f, across, down, interval);
        Raster full = TestImages.read(file).frames().getFirst().raster();
        for (int reduction = 2; reduction <= 8; reduction *= 2) {
            assertThat(difference(shrunk(file, reduction), full, reduction)).isLessThan(3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8})
    void greyIsShrunkToo(int reduction) throws Exception {
        Raster.Bytes smooth = (Raster.Bytes) Synthetic.raster(
                SIZE, 1, 8, (x, y, _) -> 128 + (int) (100 * Math.sin((x + 2 * y) / 60.0)));
        Path file = folder.resolve("grey.jpg");
        JpegFiles.write(file, smooth, 0.95f, 1, 1, 0);
        Raster.Bytes small = shrunk(file, reduction);
        assertThat(small.channels()).isEqualTo(1);
        assertThat(difference(small, TestImages.read(file).frames().getFirst().raster(), reduction))
                .isLessThan(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 128, 254, 255})
    void aConstantStaysConstant(int sample) throws Exception {
        Path file = folder.resolve("constant.jpg");
        JpegFiles.write(file, TestImages.constant(100, 60, sample, sample, sample), 1, 2, 2, 0);
        for (int reduction : new int[] {2, 4, 8}) {
            assertThat(shrunk(file, reduction).samples()).containsOnly(sample);
        }
    }

    @Test
    void restartMarkersChangeNothing() throws Exception {
        Raster.Bytes picture = TestImages.bytes(333, 217, 3);
        Path plain = folder.resolve("plain.jpg");
        Path marked = folder.resolve("marked.jpg");
        JpegFiles.write(plain, picture, 0.9f, 2, 2, 0);
        JpegFiles.write(marked, picture, 0.9f, 2, 2, 7);
        assertThat(Files.size(marked)).isGreaterThan(Files.size(plain));
        assertThat(shrunk(marked, 4).samples()).isEqualTo(shrunk(plain, 4).samples());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8})
    void aProgressiveFileComesOutAsTheSequentialOneDoes(int reduction) throws Exception {
        Path sequential = folder.resolve("sequential.jpg");
        Path progressive = folder.resolve("progressive.jpg");
        JpegFiles.write(sequential, TestImages.bytes(333, 217, 3), 0.9f, 2, 2, 0);
        JpegFiles.writeProgressive(progressive, TestImages.bytes(333, 217, 3), 2, 2, 0);
        assertThat(difference(shrunk(progressive, reduction), shrunk(sequential, reduction), 1))
                .isLessThan(3);
    }

    @Test
    void exactLightIsThatOfAFullDecode() throws Exception {
        Raster.Bytes checker =
                (Raster.Bytes) Synthetic.raster(new Size(160, 160), 3, 8, (x, y, _) -> (x + y) % 2 * 255);
        Path file = folder.resolve("checker.jpg");
        JpegFiles.write(file, checker, 1, 1, 1, 0);
        Path made = folder.resolve("made.png");
        EncodeOptions png = EncodeOptions.of(ImageFormat.PNG);
        ImageInfo info = ImageProbe.probe(file);
        RenderTarget small = new RenderTarget(Region.whole(info.size()), new Size(20, 20), png, made);
        ImageRenderer.render(file, info, RenderOptions.DEFAULT.withExact(true), List.of(small));
        for (int sample :
                Synthetic.samples(TestImages.read(made).frames().getFirst().raster())) {
            assertThat(sample).isBetween(187, 188);
        }
    }

    @Test
    void aFileThatIsCutOffFailsAndIsFilledOnRequest() throws Exception {
        Path file = folder.resolve("cut.jpg");
        JpegFiles.write(file, TestImages.constant(400, 400, 10, 200, 30), 0.9f, 1, 1, 0);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - (bytes.length - 623) / 2));
        assertThatThrownBy(() -> shrunk(file, 2))
                .isInstanceOf(ImageException.class)
                .hasMessageMatching("the file is cut off after about [345]\\d % of its pixels");
        byte[] lenient =
                shrunk(file, new DecodeOptions(new Size(100, 100), true)).samples();
        assertThat(lenient).hasSize(200 * 200 * 3).startsWith((byte) 10, (byte) 200, (byte) 30);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "7,9", "8,8", "17,1", "1,33", "65,64"})
    void anySizeIsRoundedUp(int width, int height) throws Exception {
        Path file = folder.resolve("odd.jpg");
        for (int sampling = 1; sampling <= 2; sampling++) {
            JpegFiles.write(file, TestImages.constant(width, height, 90, 90, 90), 1, sampling, sampling, 0);
            Collected collected = new Collected();
            Size least = new Size(1, 1);
            ImageDecoder.stream(file, ImageProbe.probe(file), new DecodeOptions(least, false), collected);
            int reduction = Math.min(width, height) >= 17 ? 8 : 0;
            if (reduction > 0) {
                assertThat(collected.size())
                        .isEqualTo(new Size(Math.ceilDiv(width, reduction), Math.ceilDiv(height, reduction)));
            }
            assertThat(collected.samples())
                    .hasSize(Math.toIntExact(3 * collected.size().pixels()))
                    .containsOnly(90);
        }
    }

    @Test
    void nothingThatIsBrokenDoesMoreThanToSaySo() throws Exception {
        Path file = folder.resolve("broken.jpg");
        JpegFiles.write(file, TestImages.bytes(200, 150, 3), 0.9f, 2, 2, 9);
        byte[] sound = Files.readAllBytes(file);
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            byte[] broken = sound.clone();
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                broken[2 + random.nextInt(broken.length - 2)] = (byte) random.nextInt(256);
            }
            Files.write(file, broken);
            try {
                ImageInfo info = ImageProbe.probe(file);
                if (info.format() == ImageFormat.JPEG && info.stored().pixels() < 1_000_000) {
                    Size least = new Size(
                            Math.max(1, info.stored().width() / 5),
                            Math.max(1, info.stored().height() / 5));
                    ImageDecoder.stream(file, info, new DecodeOptions(least, true), new Collected());
                }
            } catch (IOException refused) {
                assertThat(refused).hasMessageNotContaining("libjpeg refuses");
            }
        }
    }

    private static Raster.Bytes shrunk(Path file, int reduction) throws Exception {
        Size stored = ImageProbe.probe(file).stored();
        // small enough for every margin, and too large for the next reduction
        int margin = reduction == 8 ? 25 : 2 * reduction;
        Size least = new Size(Math.max(1, stored.width() / margin), Math.max(1, stored.height() / margin));
        Raster.Bytes small = shrunk(file, new DecodeOptions(least, false));
        assertThat(small.size())
                .isEqualTo(new Size(Math.ceilDiv(stored.width(), reduction), Math.ceilDiv(stored.height(), reduction)));
        return small;
    }

    private static Raster.Bytes shrunk(Path file, DecodeOptions decodeOptions) throws Exception {
        Collected collected = new Collected();
        assertThat(ImageDecoder.stream(file, ImageProbe.probe(file), decodeOptions, collected))
                .isTrue();
        return collected.raster();
    }

    /// Root mean square, of pixels that are whole.
    private static double difference(Raster small, Raster full, int reduction) {
        double sum = 0;
        int count = 0;
        for (int y = 0; y < full.size().height() / reduction; y++) {
            for (int x = 0; x < full.size().width() / reduction; x++) {
                for (int channel = 0; channel < small.channels(); channel++) {
                    double mean = 0;
                    for (int i = 0; i < reduction * reduction; i++) {
                        mean += Synthetic.sample(
                                full, x * reduction + i % reduction, y * reduction + i / reduction, channel);
                    }
                    mean /= reduction * reduction;
                    double difference = Synthetic.sample(small, x, y, channel) - mean;
                    sum += difference * difference;
                    count++;
                }
            }
        }
        return Math.sqrt(sum / count);
    }
}
