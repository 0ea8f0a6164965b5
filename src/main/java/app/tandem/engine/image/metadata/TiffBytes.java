package app.tandem.engine.image.metadata;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The bytes of a TIFF stream, in its byte order: a file, or an EXIF block in memory.
///
/// @param <X> what is thrown beyond the end, or where the file can't be read
public interface TiffBytes<X extends Exception> {
    /// The byte order that the stream's first two bytes tell.
    ///
    /// @return `II` is little-endian, `MM` big-endian
    ByteOrder order();

    /// How long the stream is.
    ///
    /// @return bytes
    long length();

    /// Two bytes.
    ///
    /// @param at where, from 0
    /// @return 0 to 65,535
    /// @throws X beyond the end
    int u16(long at) throws X;

    /// Four bytes.
    ///
    /// @param at where, from 0
    /// @return 0 to 2³² − 1
    /// @throws X beyond the end
    long u32(long at) throws X;

    /// Eight bytes.
    ///
    /// @param at where, from 0
    /// @return negative from 2⁶³ on, which no file has
    /// @throws X beyond the end
    default long u64(long at) throws X {
        long first = u32(at);
        long second = u32(at + 4);
        return order() == ByteOrder.LITTLE_ENDIAN ? second << 32 | first : first << 32 | second;
    }

    /// A block in memory.
    ///
    /// @param block the stream from position 0 to the limit, in its byte order
    /// @return the same bytes; an [IndexOutOfBoundsException] beyond the end
    static TiffBytes<RuntimeException> of(ByteBuffer block) {
        return new TiffBytes<>() {
            @Override
            public ByteOrder order() {
                return block.order();
            }

            @Override
            public long length() {
                return block.limit();
            }

            @Override
            public int u16(long at) {
                return block.getShort(Math.toIntExact(at)) & 0xffff;
            }

            @Override
            public long u32(long at) {
                return block.getInt(Math.toIntExact(at)) & 0xffff_ffffL;
            }
        };
    }
}
