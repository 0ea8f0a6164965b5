package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.ChromaSubsampling;
import app.tandem.engine.image.format.Compression;
import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class JpegStreamTest {
    private static final Size SIZE = TestImages.JPEG_SIZE;

    @TempDir
    private Path folder;

    @BeforeEach
    void whereLibjpegIsCalledDirectly() {
        assumeTrue(File.separatorChar == '/', "on Windows JPEG files are decoded as a whole");
    }

    @Test
    void filesOfEveryKindComeRowByRow() throws Exception {
        for (int channels : new int[] {1, 3}) {
            for (ChromaSubsampling chroma : ChromaSubsampling.values()) {
                for (boolean progressive : new boolean[] {false, true}) {
                    Path file = TestImages.jpeg(folder, channels, progressive, chroma);
                    Collected collected = new Collected();
                    assertThat(ImageDecoder.stream(
                                    file, ImageProbe.probe(file), new DecodeOptions(SIZE, false), collected))
                            .isTrue();
                    assertThat(collected.size()).isEqualTo(SIZE);
                    BufferedImage jdk = ImageIO.read(file.toFile());
                    assertThat(collected.samples()).hasSize(channels * SIZE.width() * SIZE.height());
                    assertThat(collected.samples()[channels * 100 * SIZE.width()] & 0xff)
                            .isCloseTo(jdk.getRaster().getSample(0, 100, 0), within(4));
                }
            }
        }
    }

    @Test
    void aFileThatIsCutOffSaysHowMuchIsThereAndGivesItOnRequest() throws Exception {
        Path file = TestImages.jpeg(folder, 3, false, ChromaSubsampling.HALF);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        ImageInfo info = ImageProbe.probe(file);
        assertThatThrownBy(() -> ImageDecoder.stream(file, info, new DecodeOptions(SIZE, false), new Collected()))
                .isInstanceOf(ImageException.class)
                .hasMessageMatching("the file is cut off after about [2-6]\\d % of its pixels");
        Collected collected = new Collected();
        assertThat(ImageDecoder.stream(file, info, new DecodeOptions(SIZE, true), collected))
                .isTrue();
        assertThat(collected.samples()).hasSize(3 * SIZE.width() * SIZE.height());
    }

    @Test
    void anInterruptWhileRowsArriveEndsIt() throws Exception {
        Path file = TestImages.jpeg(folder, 3, false, ChromaSubsampling.HALF);
        ImageInfo info = ImageProbe.probe(file);
        Thread caller = Thread.currentThread();
        Collected interrupting = new Collected() {
            @Override
            public void accept(Raster rows) throws InterruptedException {
                caller.interrupt();
                new CountDownLatch(1).await();
            }
        };
        assertThatThrownBy(() -> ImageDecoder.stream(file, info, new DecodeOptions(SIZE, false), interrupting))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    @Timeout(60)
    void anInterruptIsHeardBeforeAllScansAreRead() throws Exception {
        Path file = folder.resolve("large.jpg");
        EncodeOptions encodeOptions = new EncodeOptions(
                ImageFormat.JPEG, Compression.DEFAULT.withQuality(90).withProgressive(true));
        ImageEncoder.encode(Image.still(TestImages.bytes(6000, 4000, 1), Metadata.NONE), encodeOptions, file);
        ImageInfo info = ImageProbe.probe(file);
        Collected collected = new Collected();
        AtomicBoolean cancelled = new AtomicBoolean();
        Thread caller = Thread.ofPlatform().start(() -> {
            try {
                ImageDecoder.stream(file, info, new DecodeOptions(info.stored(), false), collected);
            } catch (InterruptedException expected) {
                cancelled.set(true);
            } catch (IOException unexpected) {
                throw new UncheckedIOException(unexpected);
            }
        });
        while (caller.isAlive()
                && ThreadStacks.inside("app.tandem.engine.image.codec.jpeg.libjpeg.LibJpeg", "consume") == 0) {
            Thread.onSpinWait();
        }
        caller.interrupt();
        caller.join();
        assertThat(cancelled).isTrue();
        assertThat(collected.hasBegun()).isFalse();
    }
}
