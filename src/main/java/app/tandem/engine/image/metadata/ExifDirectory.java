package app.tandem.engine.image.metadata;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A directory of tags of an EXIF block, over the bytes themselves: what is set here is set in them, and
/// nothing moves, so offsets inside maker notes stay right.
///
/// @param block the whole stream, in its byte order
/// @param at where the directory begins
/// @param entries its tags, those whose values lie inside the block
record ExifDirectory(ByteBuffer block, int at, List<Entry> entries) {
    private static final int ENTRY = 12;

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
        return at < 8
                ? Optional.empty()
                : TiffDirectory.read(TiffBytes.of(block), false, at)
                        .map(directory -> new ExifDirectory(block, (int) at, inside(directory, block.limit())));
    }

    private static List<Entry> inside(TiffDirectory directory, int limit) {
        return directory.entries().stream()
                .filter(entry -> entry.type() <= TiffDirectory.LAST_TYPE && entry.isInside(limit))
                .map(entry -> new Entry(
                        (int) entry.at(), entry.tag(), entry.type(), (int) entry.value(), (int) entry.length()))
                .toList();
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
            case TiffDirectory.SHORT -> block.getShort(entry.value()) & 0xffff;
            case TiffDirectory.LONG -> block.getInt(entry.value()) & 0xffff_ffffL;
            case TiffDirectory.RATIONAL -> {
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
        if (entry == null || (entry.type() != TiffDirectory.SHORT && entry.type() != TiffDirectory.LONG)) {
            return new long[0];
        }
        int width = entry.type() == TiffDirectory.SHORT ? 2 : 4;
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
        return entry == null || entry.type() != TiffDirectory.SHORT
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
        if (entry == null
                || entry.length() > 4
                || (entry.type() != TiffDirectory.SHORT && entry.type() != TiffDirectory.LONG)) {
            return;
        }
        if (entry.type() == TiffDirectory.SHORT && number < 65_536) {
            block.putShort(entry.value(), (short) number);
        } else {
            block.putShort(entry.at() + 2, (short) TiffDirectory.LONG);
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
