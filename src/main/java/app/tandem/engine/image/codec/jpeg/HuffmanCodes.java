package app.tandem.engine.image.codec.jpeg;

/// The codes of one Huffman table of a JPEG, as tables over the bits that come next (ITU-T T.81, F.2.2.3).
///
/// An entry tells what the next bits mean: a length of 0 says that they are not enough. Its lowest 6 bits are how many
/// bits it takes, so that it can be the distance of a shift as it is.
final class HuffmanCodes {
    /// Bits that are looked at at once: the tables then fit into the processor's first cache.
    static final int WINDOW = 11;

    /// How far the places move when a block ends: past all 64, so that one comparison finds both ends.
    static final int END = 128;

    /// What [#many] says when it can't tell: no bits, and a move past all places.
    private static final int UNKNOWN = entry(0, 255, 0);

    private static final int ENTRIES = 1 << WINDOW;
    private static final int SYMBOL_BITS = 16;
    private static final int MOST_ENERGY = (1 << 18) - 1;

    private final int[] limits = new int[SYMBOL_BITS + 2];
    private final int[] offsets = new int[SYMBOL_BITS + 1];
    private final byte[] symbols;
    private final boolean direct;
    private final int[] one = new int[ENTRIES];
    private final int[] many;

    private HuffmanCodes(JpegTables.Huffman table, boolean direct) {
        symbols = table.symbols();
        this.direct = direct;
        many = new int[direct ? 0 : ENTRIES];
        int code = 0;
        for (int length = 1, before = 0; length <= SYMBOL_BITS; length++) {
            int count = table.counts()[length - 1] & 0xFF;
            offsets[length] = before - code;
            before += count;
            code += count;
            limits[length] = code << (SYMBOL_BITS - length);
            code <<= 1;
        }
        limits[SYMBOL_BITS + 1] = Integer.MAX_VALUE;
        for (int next = 0; next < ENTRIES; next++) {
            int found = lookUp((long) next << (Long.SIZE - WINDOW));
            one[next] = length(found) <= WINDOW ? found : 0;
        }
    }

    /// The codes of a table for first coefficients (DC).
    ///
    /// @param table sound, with symbols of 15 at the most
    /// @return tables in which a move is always 0
    static HuffmanCodes ofFirst(JpegTables.Huffman table) {
        return new HuffmanCodes(table, true);
    }

    /// The codes of a table for all other coefficients (AC).
    ///
    /// @param table sound
    /// @return tables
    static HuffmanCodes ofOthers(JpegTables.Huffman table) {
        HuffmanCodes codes = new HuffmanCodes(table, false);
        for (int next = 0; next < ENTRIES; next++) {
            codes.many[next] = codes.pass(next);
        }
        return codes;
    }

    /// By the next [#WINDOW] bits, one coefficient: its bits, zeros before it (or [#END]) and its value; see
    /// [#length], [#move] and [#value]. Not a copy: only to be read.
    ///
    /// @return entries; 0 where the bits don't suffice
    int[] one() {
        return one;
    }

    /// By the next [#WINDOW] bits, as many coefficients as are whole in them: their bits, the places they take and
    /// the sum of their squares; see [#length], [#move] and [#energy]. Not a copy: only to be read.
    ///
    /// @return entries, of length 0 where there is none
    int[] many() {
        return many;
    }

    /// The bits that an entry takes.
    static int length(int entry) {
        return entry & 63;
    }

    /// How many places an entry moves on: of [#one], those before the coefficient.
    static int move(int entry) {
        return entry >>> 6 & 255;
    }

    /// The coefficient, before it is multiplied by its quantisation; 0 when there is none.
    static int value(int entry) {
        return entry >> 14;
    }

    /// The sum of squares of what an entry of [#many] has passed.
    static int energy(int entry) {
        return entry >>> 14;
    }

    private static int entry(int length, int move, int value) {
        return length | move << 6 | value << 14;
    }

    /// Finds one coefficient the long way.
    ///
    /// @param bits the next 64 bits; 31 suffice always
    /// @return an entry of [#one]; bits that are no code end the block
    int lookUp(long bits) {
        int next = (int) (bits >>> (Long.SIZE - SYMBOL_BITS));
        int length = 1;
        while (next >= limits[length]) {
            length++;
        }
        if (length > SYMBOL_BITS) {
            return entry(SYMBOL_BITS, direct ? 0 : END, 0);
        }
        int symbol = symbols[offsets[length] + (next >>> (SYMBOL_BITS - length))] & 0xFF;
        int size = direct ? symbol : symbol & 15;
        int zeros = direct ? 0 : symbol >> 4;
        if (size == 0) {
            return entry(length, direct || zeros == 15 ? zeros : END, 0);
        }
        int magnitude = (int) (bits << length >>> (Long.SIZE - size));
        int value = magnitude < 1 << (size - 1) ? magnitude - (1 << size) + 1 : magnitude;
        return entry(length + size, zeros, value);
    }

    private int pass(int next) {
        int used = 0;
        int moved = 0;
        int energy = 0;
        while (moved < END) {
            int entry = one[next << used & (ENTRIES - 1)];
            int value = value(entry);
            int to = move(entry) == END ? moved + END : moved + move(entry) + 1;
            boolean isLong = entry == 0 || used + length(entry) > WINDOW;
            // without an end at most 63 places, or it would look like one
            if (isLong || (to > 63 && to < END) || energy + value * value > MOST_ENERGY) {
                break;
            }
            used += length(entry);
            energy += value * value;
            moved = to;
        }
        return used == 0 ? UNKNOWN : entry(used, moved, energy);
    }
}
