package app.tandem.engine.image.codec.imageio;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/// A file in memory, which is let go when this is closed: streams of ImageIO have a finalizer, so that what
/// they refer to would outlive a collection.
final class BytesInput extends ImageInputStreamImpl {
    private byte[] bytes;

    /// Opens a file.
    ///
    /// @param bytes all of it; not copied
    BytesInput(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int at, int length) {
        bitOffset = 0;
        int count = (int) Math.min(length, bytes.length - streamPos);
        if (count <= 0) {
            return length == 0 ? 0 : -1;
        }
        System.arraycopy(bytes, (int) streamPos, into, at, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public void close() throws IOException {
        super.close();
        bytes = new byte[0];
    }
}
