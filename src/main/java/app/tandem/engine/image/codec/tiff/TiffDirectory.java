package app.tandem.engine.image.codec.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A directory of tags to be written (TIFF 6.0, section 2): sorted by tag, as the standard wants it.
final class TiffDirectory {
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int ENTRY = 12;
    private static final int FRACTION = 10_000;

    private final ByteOrder order;
    private final Map<Integer, Line> lines = new TreeMap<>();

    /// A tag.
    ///
    /// @param type of its values
    /// @param count of its values
    /// @param values themselves; null when `offset` is taken over as it is
    /// @param offset the four bytes of a tag taken over
    private record Line(int type, int count, byte @Nullable [] values, int offset) {}

    /// Where bytes go.
    @FunctionalInterface
    interface Appender {
        /// Writes at the end of the file.
        ///
        /// @return where it begins
        int append(ByteBuffer bytes) throws IOException;
    }

    TiffDirectory(ByteOrder order) {
        this.order = order;
    }

    /// Takes the tags of an EXIF block over that the file begins with: their offsets stay right.
    ///
    /// @param exif the block
    void takeOver(byte[] exif) {
        ByteBuffer block = ByteBuffer.wrap(exif).order(order);
        int at = block.getInt(4);
        if (at < 8 || at > exif.length - 2) {
            return;
        }
        int count = block.getShort(at) & 0xffff;
        for (int entry = at + 2, i = 0; i < count && entry + ENTRY <= exif.length; i++, entry += ENTRY) {
            int tag = block.getShort(entry) & 0xffff;
            if (!TiffExif.STRUCTURE.contains(tag)) {
                int type = block.getShort(entry + 2) & 0xffff;
                lines.put(tag, new Line(type, block.getInt(entry + 4), null, block.getInt(entry + 8)));
            }
        }
    }

    void shorts(int tag, int... values) {
        ByteBuffer buffer = ByteBuffer.wrap(new byte[2 * values.length]).order(order);
        for (int value : values) {
            buffer.putShort((short) value);
        }
        put(tag, SHORT, values.length, buffer);
    }

    void longs(int tag, int... values) {
        ByteBuffer buffer = ByteBuffer.wrap(new byte[4 * values.length]).order(order);
        for (int value : values) {
            buffer.putInt(value);
        }
        put(tag, LONG, values.length, buffer);
    }

    void rational(int tag, double value) {
        put(
                tag,
                RATIONAL,
                1,
                ByteBuffer.wrap(new byte[8])
                        .order(order)
                        .putInt((int) Math.round(value * FRACTION))
                        .putInt(FRACTION));
    }

    void bytes(int tag, int type, byte @Nullable [] values) {
        if (values != null && values.length > 0) {
            lines.put(tag, new Line(type, values.length, values, 0));
        }
    }

    private void put(int tag, int type, int count, ByteBuffer values) {
        byte[] copy = new byte[values.capacity()];
        values.get(0, copy);
        lines.put(tag, new Line(type, count, copy, 0));
    }

    /// Writes the values that don't fit in an entry, then the directory.
    ///
    /// @param out where to
    /// @return where the directory begins
    int writeTo(Appender out) throws IOException {
        ByteBuffer directory = ByteBuffer.allocate(2 + ENTRY * lines.size() + 4).order(order);
        directory.putShort((short) lines.size());
        for (Map.Entry<Integer, Line> entry : lines.entrySet()) {
            Line line = entry.getValue();
            directory
                    .putShort(entry.getKey().shortValue())
                    .putShort((short) line.type())
                    .putInt(line.count());
            int next = directory.position() + 4;
            byte[] values = line.values();
            if (values == null) {
                directory.putInt(line.offset());
            } else if (values.length <= 4) {
                directory.put(values);
            } else {
                directory.putInt(out.append(ByteBuffer.wrap(values)));
            }
            directory.position(next);
        }
        return out.append(directory.position(0).limit(directory.capacity()));
    }
}
