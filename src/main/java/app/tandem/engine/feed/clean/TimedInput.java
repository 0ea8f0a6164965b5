package app.tandem.engine.feed.clean;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;

/// Documents for parsers that know nothing of a [TimeLimit]: it is checked before each piece that they read.
/// What they do with a piece takes some milliseconds at most.
public final class TimedInput {
    private static final int PIECE = 1024;

    private TimedInput() {}

    /// Reads a text.
    ///
    /// @param text the document
    /// @return a reader that throws [TimeLimit.ExceededException] when the time is over
    public static Reader of(String text) {
        return new Pieces(text);
    }

    /// Reads bytes.
    ///
    /// @param bytes the document; not copied
    /// @return a stream that throws [TimeLimit.ExceededException] when the time is over
    public static InputStream of(byte[] bytes) {
        return new Bytes(bytes);
    }

    private static final class Pieces extends StringReader {
        Pieces(String text) {
            super(text);
        }

        @Override
        public int read(char[] into, int offset, int length) throws java.io.IOException {
            TimeLimit.check();
            return super.read(into, offset, Math.min(length, PIECE));
        }
    }

    private static final class Bytes extends ByteArrayInputStream {
        Bytes(byte[] bytes) {
            super(bytes);
        }

        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized") // one thread reads
        public int read(byte[] into, int offset, int length) {
            TimeLimit.check();
            return super.read(into, offset, Math.min(length, PIECE));
        }
    }
}
