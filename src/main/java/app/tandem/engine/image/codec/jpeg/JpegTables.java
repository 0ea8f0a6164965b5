package app.tandem.engine.image.codec.jpeg;

import app.tandem.engine.image.codec.ByteSource;
import java.io.IOException;

/// Which tables stand in front of a JPEG's scan, and whether they are sound (ITU-T T.81, B.2.4).
final class JpegTables {
    private static final int SLOTS = 4;
    private static final int LENGTHS = 16;
    private static final int FREQUENCIES = 64;

    private final ByteSource bytes;
    private final boolean[] quantisation = new boolean[SLOTS];
    private final boolean[][] huffman = new boolean[2][SLOTS];

    /// Begins without any.
    ///
    /// @param bytes the file
    JpegTables(ByteSource bytes) {
        this.bytes = bytes;
    }

    /// Adds those of a segment.
    ///
    /// @param from where its payload begins
    /// @param to where it ends
    /// @return false when they are not sound
    /// @throws IOException when the file can't be read
    boolean addQuantisation(long from, long to) throws IOException {
        long at = from;
        while (at < to) {
            int head = bytes.u8(at++);
            int width = (head >> 4) + 1;
            if (width > 2 || (head & 15) >= SLOTS || at + (long) FREQUENCIES * width > to) {
                return false;
            }
            at += (long) FREQUENCIES * width;
            quantisation[head & 15] = true;
        }
        return at == to;
    }

    /// Adds those of a segment.
    ///
    /// @param from where its payload begins
    /// @param to where it ends
    /// @return false when they are not sound
    /// @throws IOException when the file can't be read
    boolean addHuffman(long from, long to) throws IOException {
        long at = from;
        while (at < to) {
            if (at + 1 + LENGTHS > to) {
                return false;
            }
            int head = bytes.u8(at);
            byte[] counts = bytes.bytes(at + 1, LENGTHS);
            int count = 0;
            int free = 1; // codes that are left at this length (annex C)
            for (byte codes : counts) {
                count += codes & 0xff;
                free = 2 * free - (codes & 0xff);
                if (free <= 0) { // a code of nothing but ones isn't allowed, and libjpeg refuses it
                    return false;
                }
            }
            at += 1 + LENGTHS;
            if (head >> 4 > 1 || (head & 15) >= SLOTS || count > 256 || at + count > to) {
                return false;
            }
            byte[] symbols = bytes.bytes(at, count);
            for (byte symbol : symbols) {
                if (head >> 4 == 0 && (symbol & 0xff) > 15) {
                    return false;
                }
            }
            huffman[head >> 4][head & 15] = true;
            at += count;
        }
        return at == to;
    }

    /// Whether there is a table of divisors.
    ///
    /// @param slot its number
    boolean hasQuantisation(int slot) {
        return slot < SLOTS && quantisation[slot];
    }

    /// Whether there is a table of codes.
    ///
    /// @param kind 0 for first coefficients, 1 for the others
    /// @param slot its number
    boolean hasHuffman(int kind, int slot) {
        return slot < SLOTS && huffman[kind][slot];
    }
}
