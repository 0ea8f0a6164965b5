package app.tandem.engine.image.codec;

import static java.nio.ByteOrder.BIG_ENDIAN;

import java.io.IOException;

/// Tells JPEG files that libjpeg is known to decode row by row without a fatal error: sequential, Huffman-coded, all
/// components in one scan, every table there and sound. Photographs of cameras are of this kind (ITU-T T.81, annex B).
final class OrdinaryJpeg {
    private static final int LARGEST_SIDE = 65_500; // JPEG_MAX_DIMENSION
    private static final int MOST_BLOCKS = 10; // D_MAX_BLOCKS_IN_MCU
    private final FileBytes bytes;
    private int components;
    private long frame = -1;
    private int quantisation;
    private int huffman;

    private OrdinaryJpeg(FileBytes bytes) {
        this.bytes = bytes;
    }

    /// Looks at every segment up to the first scan.
    ///
    /// @param bytes the file
    /// @param header what was read of it
    /// @return false when it is of another kind, or anything is odd
    /// @throws IOException when the file can't be read
    static boolean is(FileBytes bytes, JpegHeader header) throws IOException {
        boolean sequential = header.process() == 0xc0 || header.process() == 0xc1;
        boolean colours = header.components() == 1 || header.components() == 3;
        boolean fits = Math.max(header.size().width(), header.size().height()) <= LARGEST_SIDE;
        return sequential && colours && fits && header.precision() == 8 && new OrdinaryJpeg(bytes).isSound();
    }

    private boolean isSound() throws IOException {
        long at = 2;
        while (bytes.u8(at) == 0xff && bytes.u8(at + 1) != 0xff) {
            int marker = bytes.u8(at + 1);
            long from = at + 4;
            long to = at + 2 + bytes.u16(at + 2, BIG_ENDIAN);
            boolean sound = switch (marker) {
                case 0xc0, 0xc1 -> frame(from, to);
                case 0xc4 -> huffmanTables(from, to);
                case 0xdb -> quantisationTables(from, to);
                case 0xdd -> to - from == 2;
                case 0xda -> true;
                default -> (marker >= 0xe0 && marker <= 0xef) || marker == 0xfe;
            };
            if (!sound || marker == 0xda) {
                return sound && scan(from, to);
            }
            at = to;
        }
        return false;
    }

    private boolean frame(long from, long to) throws IOException {
        components = bytes.u8(from + 5);
        boolean sound = frame < 0 && to - from == 6 + 3L * components;
        frame = from + 6;
        return sound;
    }

    private boolean quantisationTables(long from, long to) throws IOException {
        long at = from;
        while (at < to) {
            int head = bytes.u8(at);
            if (head >> 4 > 1 || (head & 15) > 3) {
                return false;
            }
            quantisation |= 1 << (head & 15);
            at += 1 + (head >> 4 == 1 ? 128 : 64);
        }
        return at == to;
    }

    private boolean huffmanTables(long from, long to) throws IOException {
        long at = from;
        while (at < to) {
            int head = bytes.u8(at);
            int count = 0;
            int free = 1; // codes that are left at this length (annex C)
            for (int length = 1; length <= 16; length++) {
                int codes = bytes.u8(at + length);
                count += codes;
                free = 2 * free - codes;
                if (free < 0) {
                    return false;
                }
            }
            if (head >> 4 > 1 || (head & 15) > 3 || count > 256 || at + 17 + count > to) {
                return false;
            }
            for (int i = 0; i < count; i++) {
                if (head >> 4 == 0 && bytes.u8(at + 17 + i) > 15) {
                    return false;
                }
            }
            huffman |= 1 << head;
            at += 17 + count;
        }
        return at == to;
    }

    private boolean scan(long from, long to) throws IOException {
        if (frame < 0 || bytes.u8(from) != components || to - from != 4 + 2L * components) {
            return false;
        }
        int blocks = 0;
        int seen = 0;
        int widest = 1;
        int highest = 1;
        for (int i = 0; i < components; i++) {
            int sampling = bytes.u8(frame + 3L * i + 1);
            widest = Math.max(widest, sampling >> 4);
            highest = Math.max(highest, sampling & 15);
            blocks += (sampling >> 4) * (sampling & 15);
        }
        for (int i = 0; i < components; i++) {
            int id = bytes.u8(frame + 3L * i);
            int across = bytes.u8(frame + 3L * i + 1) >> 4;
            int down = bytes.u8(frame + 3L * i + 1) & 15;
            int tables = bytes.u8(from + 2 + 2L * i);
            boolean whole = across > 0 && down > 0 && widest % across == 0 && highest % down == 0;
            boolean there = has(quantisation, bytes.u8(frame + 3L * i + 2))
                    && has(huffman, tables >> 4)
                    && has(huffman, 16 | (tables & 15));
            boolean distinct = id != seen || i == 0;
            if (!whole || !there || !distinct || bytes.u8(from + 1 + 2L * i) != id) {
                return false;
            }
            seen = id;
        }
        return widest <= 4 && highest <= 4 && (components == 1 || blocks <= MOST_BLOCKS);
    }

    private static boolean has(int tables, int number) {
        return number < 32 && (tables & 1 << number) != 0;
    }
}
