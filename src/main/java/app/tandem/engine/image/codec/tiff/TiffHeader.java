package app.tandem.engine.image.codec.tiff;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.pixels.Size;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The first directory of a TIFF file (TIFF 6.0, section 2; BigTIFF: AWare's description), or a further one.
///
/// @param order the file's byte order
/// @param entries its tags, those that make sense
/// @param next where it says where the next directory begins
/// @param big whether offsets have eight bytes instead of four
record TiffHeader(ByteOrder order, List<Entry> entries, long next, boolean big) {
    static final int ORIENTATION = 274;
    static final int XMP = 700;
    static final int EXIF_DIRECTORY = 34665;
    static final int GPS_DIRECTORY = 34853;
    static final int ICC = 34675;
    static final int IPTC = 33723;
    private static final int[] BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};
    private static final int MOST_ENTRIES = 4096;

    /// Most programs write the directory last, since they know only then where everything came to stand.
    private static final String WITHOUT_DIRECTORY = "image.tiff.directory";

    /// A tag.
    ///
    /// @param tag what it means
    /// @param type of its values
    /// @param count of its values
    /// @param at where its values begin
    record Entry(int tag, int type, long count, long at) {
        long length() {
            return count * BYTES[type];
        }
    }

    static TiffHeader read(ByteSource bytes) throws IOException {
        ByteOrder order = bytes.u8(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        boolean big = bytes.u16(2, order) == 43;
        return directory(bytes, order, big, big ? u64(bytes, 8, order) : bytes.u32(4, order));
    }

    /// Reads the directory at a place of a file that isn't a BigTIFF.
    static TiffHeader directory(ByteSource bytes, ByteOrder order, long at) throws IOException {
        return directory(bytes, order, false, at);
    }

    /// The directory after this one.
    ///
    /// @param bytes the file
    /// @return its place; 0 when this is the last
    long following(ByteSource bytes) throws IOException {
        return big ? u64(bytes, next, order) : bytes.u32(next, order);
    }

    /// Reads another directory of the same file.
    ///
    /// @param bytes the file
    /// @param at its place
    TiffHeader another(ByteSource bytes, long at) throws IOException {
        return directory(bytes, order, big, at);
    }

    private static TiffHeader directory(ByteSource bytes, ByteOrder order, boolean big, long at) throws IOException {
        int step = big ? 20 : 12;
        long entry = at + (big ? 8 : 2);
        if (at < 0 || entry > bytes.length()) {
            throw ImageException.of(WITHOUT_DIRECTORY);
        }
        long count = big ? u64(bytes, at, order) : bytes.u16(at, order);
        if (count > MOST_ENTRIES || count < 1) {
            throw ImageException.of("image.brokenHeader", "TIFF");
        }
        int inline = big ? 8 : 4;
        if (entry + count * step - inline > bytes.length()) {
            throw ImageException.of(WITHOUT_DIRECTORY);
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++, entry += step) {
            int type = bytes.u16(entry + 2, order);
            long values = big ? u64(bytes, entry + 4, order) : bytes.u32(entry + 4, order);
            if (type == 0 || type >= BYTES.length || BYTES[type] == 0 || values < 1 || values > Integer.MAX_VALUE) {
                continue;
            }
            long where = entry + step - inline;
            if (values * BYTES[type] > inline) {
                where = big ? u64(bytes, where, order) : bytes.u32(where, order);
            }
            entries.add(new Entry(bytes.u16(entry, order), type, values, where));
        }
        return new TiffHeader(order, List.copyOf(entries), entry, big);
    }

    private static long u64(ByteSource bytes, long at, ByteOrder order) throws IOException {
        long first = bytes.u32(at, order);
        long second = bytes.u32(at + 4, order);
        return order == ByteOrder.LITTLE_ENDIAN ? second << 32 | first : first << 32 | second;
    }

    @Nullable Entry find(int tag) {
        for (Entry entry : entries) {
            if (entry.tag() == tag) {
                return entry;
            }
        }
        return null;
    }

    /// The first value of a tag.
    ///
    /// @param bytes the file
    /// @param tag the tag
    /// @param otherwise what it is when the tag is missing
    long number(ByteSource bytes, int tag, long otherwise) throws IOException {
        Entry entry = find(tag);
        return entry == null ? otherwise : number(bytes, entry, 0);
    }

    /// One of a tag's values.
    ///
    /// @param bytes the file
    /// @param entry the tag
    /// @param index which, from 0
    long number(ByteSource bytes, Entry entry, int index) throws IOException {
        int width = BYTES[entry.type()];
        long at = entry.at() + (long) index * width;
        return switch (width) {
            case 1 -> bytes.u8(at);
            case 2 -> bytes.u16(at, order);
            case 4 -> bytes.u32(at, order);
            default -> u64(bytes, at, order);
        };
    }

    /// The values of a tag as they are.
    byte @Nullable [] bytes(ByteSource bytes, int tag) throws IOException {
        Entry entry = find(tag);
        return entry == null || entry.length() > Integer.MAX_VALUE
                ? null
                : bytes.bytes(entry.at(), (int) entry.length());
    }

    Size size(ByteSource bytes) throws IOException {
        long width = number(bytes, 256, 0);
        long height = number(bytes, 257, 0);
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw ImageException.of("image.noSize", "TIFF");
        }
        return new Size((int) width, (int) height);
    }
}
