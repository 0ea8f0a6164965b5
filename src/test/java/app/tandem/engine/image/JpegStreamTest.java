package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JpegStreamTest {
    private static final Size SIZE = new Size(333, 217);

    @TempDir
    private Path folder;

    @BeforeEach
    void whereLibjpegIsCalledDirectly() {
        assumeTrue(File.separatorChar == '/', "on Windows JPEG files are decoded as a whole");
    }

    @Test
    void rowsThatAreStreamedAreThoseOfTheWholePicture() throws Exception {
        for (int channels : new int[] {1, 3}) {
            for (boolean fullChroma : new boolean[] {false, true}) {
                Path file = jpeg(channels, false, fullChroma);
                ImageInfo info = ImageProbe.probe(file);
                Collected collected = new Collected();
                Decoding decoding = new Decoding(SIZE, false);
                assertThat(ImageDecoder.stream(file, info, decoding, collected)).isTrue();
                Raster whole = ImageDecoder.decode(file, info, decoding)
                        .frames()
                        .getFirst()
                        .raster();
                assertThat(collected.size()).isEqualTo(whole.size());
                assertThat(collected.samples()).isEqualTo(whole.samples());
            }
        }
    }

    @Test
    void aProgressiveFileIsLeftToTheOtherWay() throws Exception {
        Path file = jpeg(3, true, false);
        Collected collected = new Collected();
        assertThat(ImageDecoder.stream(file, ImageProbe.probe(file), new Decoding(SIZE, false), collected))
                .isFalse();
        assertThat(collected.hasBegun()).isFalse();
    }

    @Test
    void aFileThatIsCutOffSaysHowMuchIsThereAndGivesItOnRequest() throws Exception {
        Path file = jpeg(3, false, false);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        ImageInfo info = ImageProbe.probe(file);
        assertThatThrownBy(() -> ImageDecoder.stream(file, info, new Decoding(SIZE, false), new Collected()))
                .isInstanceOf(ImageException.class)
                .hasMessageMatching("the file is cut off after about [2-6]\\d % of its pixels");
        Collected collected = new Collected();
        assertThat(ImageDecoder.stream(file, info, new Decoding(SIZE, true), collected))
                .isTrue();
        assertThat(collected.samples()).hasSize(3 * SIZE.width() * SIZE.height());
    }

    @Test
    void anInterruptWhileRowsArriveEndsIt() throws Exception {
        Path file = jpeg(3, false, false);
        ImageInfo info = ImageProbe.probe(file);
        Thread caller = Thread.currentThread();
        Collected interrupting = new Collected() {
            @Override
            public void accept(Raster rows) throws InterruptedException {
                caller.interrupt();
                new CountDownLatch(1).await();
            }
        };
        assertThatThrownBy(() -> ImageDecoder.stream(file, info, new Decoding(SIZE, false), interrupting))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void noBrokenHeaderLeavesAThreadInsideLibjpeg() throws Exception {
        long before = leftThreads();
        byte[] sound = Files.readAllBytes(jpeg(3, false, false));
        Random random = new Random(5);
        Path file = folder.resolve("broken.jpg");
        for (int i = 0; i < 1500; i++) {
            byte[] broken = sound.clone();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                broken[2 + random.nextInt(650)] = (byte) random.nextInt(256);
            }
            Files.write(file, broken);
            try {
                ImageInfo info = ImageProbe.probe(file);
                if (info.format() == ImageFormat.JPEG && info.stored().pixels() < 1_000_000) {
                    ImageDecoder.stream(file, info, new Decoding(info.stored(), true), new Collected());
                }
            } catch (IOException refused) {
                assertThat(refused).hasMessageNotContaining("libjpeg refuses");
            }
        }
        assertThat(leftThreads()).isEqualTo(before);
    }

    private Path jpeg(int channels, boolean progressive, boolean fullChroma) throws Exception {
        Path file = folder.resolve("picture.jpg");
        Encoding encoding = new Encoding(ImageFormat.JPEG, 90, progressive, fullChroma, false);
        Raster raster = Pictures.bytes(SIZE.width(), SIZE.height(), channels);
        ImageEncoder.encode(Picture.still(raster, Metadata.NONE), encoding, file);
        return file;
    }

    private static long leftThreads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(each -> Arrays.stream(each.getValue())
                        .anyMatch(frame -> frame.getClassName().endsWith("ExpendableThread")
                                && frame.getMethodName().equals("leave")))
                .count();
    }
}
