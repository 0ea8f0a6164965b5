package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.Compression;
import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Raster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// WebP files that are cut off or broken, animated or not.
final class DamagedWebpTest {
    private static final EncodeOptions LOSSLESS = new EncodeOptions(
            ImageFormat.WEBP, Compression.DEFAULT.withQuality(50).withLossless(true));
    private static final EncodeOptions LOSSY = EncodeOptions.of(ImageFormat.WEBP);

    @TempDir
    private Path folder;

    @Test
    void aFileThatIsCutOffSaysHowMuchOfItIsThereOrGivesIt() throws Exception {
        for (EncodeOptions encodeOptions : List.of(LOSSLESS, LOSSY)) {
            for (int channels = 3; channels <= 4; channels++) {
                Path whole = folder.resolve("whole.webp");
                Raster raster = opaque(TestImages.bytes(200, 200, channels));
                ImageEncoder.encode(Image.still(raster, Metadata.NONE), encodeOptions, whole);
                byte[] bytes = Files.readAllBytes(whole);
                Path file = Files.write(folder.resolve("cut.webp"), Arrays.copyOf(bytes, bytes.length * 7 / 10));
                ImageInfo info = ImageProbe.probe(file);
                assertThatThrownBy(() -> TestImages.read(file))
                        .isInstanceOf(ImageException.class)
                        .hasMessageMatching("the file is cut off after about [1-8][0-9] % of its pixels");
                byte[] there = samples(ImageDecoder.decode(file, info, new DecodeOptions(info.stored(), true)));
                byte[] all = samples(TestImages.read(whole));
                int rows = 20 * 200 * channels;
                assertThat(Arrays.copyOf(there, rows)).isEqualTo(Arrays.copyOf(all, rows));
                assertThat(there[there.length - 1]).isEqualTo((byte) (channels == 4 ? 0 : 0x80));
            }
        }
    }

    @Test
    void aFileWithoutAnyPixelGivesNothing() throws Exception {
        Path whole = folder.resolve("whole.webp");
        ImageEncoder.encode(Image.still(TestImages.bytes(200, 200, 3), Metadata.NONE), LOSSY, whole);
        Path file = Files.write(folder.resolve("cut.webp"), Arrays.copyOf(Files.readAllBytes(whole), 60));
        ImageInfo info = ImageProbe.probe(file);
        assertThatThrownBy(() -> ImageDecoder.decode(file, info, new DecodeOptions(info.stored(), true)))
                .isInstanceOf(ImageException.class)
                .hasMessage("the file is cut off after about 0 % of its pixels");
    }

