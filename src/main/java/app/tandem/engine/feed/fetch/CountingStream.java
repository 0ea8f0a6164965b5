package app.tandem.engine.feed.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/// A body as it comes over the wire: it counts what came, and remembers what broke it, for decoders hide that
/// in failures of their own.
final class CountingStream extends FilterInputStream {
    private final BufferedSource source;
    private long count;
    private @Nullable IOException broken;

    CountingStream(BufferedSource source) {
        super(source.inputStream());
        this.source = source;
    }

    /// How much has come.
    ///
    /// @return bytes
    long count() {
        return count;
    }

    /// What broke the connection.
    ///
    /// @return the failure; null while it is sound
    @Nullable IOException broken() {
        return broken;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            int n = super.read(bytes, from, length);
            count += Math.max(n, 0);
            return n;
        } catch (IOException failure) {
            broken = failure;
            throw failure;
        }
    }

    /// Waits until it is known whether more comes. GZIPInputStream takes 0 for the end of the document, though
    /// it may only be the end of one of its members, or of what has arrived yet.
    ///
    /// @return 1, or 0 at the end
    @Override
    public int available() throws IOException {
        try {
            return source.exhausted() ? 0 : 1;
        } catch (IOException failure) {
            broken = failure;
            throw failure;
        }
    }
}
