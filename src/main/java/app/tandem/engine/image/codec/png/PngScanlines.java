package app.tandem.engine.image.codec.png;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.work.Interrupts;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// The rows of a PNG as they lie in its chunks of pixels, one after the other: unpacked, their filters undone.
/// The file is read a piece at a time. For one thread.
final class PngScanlines implements AutoCloseable {
    /// Bytes in memory beside two rows: a piece of the file, and zlib's window and tables.
    static final long HELD = 1 << 17;

    private static final int PIECE = 1 << 16;

    private final Arena arena = Arena.ofConfined();
    private final ByteBuffer piece = arena.allocate(PIECE).asByteBuffer();
    private final Inflater inflater = new Inflater();
    private final ByteSource bytes;
    private final PngHeader header;
    private byte[] row = {};
    private byte[] above = {};
    private long at;
    private long end;
    private long next;
    private long pixels;
    private int width;

    /// Prepares.
    ///
    /// @param bytes the file
    /// @param header its header
    PngScanlines(ByteSource bytes, PngHeader header) {
        this.bytes = bytes;
        this.header = header;
        next = header.pixels();
    }

    /// Begins a pass; a picture that isn't interlaced is one.
    ///
    /// @param pixelsPerRow how many pixels each of its rows has, 1 or more
    void begin(int pixelsPerRow) {
        width = pixelsPerRow;
        int length = 1 + Math.toIntExact(((long) width * bitsPerPixel() + 7) / 8);
        row = new byte[length];
        above = new byte[length];
    }

    private int bitsPerPixel() {
        return header.bits() * header.storedChannels();
    }

    /// The next row.
    ///
    /// @return its samples from index 1; the call after the next overwrites them. Null when the data ends, or
    ///     makes no sense
    /// @throws InterruptedException when the thread is interrupted
    byte @Nullable [] next() throws IOException, InterruptedException {
        Interrupts.check();
        byte[] read = above;
        above = row;
        row = read;
        if (!inflate() || !PngFilters.undo(row, above, row.length, Math.max(1, bitsPerPixel() / 8))) {
            return null;
        }
        pixels += width;
        return row;
    }

    /// Why there is no next row.
    ///
    /// @return for people
    ImageException reason() {
        long percent = 100 * pixels / header.size().pixels();
        return ImageException.of(next >= bytes.length() ? "image.cutOff.after" : "image.brokenData.after", percent);
    }

    private boolean inflate() throws IOException {
        int filled = 0;
        try {
            while (filled < row.length) {
                int count = inflater.inflate(row, filled, row.length - filled);
                filled += count;
                if (count == 0 && (inflater.finished() || inflater.needsDictionary() || !feed())) {
                    return false;
                }
            }
            return true;
        } catch (DataFormatException _) {
            return false;
        }
    }

    /// Gives the next piece of a chunk of pixels to the inflater.
    ///
    /// @return false when there is none
    private boolean feed() throws IOException {
        if (at >= end && !nextChunk()) {
            return false;
        }
        piece.clear().limit((int) Math.min(PIECE, end - at));
        int count = bytes.read(at, piece);
        if (count < 0) {
            return false; // it has become shorter meanwhile
        }
        at += count;
        inflater.setInput(piece.flip());
        return true;
    }

    private boolean nextChunk() throws IOException {
        do {
            if (next + 8 > bytes.length()) {
                next = bytes.length();
                return false;
            }
            PngHeader.Chunk chunk = PngHeader.Chunk.at(bytes, next);
            if (!chunk.type().equals("IDAT")) {
                return false;
            }
            at = chunk.at();
            end = Math.min(chunk.at() + chunk.length(), bytes.length());
            next = chunk.next();
        } while (at >= end);
        return true;
    }

    @Override
    public void close() {
        inflater.end();
        arena.close();
    }
}
