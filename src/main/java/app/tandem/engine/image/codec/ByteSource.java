package app.tandem.engine.image.codec;

import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.work.Interrupts;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The bytes of a file, at any place: read from disk by the window, for headers, or all in memory.
///
/// Not for several threads. Positions count from 0; whatever lies beyond the end is an [ImageException] that
/// says so.
public final class ByteSource implements AutoCloseable {
    private static final int WINDOW = 4096;
    private static final long ONES = 0x0101_0101_0101_0101L;

    private final @Nullable FileChannel channel;
    private final long length;
    private ByteBuffer window;
    private long start;

    private ByteSource(@Nullable FileChannel channel, long length, ByteBuffer window) {
        this.channel = channel;
        this.length = length;
        this.window = window;
    }

    /// Opens a file for a look at a few places in it.
    ///
    /// @param file the file
    /// @return its bytes; to be closed
    /// @throws IOException when it can't be read
    @SuppressWarnings("MustBeClosedChecker") // the caller closes it through this object
    public static ByteSource open(Path file) throws IOException {
        checkOrdinary(file);
        FileChannel channel = FileChannel.open(file);
        try {
            return new ByteSource(channel, channel.size(), ByteBuffer.allocate(0));
        } catch (IOException unreadable) {
            channel.close();
            throw unreadable;
        }
    }

    /// To open a pipe is to wait for whoever writes into it, and no interrupt reaches that.
    private static void checkOrdinary(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw ImageException.of("file.notOrdinary");
        }
    }

    /// Bytes that are in memory already.
    ///
    /// @param bytes from position 0 to the limit
    /// @return the same bytes; closing does nothing
    public static ByteSource of(ByteBuffer bytes) {
        return new ByteSource(null, bytes.limit(), bytes);
    }

    /// Reads a whole file into native memory, where codecs written in C can see it.
    ///
    /// It is read, not mapped: a mapped file that another program cuts off kills the process inside native
    /// code.
    ///
    /// @param file the file
    /// @param arena what owns the memory
    /// @param spare bytes to add after the file's, zero
    /// @return the file, and the spare bytes
    /// @throws IOException when it can't be read
    /// @throws java.nio.channels.ClosedByInterruptException when the thread is interrupted, a read that hangs
    /// too
    /// @throws InterruptedException when it was between two reads
    public static MemorySegment readAll(Path file, Arena arena, int spare) throws IOException, InterruptedException {
        checkOrdinary(file);
        try (FileChannel channel = FileChannel.open(file)) {
            long length = channel.size();
            if (length > Integer.MAX_VALUE - spare) {
                throw ImageException.of("image.over2GB");
            }
            MemorySegment bytes = arena.allocate(length + spare, 16);
            ByteBuffer buffer = bytes.asSlice(0, length).asByteBuffer();
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                Interrupts.check();
            }
            return bytes;
        }
    }

    /// How long the file is.
    ///
    /// @return bytes
    public long length() {
        return length;
    }

    /// One byte.
    ///
    /// @param at where
    /// @return 0 to 255
    /// @throws ImageException beyond the end
    public int u8(long at) throws IOException {
        return window(at, 1).get((int) (at - start)) & 0xff;
    }

    /// Two bytes.
    ///
    /// @param at where
    /// @param order which comes first
    /// @return 0 to 65,535
    /// @throws ImageException beyond the end
    public int u16(long at, ByteOrder order) throws IOException {
        return window(at, 2).order(order).getShort((int) (at - start)) & 0xffff;
    }

    /// Four bytes.
    ///
    /// @param at where
    /// @param order which comes first
    /// @return 0 to 2³² − 1
    /// @throws ImageException beyond the end
    public long u32(long at, ByteOrder order) throws IOException {
        return window(at, 4).order(order).getInt((int) (at - start)) & 0xffff_ffffL;
    }

    /// Several bytes.
    ///
    /// @param at where
    /// @param count how many
    /// @return a copy
    /// @throws ImageException beyond the end
    public byte[] bytes(long at, int count) throws IOException {
        ByteBuffer there = window(at, count); // before anything is allocated: the count may come from a hostile file
        byte[] copy = new byte[count];
        there.get((int) (at - start), copy);
        return copy;
    }

    /// Looks for a byte.
    ///
    /// @param value 0 to 255
    /// @param from where to begin
    /// @return the first place that has it
    /// @throws ImageException when there is none up to the end
    public long find(int value, long from) throws IOException {
        long wanted = value * ONES;
        long at = from;
        while (true) {
            ByteBuffer there = window(at, 1);
            int end = there.limit();
            int i = (int) (at - start);
            // eight at a time: a byte that is equal becomes 0, and only a byte 0 lends its highest bit to the
            // result
            for (; i <= end - Long.BYTES; i += Long.BYTES) {
                long different = there.getLong(i) ^ wanted;
                if (((different - ONES) & ~different & ONES << 7) != 0) {
                    break;
                }
            }
            for (int last = Math.min(end, i + Long.BYTES); i < last; i++) {
                if ((there.get(i) & 0xff) == value) {
                    return start + i;
                }
            }
            at = start + i;
        }
    }

    /// Reads on, past the window.
    ///
    /// @param at where
    /// @param into filled as far as it goes at once
    /// @return how many bytes came; -1 beyond the end
    public int read(long at, ByteBuffer into) throws IOException {
        if (channel != null) {
            return channel.read(into, at);
        }
        int count = (int) Math.min(into.remaining(), length - at);
        into.put(into.position(), window, (int) at, Math.max(0, count));
        return count > 0 ? count : -1;
    }

    /// Whether a text stands at a place.
    ///
    /// @param at where
    /// @param latin1 the text, each character a byte
    /// @return true when it does; false beyond the end
    public boolean has(long at, String latin1) throws IOException {
        return at + latin1.length() <= length
                && new String(bytes(at, latin1.length()), StandardCharsets.ISO_8859_1).equals(latin1);
    }

    private ByteBuffer window(long at, int count) throws IOException {
        if (at < 0 || at + count > length) {
            throw ImageException.of("image.cutOff.header");
        }
        if (channel != null && (at < start || at + count > start + window.limit())) {
            window = ByteBuffer.allocate(Math.max(count, WINDOW));
            start = at;
            int read = 0;
            while (window.hasRemaining() && read >= 0) {
                read = channel.read(window, at + window.position());
            }
            window.flip();
            if (window.limit() < count) {
                throw ImageException.of("image.cutOff.header");
            }
        }
        return window;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