    @Test
    void aFileWhosePixelsAreBrokenSaysSo() throws Exception {
        Path file = folder.resolve("broken.webp");
        ImageEncoder.encode(Image.still(TestImages.bytes(200, 200, 3), Metadata.NONE), LOSSLESS, file);
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 40, 400, (byte) 0x55);
        Files.write(file, bytes);
        assertThatThrownBy(() -> TestImages.read(file))
                .isInstanceOf(ImageException.class)
                .hasMessage("its WebP data is broken");
    }

    @Test
    void ofAnAnimationThatIsCutOffTheLastFrameComesAsFarAsItIsThere() throws Exception {
        for (EncodeOptions encodeOptions : List.of(LOSSLESS, LOSSY)) {
            for (int channels = 3; channels <= 4; channels++) {
                Path whole = animation(encodeOptions, channels, 200);
                Image all = TestImages.read(whole);
                Path file = cut(whole, 1, 0.7);
                ImageInfo info = ImageProbe.probe(file);
                assertThatThrownBy(() -> TestImages.read(file))
                        .isInstanceOf(ImageException.class)
                        .hasMessage("the file is cut off after frame 1");
                Image there = ImageDecoder.decode(file, info, new DecodeOptions(info.stored(), true));
                assertThat(there.frames()).hasSize(2);
                assertThat(samples(there, 0)).isEqualTo(samples(all, 0));
                int first = 20 * 200 * 4;
                int last = samples(all, 1).length;
                assertThat(Arrays.copyOf(samples(there, 1), first)).isEqualTo(Arrays.copyOf(samples(all, 1), first));
                assertThat(Arrays.copyOfRange(samples(there, 1), last - first, last))
                        .as("what did not come is as it was before")
                        .isEqualTo(Arrays.copyOfRange(samples(all, 0), last - first, last));
                assertThat(there.frames().getLast().delay()).isEqualTo(Duration.ofMillis(50));
            }
        }
    }

    @Test
    void ofAnAnimationThatIsCutOffInItsFirstFrameTheRowsThatAreThereCome() throws Exception {
        for (int height = 200; height < 206; height++) { // some chunks are odd in length and have a byte of padding
            Path whole = animation(LOSSLESS, 4, height);
            Path file = cut(whole, 0, 0.7);
            ImageInfo info = ImageProbe.probe(file);
            assertThatThrownBy(() -> TestImages.read(file))
                    .isInstanceOf(ImageException.class)
                    .hasMessage("the file is cut off in its first frame");
            Image there = ImageDecoder.decode(file, info, new DecodeOptions(info.stored(), true));
            assertThat(there.frames()).hasSize(1);
            int first = 20 * 200 * 4;
            assertThat(Arrays.copyOf(samples(there, 0), first))
                    .isEqualTo(Arrays.copyOf(samples(TestImages.read(whole), 0), first));
            assertThat(samples(there, 0)[samples(there, 0).length - 1]).isZero();
        }
    }

    @Test
    void aFrameOfWhichNoRowIsThereIsLeftOut() throws Exception {
        for (double part : new double[] {0, 0.01}) {
            Path file = cut(animation(LOSSY, 3, 200), 1, part);
            ImageInfo info = ImageProbe.probe(file);
            assertThat(ImageDecoder.decode(file, info, new DecodeOptions(info.stored(), true))
                            .frames())
                    .hasSize(1);
        }
        Path file = cut(animation(LOSSY, 3, 200), 0, 0.01);
        ImageInfo info = ImageProbe.probe(file);
        assertThatThrownBy(() -> ImageDecoder.decode(file, info, new DecodeOptions(info.stored(), true)))
                .isInstanceOf(ImageException.class)
                .hasMessage("the file is cut off in its first frame");
    }

    /// Two frames that have no pixel in common.
    private Path animation(EncodeOptions encodeOptions, int channels, int height) throws Exception {
        Raster.Bytes first = (Raster.Bytes) opaque(TestImages.bytes(200, height, channels));
        byte[] other = first.samples().clone();
        for (int i = 0; i < other.length; i++) {
            other[i] ^= (byte) (channels == 4 && i % 4 == 3 ? 0 : 0x55);
        }
        Image picture = new Image(
                List.of(
                        new Image.Frame(first, Duration.ofMillis(40)),
                        new Image.Frame(new Raster.Bytes(first.size(), channels, other), Duration.ofMillis(50))),
                0,
                Metadata.NONE);
        Path file = folder.resolve("animation.webp");
        ImageEncoder.encode(picture, encodeOptions, file);
        return file;
    }

    /// Cuts a file off inside the chunk of a frame.
    private Path cut(Path whole, int frame, double part) throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        ByteBuffer chunks = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = 12;
        for (int frames = -1; ; at += 8 + (chunks.getInt(at + 4) + 1 & ~1)) {
            frames += bytes[at] == 'A' && bytes[at + 3] == 'F' ? 1 : 0;
            if (frames == frame) {
                break;
            }
        }
        return Files.write(
                folder.resolve("cut.webp"), Arrays.copyOf(bytes, at + 8 + (int) (part * chunks.getInt(at + 4))));
    }

    private static byte[] samples(Image picture, int frame) {
        return ((Raster.Bytes) picture.frames().get(frame).raster()).samples();
    }

    private static byte[] samples(Image picture) {
        return ((Raster.Bytes) picture.frames().getFirst().raster()).samples();
    }

    private static Raster opaque(Raster.Bytes raster) {
        for (int i = 3; raster.hasAlpha() && i < raster.samples().length; i += 4) {
            raster.samples()[i] |= 1; // colour under full transparency may be lost
        }
        return raster;
    }
}
