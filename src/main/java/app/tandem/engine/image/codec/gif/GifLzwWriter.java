package app.tandem.engine.image.codec.gif;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// Packs the indices of one GIF frame as LZW code in blocks (GIF89a, appendix F).
final class GifLzwWriter {
    private static final int CODES = 4096;
    private static final int SLOTS = 1 << 14;

    private final OutputStream out;
    private final int root;
    private final int[] keys = new int[SLOTS];
    private final short[] values = new short[SLOTS];
    private final byte[] block = new byte[255];
    private int filled;
    private int bits;
    private int count;

    /// Prepares.
    ///
    /// @param out where to
    /// @param root bits an index, 2 to 8
    GifLzwWriter(OutputStream out, int root) {
        this.out = out;
        this.root = root;
    }

    void write(byte[] indices) throws IOException {
        int clear = 1 << root;
        out.write(root);
        int width = root + 1;
        int next = clear + 2;
        put(clear, width);
        Arrays.fill(keys, -1);
        int current = indices[0] & 0xff;
        for (int i = 1; i < indices.length; i++) {
            int key = current << 8 | (indices[i] & 0xff);
            int slot = slot(key);
            if (keys[slot] == key) {
                current = values[slot];
                continue;
            }
            put(current, width);
            if (next < CODES) {
                width = next == 1 << width ? width + 1 : width;
                keys[slot] = key;
                values[slot] = (short) next++;
            } else {
                put(clear, width);
                Arrays.fill(keys, -1);
                width = root + 1;
                next = clear + 2;
            }
            current = indices[i] & 0xff;
        }
        put(current, width);
        put(clear + 1, next == 1 << width && width < 12 ? width + 1 : width);
        flush();
    }

    private int slot(int key) {
        int slot = (key * 0x9e3779b1) >>> 18;
        while (keys[slot] != -1 && keys[slot] != key) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        return slot;
    }

    private void put(int code, int width) throws IOException {
        bits |= code << count;
        count += width;
        while (count >= 8) {
            putByte(bits);
            bits >>>= 8;
            count -= 8;
        }
    }

    private void putByte(int value) throws IOException {
        block[filled++] = (byte) value;
        if (filled == block.length) {
            writeBlock();
        }
    }

    private void writeBlock() throws IOException {
        out.write(filled);
        out.write(block, 0, filled);
        filled = 0;
    }

    private void flush() throws IOException {
        if (count > 0) {
            putByte(bits);
        }
        if (filled > 0) {
            writeBlock();
        }
        out.write(0);
    }
}
