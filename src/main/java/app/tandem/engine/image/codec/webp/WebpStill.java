package app.tandem.engine.image.codec.webp;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import app.tandem.engine.image.codec.CollectingSink;
import app.tandem.engine.image.codec.RasterConversions;
import app.tandem.engine.image.codec.natives.Leptonica;
import app.tandem.engine.image.codec.natives.Pix;
import app.tandem.engine.image.content.PixelSink;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.work.Interrupts;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/// Decodes a WebP that does not move. The file is given to libwebp in pieces, so that a cancel is soon heard,
/// and rows can be given away as they come; of a file that is cut off those can be had that are there.
final class WebpStill {
    /// The largest piece of a file.
    private static final int PIECE = 1 << 14;

    /// The smallest.
    private static final int LEAST = 1 << 8;

    /// About so many rows a piece has, and at most so many are given away at once.
    private static final int BAND = 32;

    /// What is left where no pixel came.
    private static final byte GREY = (byte) 0x80;

    private final MemorySegment data;
    private final Size size;
    private final boolean alpha;
    private final boolean lenient;
    private final int row;

    private WebpStill(MemorySegment data, Size size, boolean alpha, boolean lenient) {
        this.data = data;
        this.size = size;
        this.alpha = alpha;
        this.lenient = lenient;
        row = size.width() * (alpha ? 4 : 3);
    }

    /// What could be decoded.
    ///
    /// @param raster 3 or 4 channels; what did not come is grey, or transparent where there is alpha
    /// @param rows how many rows came, from the top; 1 or more
    record Part(Raster.Bytes raster, int rows) {}

    /// Decodes.
    ///
    /// @param data the file
    /// @param size what its header tells
    /// @param alpha whether the result shall have an alpha channel
    /// @param lenient give the rows that are there, if any are
    /// @return all rows, or some
    /// @throws ImageException when it is broken or cut off
    /// @throws InterruptedException when the thread is interrupted
    static Part read(MemorySegment data, Size size, boolean alpha, boolean lenient)
            throws ImageException, InterruptedException {
        int channels = alpha ? 4 : 3;
        int length = RasterConversions.samples(size, channels);
        Interrupts.check();
        if (!isByRows()) {
            return new Part(atOnce(data, size, alpha), size.height());
        }
        CollectingSink sink = new CollectingSink();
        sink.begin(size, channels, 8, Metadata.NONE);
        WebpStill still = new WebpStill(data, size, alpha, lenient);
        int rows = still.give(sink);
        Raster.Bytes raster = (Raster.Bytes) sink.picture().frames().getFirst().raster();
        Arrays.fill(raster.samples(), rows * still.row, length, alpha ? 0 : GREY);
        return new Part(raster, rows);
    }

    /// Decodes and gives the rows away.
    ///
    /// @param data the file
    /// @param size what its header tells
    /// @param alpha whether rows have an alpha channel
    /// @param lenient give the rows that are there, if any are, and grey or transparent ones for the others
    /// @param sink has been told what comes
    /// @throws ImageException when it is broken or cut off
    /// @throws InterruptedException when the thread is interrupted
    static void give(MemorySegment data, Size size, boolean alpha, boolean lenient, PixelSink sink)
            throws ImageException, InterruptedException {
        WebpStill still = new WebpStill(data, size, alpha, lenient);
        byte[] none = new byte[Math.multiplyExact(still.row, BAND)];
        Arrays.fill(none, alpha ? 0 : GREY);
        int rows;
        for (int from = still.give(sink); from < size.height(); from += rows) {
            rows = Math.min(BAND, size.height() - from);
            sink.accept(new Raster.Bytes(new Size(size.width(), rows), alpha ? 4 : 3, none));
        }
    }

    /// Whether libwebp's functions can be called: what is in Leptonica's library by chance is not in it on all
    /// platforms. This loads the library.
    static boolean isByRows() {
        return Leptonica.has("WebPINewRGB") && Leptonica.has("WebPIUpdate") && Leptonica.has("WebPIDecGetRGB");
    }

    /// Decodes as many rows as there are.
    ///
    /// @return how many came
    private int give(PixelSink sink) throws ImageException, InterruptedException {
        MemorySegment decoder = IncrementalWebpDecoder.begin(alpha);
        if (decoder.address() == 0) {
            throw ImageException.of("image.noMemory.decoder");
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment numbers = arena.allocate(4 * JAVA_INT.byteSize(), JAVA_INT.byteSize());
            byte[] band = new byte[Math.multiplyExact(row, BAND)];
            // a few bytes may be a thousand rows of one colour
            long piece = Math.clamp(data.byteSize() / size.height() * BAND, LEAST, PIECE);
            int status = IncrementalWebpDecoder.SUSPENDED;
            int rows = 0;
            for (long there = 0; there < data.byteSize() && isWaiting(status); ) {
                Interrupts.check();
                there = Math.min(there + piece, data.byteSize());
                status = IncrementalWebpDecoder.update(decoder, data, there);
                rows = give(IncrementalWebpDecoder.finished(decoder, numbers), rows, band, sink);
            }
            if (status == IncrementalWebpDecoder.DONE || (lenient && rows > 0)) {
                return rows;
            }
            throw isWaiting(status)
                    ? ImageException.of("image.cutOff.about", 100L * rows / size.height())
                    : ImageException.of("image.brokenData.of", "WebP");
        } finally {
            IncrementalWebpDecoder.delete(decoder);
        }
    }

    /// Gives away what is new.
    ///
    /// @return how many rows have been given away by now
    private int give(IncrementalWebpDecoder.Finished finished, int from, byte[] band, PixelSink sink)
            throws ImageException, InterruptedException {
        if (finished.rows() > 0 && !finished.size().equals(size)) {
            throw ImageException.of("image.brokenData.of", "WebP");
        }
        int rows;
        for (int y = from; y < finished.rows(); y += rows) {
            rows = Math.min(BAND, finished.rows() - y);
            for (int i = 0; i < rows; i++) {
                MemorySegment.copy(
                        finished.pixels(), JAVA_BYTE, (long) (y + i) * finished.stride(), band, i * row, row);
            }
            sink.accept(new Raster.Bytes(new Size(size.width(), rows), alpha ? 4 : 3, band));
        }
        return Math.max(from, finished.rows());
    }

    private static boolean isWaiting(int status) {
        return status == IncrementalWebpDecoder.SUSPENDED || status == IncrementalWebpDecoder.NOT_ENOUGH;
    }

    private static Raster.Bytes atOnce(MemorySegment data, Size size, boolean alpha) throws ImageException {
        try (Pix pix = Pix.readWebp(data).orElseThrow(() -> ImageException.of("image.brokenData.of", "WebP"))) {
            Raster.Bytes raster = pix.toRaster(alpha);
            if (!raster.size().equals(size)) {
                throw ImageException.of("image.brokenData.of", "WebP");
            }
            return raster;
        }
    }
}
