package app.tandem.engine.image.metadata;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes a directory of tags (TIFF 6.0, section 2): sorted by tag, as the standard wants it. A tag that is
/// given twice has what was given last.
public final class TiffDirectoryWriter {
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
    public interface Appender {
        /// Writes at the end of the file.
        ///
        /// @param bytes what is written; used up
        /// @return where it begins
        /// @throws IOException when it can't be written
        int append(ByteBuffer bytes) throws IOException;
    }

    /// An empty directory.
    ///
    /// @param order the stream's byte order
    public TiffDirectoryWriter(ByteOrder order) {
        this.order = order;
    }

    /// Takes a tag over as it stands in a block that the file begins with: its offset stays right.
    ///
    /// @param block what reads the block
    /// @param entry the tag
    public void takeOver(TiffBytes<RuntimeException> block, TiffDirectory.Entry entry) {
        int offset = (int) block.u32(entry.at() + 8);
        lines.put(entry.tag(), new Line(entry.type(), (int) entry.count(), null, offset));
    }

    /// Sets a tag's numbers of two bytes each.
    ///
    /// @param tag its number
    /// @param values 0 to 65,535
    public void shorts(int tag, int... values) {
        ByteBuffer buffer = ByteBuffer.wrap(new byte[2 * values.length]).order(order);
        for (int value : values) {
            buffer.putShort((short) value);
        }
        put(tag, TiffDirectory.SHORT, values.length, buffer);
    }

    /// Sets a tag's numbers of four bytes each.
    ///
    /// @param tag its number
    /// @param values the numbers, unsigned
    public void longs(int tag, int... values) {
        ByteBuffer buffer = ByteBuffer.wrap(new byte[4 * values.length]).order(order);
        for (int value : values) {
            buffer.putInt(value);
        }
        put(tag, TiffDirectory.LONG, values.length, buffer);
    }

    /// Sets a tag's fraction, exact to a ten-thousandth.
    ///
    /// @param tag its number
    /// @param value the number
    public void rational(int tag, double value) {
        put(
                tag,
                TiffDirectory.RATIONAL,
                1,
                ByteBuffer.wrap(new byte[8])
                        .order(order)
                        .putInt((int) Math.round(value * FRACTION))
                        .putInt(FRACTION));
    }

    /// Sets a tag's single bytes.
    ///
    /// @param tag its number
    /// @param type 1 (numbers) or 7 (anything)
    /// @param values the bytes; nothing is set when they are null or none
    public void bytes(int tag, int type, byte @Nullable [] values) {
        if (values != null && values.length > 0) {
            values(tag, type, values.length, values);
        }
    }

    /// Sets a tag's values as they are to be written.
    ///
    /// @param tag its number
    /// @param type of the values
    /// @param count of the values
    /// @param values themselves, in the stream's byte order; not copied
    public void values(int tag, int type, int count, byte[] values) {
        lines.put(tag, new Line(type, count, values, 0));
    }

    private void put(int tag, int type, int count, ByteBuffer values) {
        byte[] copy = new byte[values.capacity()];
        values.get(0, copy);
        values(tag, type, count, copy);
    }

    /// Writes the values that don't fit in an entry, then the directory.
    ///
    /// @param out where to
    /// @return where the directory begins
    /// @throws IOException when it can't be written
    public int writeTo(Appender out) throws IOException {
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
