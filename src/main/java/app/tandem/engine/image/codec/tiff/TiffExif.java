package app.tandem.engine.image.codec.tiff;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.metadata.TiffDirectory;
import app.tandem.engine.image.metadata.TiffDirectory.Entry;
import app.tandem.engine.image.metadata.TiffDirectoryWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes an EXIF block of the tags of a TIFF file: those that don't describe how its pixels are stored.
public final class TiffExif {
    /// What belongs to the pixels, or has a place of its own (ICC, XMP, further pictures).
    static final Set<Integer> STRUCTURE = Set.of(
            254, 255, 256, 257, 258, 259, 262, 263, 266, 273, 277, 278, 279, 280, 281, 284, 288, 289, 290, 291, 292,
            293, 297, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325, 330, 332, 333, 334, 336, 338, 339, 340, 341,
            342, 343, 347, 512, 513, 514, 515, 517, 518, 519, 520, 521, 529, 530, 531, 532, 700, 33723, 34377, 34675,
            37724);
    private static final int INTEROPERABILITY_DIRECTORY = 40965;
    private static final Set<Integer> POINTERS =
            Set.of(TiffTag.EXIF_DIRECTORY, TiffTag.GPS_DIRECTORY, INTEROPERABILITY_DIRECTORY);
    private static final int LARGEST = 1 << 20;
    private static final int LARGEST_OF_SHORTENED = 1 << 12;
    private static final int DEEPEST = 3;

    /// A file of a few kilobytes may point to the same megabyte from each of its entries.
    private static final int LARGEST_BLOCK = 1 << 24;

    private final ByteSource bytes;
    private final ByteOrder order;
    private final int largest;
    private final ByteArrayOutputStream block = new ByteArrayOutputStream();
    private final Set<Long> visited = new HashSet<>();
    private long values = 0;

    private TiffExif(ByteSource bytes, ByteOrder order, int largest) {
        this.bytes = bytes;
        this.order = order;
        this.largest = largest;
    }

    /// Collects the tags.
    ///
    /// @param bytes the file
    /// @param header its first directory
    /// @return the block; null when the file has no tags worth keeping
    static byte @Nullable [] collect(ByteSource bytes, TiffHeader header) throws IOException {
        return collect(bytes, header, LARGEST);
    }

    /// A block without the values that take more than 4 kB, such as a long maker note.
    ///
    /// @param exif the block
    /// @return a new one; null when it has no tags worth keeping
    /// @throws ImageException when it makes no sense
    public static byte @Nullable [] shortened(byte[] exif) throws IOException {
        ByteSource bytes = ByteSource.of(ByteBuffer.wrap(exif));
        return collect(bytes, TiffHeader.read(bytes), LARGEST_OF_SHORTENED);
    }

    private static byte @Nullable [] collect(ByteSource bytes, TiffHeader header, int largest) throws IOException {
        TiffExif exif = new TiffExif(bytes, header.order(), largest);
        List<Entry> kept = header.entries().stream()
                .filter(entry -> !STRUCTURE.contains(entry.tag()))
                .toList();
        if (kept.isEmpty()) {
            return null;
        }
        exif.block.writeBytes(
                header.order() == ByteOrder.LITTLE_ENDIAN
                        ? new byte[] {'I', 'I', 42, 0, 0, 0, 0, 0}
                        : new byte[] {'M', 'M', 0, 42, 0, 0, 0, 0});
        int first = exif.write(kept, 0);
        byte[] block = exif.block.toByteArray();
        ByteBuffer.wrap(block).order(header.order()).putInt(4, first);
        return block;
    }

    /// Writes values and the directories below, then the directory itself.
    ///
    /// @return where the directory begins
    private int write(List<Entry> entries, int depth) throws IOException {
        TiffDirectoryWriter directory = new TiffDirectoryWriter(order);
        for (Entry entry : entries) {
            if (POINTERS.contains(entry.tag())) {
                point(directory, entry, depth);
            } else if (entry.length() <= largest
                    && entry.type() <= TiffDirectory.LAST_TYPE
                    && entry.isInside(bytes.length())
                    && values + entry.length() <= LARGEST_BLOCK) {
                values += entry.length();
                byte[] copy = bytes.bytes(entry.value(), (int) entry.length());
                directory.values(entry.tag(), entry.type(), (int) entry.count(), copy);
            }
        }
        return directory.writeTo(this::append);
    }

    /// Writes the directory that a tag points to, once: several tags may point to one, or in a circle.
    private void point(TiffDirectoryWriter directory, Entry entry, int depth) throws IOException {
        if (depth == DEEPEST || entry.length() != 4) {
            return;
        }
        try {
            long at = bytes.u32(entry.value(), order);
            if (visited.add(at)) {
                TiffHeader below = TiffHeader.directory(bytes, order, at);
                directory.longs(entry.tag(), write(below.entries(), depth + 1));
            }
        } catch (ImageException broken) {
            return; // a broken directory is left out, the picture stays
        }
    }

    /// Writes at the end, on an even offset.
    private int append(ByteBuffer more) {
        if (block.size() % 2 == 1) {
            block.write(0);
        }
        int at = block.size();
        block.write(more.array(), more.arrayOffset() + more.position(), more.remaining());
        return at;
    }
}
