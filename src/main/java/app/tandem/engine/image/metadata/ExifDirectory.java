package app.tandem.engine.image.metadata;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A directory of tags in a TIFF stream (TIFF 6.0, section 2), over the bytes themselves: what is set here is
/// set in them, and nothing moves, so offsets inside maker notes stay right.
///
/// @param block the whole stream, in its byte order
/// @param at where the directory begins
/// @param entries its tags, those that make sense
record ExifDirectory(ByteBuffer block, int at, List<Entry> entries) {
    static final int SHORT = 3;
    static final int LONG = 4;
    static final int RATIONAL = 5;
    private static final int ENTRY = 12;
    private static final int[] BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

    /// A tag.
    ///
    /// @param at where its entry begins
    /// @param tag what it means
    /// @param type of its values
    /// @param value where its values begin
    /// @param length of its values in bytes
    record Entry(int at, int tag, int type, int value, int length) {
        int end() {
            return value + length;
        }
    }

    /// Reads the directory at a place.
    ///
    /// @param block the stream
    /// @param at where it should be
    /// @return the directory, or empty when there can't be one
    static Optional<ExifDirectory> at(ByteBuffer block, long at) {
        if (at < 8 || at + 2 > block.limit()) {
            return Optional.empty();
        }
        int start = (int) at;
        int count = block.getShort(start) & 0xffff;
        List<Entry> entries = new ArrayList<>();
        for (int i = 0, entry = start + 2; i < count && entry + ENTRY <= block.limit(); i++, entry += ENTRY) {
            int type = block.getShort(entry + 2) & 0xffff;
            long length = (block.getInt(entry + 4) & 0xffff_ffffL) * (type < BYTES.length ? BYTES[type] : 0);
            long value = length <= 4 ? entry + 8 : block.getInt(entry + 8) & 0xffff_ffffL;
            if (length > 0 && value + length <= block.limit()) {
                entries.add(new Entry(entry, block.getShort(entry) & 0xffff, type, (int) value, (int) length));
            }
        }
        return Optional.of(new ExifDirectory(block, start, List.copyOf(entries)));
    }

    /// Where the entries end: the offset of the next directory stands there.
    int end() {
        return Math.min(block.limit(), at + 2 + ENTRY * (block.getShort(at) & 0xffff));
    }

    /// The directory after this one.
    Optional<ExifDirectory> next() {
        return end() + 4 > block.limit() ? Optional.empty() : at(block, block.getInt(end()) & 0xffff_ffffL);
    }

    /// Makes this directory the last.
    void cutNext() {
        if (end() + 4 <= block.limit()) {
            block.putInt(end(), 0);
        }
    }

    /// Finds a tag.
    @Nullable Entry find(int tag) {
        for (Entry entry : entries) {
            if (entry.tag() == tag) {
                return entry;
            }
        }
        return null;
    }

    /// The directory that a tag points to.
    Optional<ExifDirectory> pointedTo(int tag) {
        Entry entry = find(tag);
        return entry == null || entry.length() != 4
                ? Optional.empty()
                : at(block, block.getInt(entry.value()) & 0xffff_ffffL);
    }

    /// A tag's number.
    ///
    /// @return its first value; −1 when there is none
    double number(int tag) {
        Entry entry = find(tag);
        if (entry == null) {
            return -1;
        }
        return switch (entry.type()) {
            case SHORT -> block.getShort(entry.value()) & 0xffff;
            case LONG -> block.getInt(entry.value()) & 0xffff_ffffL;
            case RATIONAL -> {
                double below = block.getInt(entry.value() + 4) & 0xffff_ffffL;
                yield below == 0 ? -1 : (block.getInt(entry.value()) & 0xffff_ffffL) / below;
            }
            default -> -1;
        };
    }

    /// All of a tag's whole numbers.
    ///
    /// @return none when there is no such tag, or it holds something else
    long[] numbers(int tag) {
        Entry entry = find(tag);
        if (entry == null || (entry.type() != SHORT && entry.type() != LONG)) {
            return new long[0];
        }
        int width = BYTES[entry.type()];
        long[] numbers = new long[entry.length() / width];
        for (int i = 0; i < numbers.length; i++) {
            int from = entry.value() + i * width;
            numbers[i] = width == 2 ? block.getShort(from) & 0xffff : block.getInt(from) & 0xffff_ffffL;
        }
        return numbers;
    }

    /// A tag's numbers of two bytes each.
    int[] shorts(int tag) {
        Entry entry = find(tag);
        return entry == null || entry.type() != SHORT
                ? new int[0]
                : Arrays.stream(numbers(tag)).mapToInt(number -> (int) number).toArray();
    }

    /// Sets a tag's numbers of two bytes each, as many as it has.
    void setShorts(int tag, int[] numbers) {
        Entry entry = find(tag);
        for (int i = 0; entry != null && i < Math.min(numbers.length, entry.length() / 2); i++) {
            block.putShort(entry.value() + 2 * i, (short) numbers[i]);
        }
    }

    /// Gives two tags each other's values, where they have as many of one type.
    void exchange(int one, int other) {
        Entry first = find(one);
        Entry second = find(other);
        if (first != null
                && second != null
                && first.type() == second.type()
                && first.length() == second.length()
                && first.value() != second.value()) {
            byte[] values = new byte[first.length()];
            block.get(first.value(), values);
            block.put(first.value(), block, second.value(), second.length());
            block.put(second.value(), values);
        }
    }

    /// Sets a tag's number, where the tag exists.
    void set(int tag, int number) {
        Entry entry = find(tag);
        if (entry == null || entry.length() > 4 || (entry.type() != SHORT && entry.type() != LONG)) {
            return;
        }
        if (entry.type() == SHORT && number < 65_536) {
            block.putShort(entry.value(), (short) number);
        } else {
            block.putShort(entry.at() + 2, (short) LONG);
            block.putInt(entry.value(), number);
        }
    }

    /// Takes a tag out; those after it move up, and so does the offset of the next directory.
    void remove(int tag) {
        Entry entry = find(tag);
        int rest = entry == null ? 0 : entry.at() + ENTRY;
        // of a block whose directories lie one over the other the count may be gone already
        if (entry != null && rest <= end() + 4 && end() + 4 <= block.limit()) {
            block.put(entry.at(), block, rest, end() + 4 - rest);
            block.putShort(at, (short) (block.getShort(at) - 1));
            wipe(end() + 4, ENTRY);
        }
    }

    /// Overwrites everything that this directory holds with zeros.
    void wipe() {
        for (Entry entry : entries) {
            wipe(entry.value(), entry.length());
        }
        wipe(at, end() - at);
    }

    private void wipe(int from, int length) {
        block.put(from, new byte[Math.min(length, block.limit() - from)]);
    }

    /// Where the last byte of the directory and its values lies.
    int lastByte() {
        return entries.stream().mapToInt(Entry::end).reduce(Math.min(block.limit(), end() + 4), Math::max);
    }
}
