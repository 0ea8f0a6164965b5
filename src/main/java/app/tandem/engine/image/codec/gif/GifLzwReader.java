package app.tandem.engine.image.codec.gif;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.format.ImageException;
import java.io.IOException;

/// Unpacks the LZW code of one GIF frame (GIF89a, appendix F).
final class GifLzwReader {
    private static final int CODES = 4096;

    private final ByteSource bytes;
    private final int[] prefix = new int[CODES];
    private final byte[] suffix = new byte[CODES];
    private final byte[] stack = new byte[CODES + 1];
    private long at;
    private int left;
    private int bits;
    private int count;
    private int filled;

    GifLzwReader(ByteSource bytes, long at) {
        this.bytes = bytes;
        this.at = at;
    }

    /// Unpacks.
    ///
    /// @param indices where the indices go
    /// @return how many there were; fewer than fit when the file is broken or cut off
    int read(byte[] indices) throws IOException {
        try {
            return unpack(indices, bytes.u8(at++));
        } catch (ImageException cutOff) {
            return filled;
        }
    }

    private int unpack(byte[] indices, int root) throws IOException {
        int clear = 1 << root;
        int next = clear + 2;
        int width = root + 1;
        int previous = -1;
        int first = 0;
        while (filled < indices.length && root < 12) {
            int code = code(width);
            if (code == clear) {
                next = clear + 2;
                width = root + 1;
                previous = -1;
            } else if (code < 0 || code == clear + 1 || code > next || (code == next && previous < 0)) {
                return filled;
            } else {
                int depth = 0;
                int walk = code;
                if (code == next) {
                    stack[depth++] = (byte) first;
                    walk = previous;
                }
                while (walk >= clear) {
                    stack[depth++] = suffix[walk];
                    walk = prefix[walk];
                }
                first = walk;
                stack[depth++] = (byte) first;
                while (depth > 0 && filled < indices.length) {
                    indices[filled++] = stack[--depth];
                }
                if (previous >= 0 && next < CODES) {
                    prefix[next] = previous;
                    suffix[next++] = (byte) first;
                    width = next == 1 << width && width < 12 ? width + 1 : width;
                }
                previous = code;
            }
        }
        return filled;
    }

    /// The next code; −1 at the end of the blocks.
    private int code(int width) throws IOException {
        while (count < width) {
            if (left == 0) {
                left = bytes.u8(at++);
                if (left == 0) {
                    return -1;
                }
            }
            bits |= bytes.u8(at++) << count;
            count += 8;
            left--;
        }
        int code = bits & ((1 << width) - 1);
        bits >>>= width;
        count -= width;
        return code;
    }
}
