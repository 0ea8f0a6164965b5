package app.tandem.engine.image.codec.png;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.codec.RasterConversions;
import app.tandem.engine.image.content.PixelSink;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Decodes the pixels of a PNG file: every kind there is, at its own depth; as a whole or by rows.
final class PngReader implements AutoCloseable {
    /// Adam7 (PNG, 8.2): first column, first row, columns to the next, rows to the next.
    private static final int[][] ADAM7 = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };
    private static final int[][] WHOLE = {{0, 0, 1, 1}};

    /// So many rows are given away at once.
    private static final int BAND = 16;

    private final PngScanlines scanlines;
    private final PngHeader header;
    private final byte @Nullable [] palette;
    private final byte @Nullable [] transparency;

    /// Prepares.
    ///
    /// @param bytes the file
    /// @param header its header
    /// @throws ImageException when no array can hold its pixels
    PngReader(ByteSource bytes, PngHeader header) throws IOException {
        RasterConversions.samples(header.size(), header.channels());
        this.header = header;
        palette = header.find(bytes, "PLTE");
        transparency = header.find(bytes, "tRNS");
        scanlines = new PngScanlines(bytes, header);
    }

    /// Whether the rows of a file come in their order.
    ///
    /// @param header the file's header
    /// @return true when [#give] can be called
    static boolean isByRows(PngHeader header) {
        return !header.interlaced();
    }

    /// Decodes at once.
    ///
    /// @param lenient give what can be read of a broken file
    /// @return all pixels
    /// @throws ImageException when the pixels are broken or cut off
    /// @throws InterruptedException when the thread is interrupted
    Raster read(boolean lenient) throws IOException, InterruptedException {
        PngPixels pixels = pixels(header.size());
        for (int[] pass : header.interlaced() ? ADAM7 : WHOLE) {
            int there = read(pass, pixels);
            if (there < header.size().height()) {
                if (!lenient) {
                    throw scanlines.reason();
                } else if (!header.interlaced()) {
                    pixels.greyFrom(there);
                }
                return pixels.raster();
            }
        }
        return pixels.raster();
    }

    /// Reads a pass.
    ///
    /// @return the row for which there is no data; the height when all is there
    private int read(int[] pass, PngPixels pixels) throws IOException, InterruptedException {
        int height = header.size().height();
        int width = Math.ceilDiv(header.size().width() - pass[0], pass[2]);
        if (width <= 0) {
            return height;
        }
        scanlines.begin(width);
        for (int y = pass[1]; y < height; y += pass[3]) {
            byte[] row = scanlines.next();
            if (row == null) {
                return y;
            }
            pixels.put(row, y, pass[0], pass[2], width);
        }
        return height;
    }

    /// Decodes and gives the rows away, of a file whose rows come in their order.
    ///
    /// @param sink what receives them
    /// @param metadata what it is told before
    /// @param lenient give what can be read of a broken file
    /// @throws ImageException when the pixels are broken or cut off
    /// @throws InterruptedException when the thread is interrupted
    void give(PixelSink sink, Metadata metadata, boolean lenient) throws IOException, InterruptedException {
        int width = header.size().width();
        int height = header.size().height();
        sink.begin(header.size(), header.channels(), header.depth(), metadata);
        scanlines.begin(width);
        PngPixels band = pixels(new Size(width, Math.min(BAND, height)));
        boolean whole = true;
        for (int top = 0; top < height; top += BAND) {
            int rows = Math.min(BAND, height - top);
            for (int y = 0; y < rows && whole; y++) {
                byte[] row = scanlines.next();
                whole = row != null;
                if (row != null) {
                    band.put(row, y, 0, 1, width);
                } else if (lenient) {
                    band.greyFrom(y);
                } else {
                    throw scanlines.reason();
                }
            }
            sink.accept(band.raster(rows));
            if (!whole) {
                band.greyFrom(0);
            }
        }
    }

    private PngPixels pixels(Size size) {
        return new PngPixels(header, palette, transparency, size);
    }

    @Override
    public void close() {
        scanlines.close();
    }
}
