package app.tandem.engine.image.codec.png;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.codec.Cancellation;
import app.tandem.engine.image.codec.RasterConversions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.pixels.Raster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Decodes the pixels of a PNG file: every kind there is, at its own depth.
final class PngReader implements AutoCloseable {
    /// Adam7 (PNG, 8.2): first column, first row, columns to the next, rows to the next.
    private static final int[][] ADAM7 = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };
    private static final int[][] WHOLE = {{0, 0, 1, 1}};
    private static final int ROWS_BETWEEN_CHECKS = 64;

    private final Inflater inflater = new Inflater();
    private final ByteSource bytes;
    private final ByteBuffer data;
    private final PngHeader header;
    private long next;
    private long rowsRead;
    private long pixelsRead;

    /// Prepares.
    ///
    /// @param bytes the file
    /// @param data the same, in memory
    /// @param header its header
    PngReader(ByteSource bytes, ByteBuffer data, PngHeader header) {
        this.bytes = bytes;
        this.data = data;
        this.header = header;
        next = header.pixels();
    }

    /// Decodes.
    ///
    /// @param lenient give what can be read of a broken file
    /// @return all pixels
    /// @throws ImageException when the pixels are broken or cut off
    Raster read(boolean lenient) throws IOException, InterruptedException {
        int samples = RasterConversions.samples(header.size(), header.channels());
        PngPixels pixels = new PngPixels(header, header.find(bytes, "PLTE"), header.find(bytes, "tRNS"), samples);
        int[][] passes = header.interlaced() ? ADAM7 : WHOLE;
        for (int[] pass : passes) {
            if (!read(pass, pixels)) {
                if (!lenient) {
                    throw reason();
                } else if (!header.interlaced()) {
                    pixels.greyFrom((int) rowsRead);
                }
                return pixels.raster();
            }
        }
        return pixels.raster();
    }

    private ImageException reason() {
        long percent = 100 * pixelsRead / header.size().pixels();
        return ImageException.of(next >= bytes.length() ? "image.cutOff.after" : "image.brokenData.after", percent);
    }

    /// Reads a pass.
    ///
    /// @return false when the data ends before it does
    private boolean read(int[] pass, PngPixels pixels) throws IOException, InterruptedException {
        int width = Math.ceilDiv(header.size().width() - pass[0], pass[2]);
        if (width <= 0) {
            return true;
        }
        int bits = header.bits() * header.storedChannels();
        int length = 1 + Math.toIntExact(((long) width * bits + 7) / 8);
        byte[] row = new byte[length];
        byte[] above = new byte[length];
        for (int y = pass[1]; y < header.size().height(); y += pass[3]) {
            if (rowsRead++ % ROWS_BETWEEN_CHECKS == 0) {
                Cancellation.check();
            }
            if (!inflate(row) || !PngFilters.undo(row, above, length, Math.max(1, bits / 8))) {
                rowsRead--;
                return false;
            }
            pixels.put(row, y, pass[0], pass[2], width);
            pixelsRead += width;
            byte[] done = row;
            row = above;
            above = done;
        }
        return true;
    }

    private boolean inflate(byte[] row) throws IOException {
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

    /// Gives the next chunk of pixels to the inflater.
    ///
    /// @return false when there is none
    private boolean feed() throws IOException {
        if (next + 8 > bytes.length()) {
            next = bytes.length();
            return false;
        }
        PngHeader.Chunk chunk = PngHeader.Chunk.at(bytes, next);
        if (!chunk.type().equals("IDAT")) {
            return false;
        }
        int there = (int) Math.min(chunk.length(), bytes.length() - chunk.at());
        inflater.setInput(data.slice((int) chunk.at(), there));
        next = chunk.next();
        return true;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
