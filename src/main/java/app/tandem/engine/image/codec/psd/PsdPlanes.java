package app.tandem.engine.image.codec.psd;

import static java.nio.ByteOrder.BIG_ENDIAN;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.format.ImageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// The rows of a composite picture: all of one channel, then all of the next, plain or packed by PackBits.
final class PsdPlanes {
    private static final int PLAIN = 0;
    private static final int PACK_BITS = 1;
    private static final int[] NAMES_OF_ZIP = {2, 3};

    private final ByteSource bytes;
    private final int height;
    private final byte[] row;
    private final boolean packed;
    private final boolean lenient;
    private final long[] starts;
    private final long rows;

    private PsdPlanes(ByteSource bytes, PsdHeader header, boolean packed, boolean lenient, long[] starts) {
        this.bytes = bytes;
        this.height = header.size().height();
        this.row = new byte[rowLength(header)];
        this.packed = packed;
        this.lenient = lenient;
        this.starts = starts;
        this.rows = (long) header.channels() * height;
    }

    private static int rowLength(PsdHeader header) {
        return Math.toIntExact(((long) header.size().width() * header.depth() + 7) / 8);
    }

    /// Finds the rows.
    ///
    /// @param bytes the file
    /// @param header of it
    /// @param lenient whether rows that are missing are zero
    /// @throws ImageException when they are packed in a way that isn't known
    static PsdPlanes of(ByteSource bytes, PsdHeader header, boolean lenient) throws IOException {
        int packing = bytes.u16(header.pixels(), BIG_ENDIAN);
        int rows = Math.multiplyExact(header.channels(), header.size().height());
        long at = header.pixels() + 2;
        if (packing != PLAIN && packing != PACK_BITS) {
            boolean zip = packing == NAMES_OF_ZIP[0] || packing == NAMES_OF_ZIP[1];
            throw zip ? ImageException.of("image.packed", "ZIP") : ImageException.of("image.packed.method", packing);
        }
        if (packing == PACK_BITS && at + 2L * rows > bytes.length()) {
            throw ImageException.of("image.cutOff");
        }
        long[] starts = new long[rows + 1];
        starts[0] = packing == PACK_BITS ? at + 2L * rows : at;
        for (int i = 0; i < rows; i++) {
            starts[i + 1] = starts[i] + (packing == PACK_BITS ? bytes.u16(at + 2L * i, BIG_ENDIAN) : rowLength(header));
        }
        return new PsdPlanes(bytes, header, packing == PACK_BITS, lenient, starts);
    }

    /// One row.
    ///
    /// @param channel from 0
    /// @param y from 0
    /// @return its samples; overwritten by the next call
    ByteBuffer row(int channel, int y) throws IOException {
        int index = channel * height + y;
        if (starts[index + 1] > bytes.length()) {
            if (!lenient) {
                throw ImageException.of("image.cutOff.about", 100L * index / rows);
            }
            Arrays.fill(row, (byte) 0);
            return ByteBuffer.wrap(row);
        }
        byte[] stored = bytes.bytes(starts[index], (int) (starts[index + 1] - starts[index]));
        if (packed) {
            unpack(stored);
        } else {
            System.arraycopy(stored, 0, row, 0, row.length);
        }
        return ByteBuffer.wrap(row);
    }

    private void unpack(byte[] stored) throws ImageException {
        int to = 0;
        int from = 0;
        while (from + 1 < stored.length && to < row.length) {
            int count = stored[from++];
            if (count >= 0) {
                int length = Math.min(Math.min(count + 1, stored.length - from), row.length - to);
                System.arraycopy(stored, from, row, to, length);
                from += count + 1;
                to += length;
            } else if (count != Byte.MIN_VALUE) {
                int end = Math.min(row.length, to + 1 - count);
                Arrays.fill(row, to, end, stored[from++]);
                to = end;
            }
        }
        if (to < row.length && !lenient) {
            throw ImageException.of("image.brokenFile");
        }
    }
}
