package app.tandem.engine.image.codec.tiff;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.metadata.TiffBytes;
import app.tandem.engine.image.metadata.TiffDirectory;
import app.tandem.engine.image.metadata.TiffDirectory.Entry;
import app.tandem.engine.image.pixels.Size;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A directory of a TIFF file that has one: what is missing or makes no sense fails the file.
///
/// @param order the file's byte order
/// @param directory the directory, whole
record TiffHeader(ByteOrder order, TiffDirectory directory) {
    private static final int MOST_ENTRIES = 4096;

    /// Reads a file's first directory.
    static TiffHeader read(ByteSource bytes) throws IOException {
        ByteOrder order = bytes.u8(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        TiffBytes<IOException> tiff = tiff(bytes, order);
        boolean big = tiff.u16(2) == 43;
        return at(bytes, order, big, big ? tiff.u64(8) : tiff.u32(4));
    }

    /// Reads the directory at a place of a file that isn't a BigTIFF.
    static TiffHeader directory(ByteSource bytes, ByteOrder order, long at) throws IOException {
        return at(bytes, order, false, at);
    }

    private static TiffHeader at(ByteSource bytes, ByteOrder order, boolean big, long at) throws IOException {
        TiffDirectory directory =
                TiffDirectory.read(tiff(bytes, order), big, at).orElse(null);
        if (directory != null && (directory.declared() > MOST_ENTRIES || directory.declared() < 1)) {
            throw ImageException.of("image.brokenHeader", "TIFF");
        }
        if (directory == null || !directory.whole()) {
            // most programs write the directory last, since they know only then where everything came to stand
            throw ImageException.of("image.tiff.directory");
        }
        return new TiffHeader(order, directory);
    }

    private static TiffBytes<IOException> tiff(ByteSource bytes, ByteOrder order) {
        return new TiffBytes<>() {
            @Override
            public ByteOrder order() {
                return order;
            }

            @Override
            public long length() {
                return bytes.length();
            }

            @Override
            public int u16(long at) throws IOException {
                return bytes.u16(at, order);
            }

            @Override
            public long u32(long at) throws IOException {
                return bytes.u32(at, order);
            }
        };
    }

    List<Entry> entries() {
        return directory.entries();
    }

    /// The directory after this one.
    ///
    /// @param bytes the file
    /// @return its place, which may be anywhere; 0 when this is the last
    long following(ByteSource bytes) throws IOException {
        return directory.next(tiff(bytes, order));
    }

    /// Reads another directory of the same file.
    ///
    /// @param bytes the file
    /// @param at its place
    TiffHeader another(ByteSource bytes, long at) throws IOException {
        return at(bytes, order, directory.big(), at);
    }

    @Nullable Entry find(int tag) {
        return directory.find(tag);
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
        long at = entry.value() + (long) index * entry.width();
        return switch (entry.width()) {
            case 1 -> bytes.u8(at);
            case 2 -> bytes.u16(at, order);
            case 4 -> bytes.u32(at, order);
            default -> tiff(bytes, order).u64(at);
        };
    }

    /// The values of a tag as they are.
    byte @Nullable [] bytes(ByteSource bytes, int tag) throws IOException {
        Entry entry = find(tag);
        return entry == null || entry.length() > Integer.MAX_VALUE
                ? null
                : bytes.bytes(entry.value(), (int) entry.length());
    }

    Size size(ByteSource bytes) throws IOException {
        long width = number(bytes, TiffTag.WIDTH, 0);
        long height = number(bytes, TiffTag.HEIGHT, 0);
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw ImageException.of("image.noSize", "TIFF");
        }
        return new Size((int) width, (int) height);
    }
}
