package app.tandem.engine.image.codec.jpeg.libjpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.tandem.engine.image.TestImages;
import app.tandem.engine.image.codec.jpeg.JpegCodec;
import app.tandem.engine.image.codec.natives.Pix;
import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Raster;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What libjpeg makes of rows, beside what Leptonica makes of the whole.
final class JpegCompressorTest {
    /// Where the segment of JFIF ends; in it the two differ, by what stands for an unknown density.
    private static final int JFIF_END = 20;

    @BeforeEach
    void whereLibjpegIsCalledDirectly() {
        assumeTrue(JpegDecompressor.isAvailable(), "on Windows JPEG files are encoded as a whole");
    }

    @ParameterizedTest
    @CsvSource({
        "3,85,false,false",
        "3,85,false,true",
        "3,100,true,false",
        "3,40,true,true",
        "1,85,false,false",
        "1,60,true,false"
    })
    void rowsMakeTheFileOfTheWhole(int channels, int quality, boolean progressive, boolean fullChroma)
            throws Exception {
        for (int height : new int[] {1, 31, 32, 33, 517}) {
            Raster.Bytes raster = TestImages.bytes(733, height, channels);
            EncodeOptions encodeOptions = new EncodeOptions(ImageFormat.JPEG, quality, progressive, fullChroma, false);
            byte[] rows = AbandonableThread.call(() -> JpegCompressor.encode(raster, encodeOptions));
            try (Pix pix = Pix.of(raster)) {
                byte[] whole = pix.toJpeg(quality, progressive, fullChroma);
                assertThat(rows).startsWith(0xff, 0xd8, 0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0);
                assertThat(body(rows)).isEqualTo(body(whole));
            }
        }
    }

    @Test
    void anInterruptIsHeardBetweenRows() {
        Raster.Bytes raster = TestImages.bytes(733, 517, 3);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> JpegCompressor.encode(raster, EncodeOptions.of(ImageFormat.JPEG)))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void whatLibjpegRefusesIsRefusedBefore(@TempDir Path folder) {
        Image wide = Image.still(TestImages.bytes(65_501, 1, 1), Metadata.NONE);
        Path file = folder.resolve("wide.jpg");
        assertThatThrownBy(() -> new JpegCodec().encode(wide, EncodeOptions.of(ImageFormat.JPEG), file))
                .isInstanceOf(ImageException.class)
                .hasMessage("JPEG holds at most 65,500 pixels a side");
        assertThat(file).doesNotExist();
    }

    private static byte[] body(byte[] jpeg) {
        return Arrays.copyOfRange(jpeg, JFIF_END, jpeg.length);
    }
}
