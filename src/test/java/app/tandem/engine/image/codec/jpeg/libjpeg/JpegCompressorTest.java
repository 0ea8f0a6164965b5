package app.tandem.engine.image.codec.jpeg.libjpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.tandem.engine.image.TestImages;
import app.tandem.engine.image.codec.jpeg.JpegCodec;
import app.tandem.engine.image.codec.natives.Pix;
import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.ChromaSubsampling;
import app.tandem.engine.image.format.Compression;
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
        "3,85,false,HALF",
        "3,85,false,NONE",
        "3,100,true,HALF",
        "3,40,true,NONE",
        "1,85,false,HALF",
        "1,60,true,HALF"
    })
    void rowsMakeTheFileOfTheWhole(int channels, int quality, boolean progressive, ChromaSubsampling chroma)
            throws Exception {
        for (int height : new int[] {1, 31, 32, 33, 517}) {
            Raster.Bytes raster = TestImages.bytes(733, height, channels);
            Compression compression = new Compression(quality, progressive, chroma, false);
            byte[] rows = AbandonableThread.call(() -> JpegCompressor.encode(raster, compression));
            try (Pix pix = Pix.of(raster)) {
                byte[] whole = pix.toJpeg(compression);
                assertThat(rows).startsWith(0xff, 0xd8, 0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0);
                assertThat(body(rows)).isEqualTo(body(whole));
            }
        }
    }

    @Test
    void anInterruptIsHeardBetweenRows() {
        Raster.Bytes raster = TestImages.bytes(733, 517, 3);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> JpegCompressor.encode(raster, Compression.DEFAULT))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void whatLibjpegRefusesIsRefusedBefore(@TempDir Path folder) {
        Image wide = Image.still(TestImages.bytes(65_501, 1, 1), Metadata.NONE);
        Path file = folder.resolve("wide.jpg");
        assertThatThrownBy(() -> new JpegCodec().encode(wide, EncodeOptions.of(ImageFormat.JPEG), file))
                .isInstanceOf(ImageException.class)
                .hasMessage("JPEG holds at most 65,500 pixels per side");
        assertThat(file).doesNotExist();
    }

    private static byte[] body(byte[] jpeg) {
        return Arrays.copyOfRange(jpeg, JFIF_END, jpeg.length);
    }
}
