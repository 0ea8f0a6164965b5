package app.tandem.engine.image.codec.imageio;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.Test;

final class StopWhenInterruptedTest {

    @Test
    void aReaderOfAnInterruptedThreadStopsWhereItIs() throws Exception {
        BufferedImage white = new BufferedImage(50, 1000, BufferedImage.TYPE_3BYTE_BGR);
        white.createGraphics().fillRect(0, 0, 50, 1000);
        ByteArrayOutputStream bmp = new ByteArrayOutputStream();
        ImageIO.write(white, "bmp", bmp);
        ImageReader reader = twelveMonkeys();
        reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(bmp.toByteArray())));
        reader.addIIOReadProgressListener(new StopWhenInterrupted());
        Thread.currentThread().interrupt();
        BufferedImage read = reader.read(0);
        assertThat(Thread.interrupted()).as("still to be asked for").isTrue();
        assertThat(read.getRGB(0, 0)).as("the last row of a BMP").isEqualTo(0xff000000);
    }

    private static ImageReader twelveMonkeys() {
        for (Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("bmp"); readers.hasNext(); ) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith("com.twelvemonkeys.")) {
                return reader;
            }
        }
        throw new AssertionError("no reader");
    }
}
