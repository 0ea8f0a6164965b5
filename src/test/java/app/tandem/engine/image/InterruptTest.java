package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InterruptTest {
    @TempDir
    private Path folder;

    @Test
    void anInterruptEndsDecodingAndEncodingInEveryFormat() throws Exception {
        Picture picture = Picture.still(Pictures.bytes(200, 200, 3), Metadata.NONE);
        for (ImageFormat format : ImageFormat.values()) {
            if (format.isWritten()) {
                Path file = folder.resolve(format.label());
                Encoding encoding = Encoding.of(format);
                ImageEncoder.encode(picture, encoding, file);
                ImageInfo info = ImageProbe.probe(file);
                Thread.currentThread().interrupt();
                assertThatThrownBy(() -> ImageDecoder.decode(file, info, new Decoding(info.stored(), false)))
                        .as("%s", format)
                        .isInstanceOf(InterruptedException.class);
                assertThat(Thread.interrupted()).as("%s", format).isFalse();
                Thread.currentThread().interrupt();
                assertThatThrownBy(() -> ImageEncoder.encode(picture, encoding, file))
                        .as("%s", format)
                        .isInstanceOf(InterruptedException.class);
                assertThat(Thread.interrupted()).as("%s", format).isFalse();
            }
        }
    }
}
