package app.tandem.engine.image.codec.jpeg;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.pixels.Size;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// A whole JPEG in native memory, where libjpeg can see it, with an end marker behind it whatever it ends with.
///
/// @param memory the file and the end marker
/// @param header what it says of itself
public record JpegData(MemorySegment memory, JpegHeader header) {
    private static final int END_LENGTH = 2;

    /// Reads a file.
    ///
    /// @param file the file
    /// @param arena what owns the memory
    /// @return the file
    /// @throws app.tandem.engine.image.format.ImageException when its header makes no sense
    /// @throws IOException when it can't be read
    /// @throws InterruptedException when the thread is interrupted
    public static JpegData read(Path file, Arena arena) throws IOException, InterruptedException {
        MemorySegment memory = ByteSource.readAll(file, arena, END_LENGTH);
        long length = memory.byteSize() - END_LENGTH;
        JpegHeader header =
                JpegHeader.read(ByteSource.of(memory.asSlice(0, length).asByteBuffer()));
        JpegData data = new JpegData(memory, header);
        data.endAt(length);
        return data;
    }

    /// The same bytes, with the end marker.
    ByteSource bytes() {
        return ByteSource.of(memory.asByteBuffer());
    }

    /// How far it is shrunk while it is decoded.
    ///
    /// @param atLeast what is needed of it
    /// @return 1, 2, 4 or 8, by which its sides are divided
    int reduction(Size atLeast) {
        return ShrinkOnLoad.reduction(header.size(), memory.byteSize() - header.scan(), atLeast);
    }

    /// Puts an end marker somewhere, so that nothing behind it is seen.
    ///
    /// @param at where
    void endAt(long at) {
        memory.asByteBuffer().put((int) at, (byte) 0xff).put((int) at + 1, (byte) Marker.EOI.code());
    }

    /// Whether the file has an end marker behind its first scan's beginning; previews and padding may follow
    /// it.
    boolean hasEnd() {
        ByteBuffer bytes = memory.asByteBuffer();
        for (int at = bytes.limit() - END_LENGTH - 2; at >= header.scan(); at--) {
            if (bytes.get(at) == (byte) 0xff && bytes.get(at + 1) == (byte) Marker.EOI.code()) {
                return true;
            }
        }
        return false;
    }
}
