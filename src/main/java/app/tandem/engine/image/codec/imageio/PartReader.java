package app.tandem.engine.image.codec.imageio;

import app.tandem.engine.image.codec.imageio.TwelveMonkeys.Read;
import app.tandem.engine.image.codec.imageio.TwelveMonkeys.Way;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.work.Interrupts;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageReader;

/// Reads the samples of a picture part by part, each of which is a small file in memory. For one thread.
public final class PartReader implements AutoCloseable {
    private final ImageReader reader;
    private final boolean plain;
    private final boolean lenient;

    /// A part of a picture.
    ///
    /// @param samples as they are; of a broken part what is missing is zero
    /// @param broken what is wrong with it; empty when nothing is
    public record Part(Raster samples, Optional<ImageException> broken) {}

    /// Finds the reader of TwelveMonkeys for a format.
    ///
    /// @param format its name in ImageIO
    /// @param plain whether the reader's own image has the samples unchanged, which saves a copy
    /// @param lenient give what can be read of a broken part
    /// @throws ImageException when there is none
    public PartReader(String format, boolean plain, boolean lenient) throws ImageException {
        reader = TwelveMonkeys.reader(format);
        reader.addIIOReadProgressListener(new StopWhenInterrupted());
        this.plain = plain;
        this.lenient = lenient;
    }

    /// Reads a part.
    ///
    /// @param file a whole file
    /// @return its samples
    /// @throws ImageException when it is broken, and nothing may be
    /// @throws InterruptedException when the thread is interrupted
    public Part read(byte[] file) throws IOException, InterruptedException {
        Interrupts.check();
        try (BytesInput in = new BytesInput(file)) {
            reader.setInput(in);
            Way<Raster> way = plain ? param -> reader.read(0, param).getRaster() : param -> reader.readRaster(0, param);
            Read<Raster> read = TwelveMonkeys.read(reader, lenient, way, BufferedImage::getRaster);
            Interrupts.check();
            return new Part(read.pixels(), read.broken());
        }
    }

    @Override
    public void close() {
        reader.dispose();
    }
}
