package app.tandem.engine.image.codec.webp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.tandem.engine.image.ImageProbe;
import app.tandem.engine.image.TestImages;
import app.tandem.engine.image.codec.CollectingSink;
import app.tandem.engine.image.codec.natives.Pix;
import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.Compression;
import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WebpByRowsTest {
    private static final Size LARGE = new Size(333, 517);

    @TempDir
    private Path folder;

    @Test
    void rowsAreThoseOfLibwebpsDecoderThatGivesAllAtOnce() throws Exception {
        assumeTrue(WebpStill.isByRows());
        for (int channels = 3; channels <= 4; channels++) {
            for (boolean lossless : new boolean[] {false, true}) {
                Path file = folder.resolve("picture.webp");
                Raster raster = TestImages.bytes(LARGE.width(), LARGE.height(), channels);
                EncodeOptions encodeOptions = new EncodeOptions(
                        ImageFormat.WEBP, Compression.DEFAULT.withQuality(80).withLossless(lossless));
                new WebpCodec().encode(Image.still(raster, Metadata.NONE), encodeOptions, file);
                ImageInfo info = ImageProbe.probe(file);
                assertThat(info.streaming()).hasValue(Files.size(file) + LARGE.pixels() * (channels + 4));
                CollectingSink sink = new CollectingSink();
                assertThat(new WebpCodec().stream(file, info, new DecodeOptions(LARGE, false), sink))
                        .isTrue();
                Raster.Bytes rows =
                        (Raster.Bytes) sink.picture().frames().getFirst().raster();
                assertThat(rows.size()).isEqualTo(LARGE);
                try (Arena arena = Arena.ofConfined()) {
                    byte[] bytes = Files.readAllBytes(file);
                    MemorySegment data = arena.allocate(bytes.length).copyFrom(MemorySegment.ofArray(bytes));
                    try (Pix pix = Pix.readWebp(data).orElseThrow()) {
                        assertThat(rows.samples())
                                .isEqualTo(pix.toRaster(channels == 4).samples());
                    }
                }
            }
        }
    }
}
