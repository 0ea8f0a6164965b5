package app.tandem.engine.image.codec.imageio;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import javax.imageio.stream.FileImageInputStream;

/// A file that fails its reader when the thread is interrupted: a strip may be as large as the picture, and
/// readers ask between strips only. The interrupt is still to be asked for.
final class InterruptibleInput extends FileImageInputStream {

    /// Opens a file.
    ///
    /// @param file the file
    /// @throws IOException when it can't be read
    InterruptibleInput(File file) throws IOException {
        super(file);
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException();
        }
        return super.read(into, at, length);
    }
}
