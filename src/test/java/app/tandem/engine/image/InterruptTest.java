package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.Metadata;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InterruptTest {
    @TempDir
    private Path folder;

    @Test
    void anInterruptEndsDecodingAndEncodingInEveryFormat() throws Exception {
        Image picture = Image.still(TestImages.bytes(200, 200, 3), Metadata.NONE);
        for (ImageFormat format : ImageFormat.values()) {
            if (format.isWritten()) {
                Path file = folder.resolve(format.label());
                EncodeOptions encodeOptions = EncodeOptions.of(format);
                ImageEncoder.encode(picture, encodeOptions, file);
                ImageInfo info = ImageProbe.probe(file);
                Thread.currentThread().interrupt();
                assertThatThrownBy(() -> ImageDecoder.decode(file, info, new DecodeOptions(info.stored(), false)))
                        .as("%s", format)
                        .isInstanceOf(InterruptedException.class);
                assertThat(Thread.interrupted()).as("%s", format).isFalse();
                Thread.currentThread().interrupt();
                assertThatThrownBy(() -> ImageEncoder.encode(picture, encodeOptions, file))
                        .as("%s", format)
                        .isInstanceOf(InterruptedException.class);
                assertThat(Thread.interrupted()).as("%s", format).isFalse();
            }
        }
    }
}
