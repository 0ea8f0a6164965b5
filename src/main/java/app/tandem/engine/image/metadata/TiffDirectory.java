package app.tandem.engine.image.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An image file directory (IFD) of a TIFF stream: TIFF 6.0, section 2; for BigTIFF, AWare's description. EXIF
/// blocks are made of them, too.
///
/// Reading one stays inside the stream whatever its numbers say. It follows no offsets: whoever goes from one
/// directory to the next bounds the way, since directories may lead in a circle.
///
/// @param at where it begins
/// @param declared how many entries it says it has; may be more than there are
/// @param entries those that lie inside the stream and have a type and a count that make sense; their values
///     may lie outside
/// @param end where its entries end, and the offset of the next directory stands; at most the stream's length
/// @param whole whether all declared entries lie inside the stream
/// @param big whether offsets and counts have eight bytes, as in BigTIFF, not four
public record TiffDirectory(long at, long declared, List<Entry> entries, long end, boolean whole, boolean big) {
    /// Unsigned numbers of two bytes.
    public static final int SHORT = 3;

    /// Unsigned numbers of four bytes.
    public static final int LONG = 4;

    /// Two unsigned numbers of four bytes each, numerator first.
    public static final int RATIONAL = 5;

    /// The last type that TIFF 6.0 and its supplements have; those beyond are BigTIFF's.
    public static final int LAST_TYPE = 13;

    private static final int[] WIDTHS = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};
    private static final int MOST_ENTRIES = 65_535; // what the two bytes of a classic TIFF can say

    /// A tag.
    ///
    /// @param at where its entry begins
    /// @param tag what it means
    /// @param type of its values, 1 to 18
    /// @param count of its values, 1 to 2³¹ − 1
    /// @param value where its values begin; may be beyond the stream
    public record Entry(long at, int tag, int type, long count, long value) {
        /// How many bytes a value takes.
        ///
        /// @return 1, 2, 4 or 8
        public int width() {
            return WIDTHS[type];
        }

        /// How many bytes all values take.
        ///
        /// @return 1 to 2³⁴
        public long length() {
            return count * width();
        }

        /// Whether all values lie inside a stream.
        ///
        /// @param stream the stream's length in bytes
        /// @return false also where the offset is negative
        public boolean isInside(long stream) {
            return value >= 0 && value <= stream - length();
        }
    }

    /// Reads a directory.
    ///
    /// @param <X> what the bytes throw
    /// @param bytes the stream
    /// @param big whether it is a BigTIFF
    /// @param at where the directory should be
    /// @return the directory; empty where the stream ends before its count of entries
    /// @throws X when the bytes can't be read
    public static <X extends Exception> Optional<TiffDirectory> read(TiffBytes<X> bytes, boolean big, long at)
            throws X {
        int head = big ? 8 : 2;
        if (at < 0 || at > bytes.length() - head) {
            return Optional.empty();
        }
        int step = big ? 20 : 12;
        long declared = big ? bytes.u64(at) : bytes.u16(at);
        long first = at + head;
        long there = Math.min((bytes.length() - first) / step, MOST_ENTRIES);
        boolean whole = declared >= 0 && declared <= there;
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < (whole ? declared : there); i++) {
            Entry entry = entry(bytes, big, first + (long) i * step);
            if (entry != null) {
                entries.add(entry);
            }
        }
        long end = whole ? first + declared * step : bytes.length();
        return Optional.of(new TiffDirectory(at, declared, List.copyOf(entries), end, whole, big));
    }

    private static <X extends Exception> @Nullable Entry entry(TiffBytes<X> bytes, boolean big, long at) throws X {
        int type = bytes.u16(at + 2);
        long count = big ? bytes.u64(at + 4) : bytes.u32(at + 4);
        if (type >= WIDTHS.length || WIDTHS[type] == 0 || count < 1 || count > Integer.MAX_VALUE) {
            return null;
        }
        long value = at + (big ? 12 : 8);
        if (count * WIDTHS[type] > (big ? 8 : 4)) {
            value = big ? bytes.u64(value) : bytes.u32(value);
        }
        return new Entry(at, bytes.u16(at), type, count, value);
    }

    /// Where the next directory begins.
    ///
    /// @param <X> what the bytes throw
    /// @param bytes the stream
    /// @return an offset that may be anything; 0 when this directory is the last, also where the stream ends
    /// @throws X when the bytes can't be read
    public <X extends Exception> long next(TiffBytes<X> bytes) throws X {
        if (end > bytes.length() - (big ? 8 : 4)) {
            return 0;
        }
        return big ? bytes.u64(end) : bytes.u32(end);
    }

    /// Finds a tag.
    ///
    /// @param tag its number
    /// @return the first entry that has it; null when there is none
    public @Nullable Entry find(int tag) {
        for (Entry entry : entries) {
            if (entry.tag() == tag) {
                return entry;
            }
        }
        return null;
    }
}
