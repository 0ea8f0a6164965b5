package app.tandem.engine.image.codec.webp;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import app.tandem.engine.image.codec.Cancellation;
import app.tandem.engine.image.codec.RasterConversions;
import app.tandem.engine.image.codec.natives.Leptonica;
import app.tandem.engine.image.codec.natives.Pix;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/// Decodes a WebP that does not move. The file is given to libwebp in pieces, so that a cancel is soon heard,
/// and of a file that is cut off the rows can be had that are there.
final class WebpStill {
    private static final int PIECE = 1 << 14;

    /// What is left where no pixel came.
    private static final byte GREY = (byte) 0x80;

    private WebpStill() {}

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
        Cancellation.check();
        if (!isInPieces()) {
            return new Part(atOnce(data, size, alpha), size.height());
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pixels = arena.allocate(length);
            int rows = rows(data, pixels, size, alpha, lenient);
            byte[] samples = pixels.toArray(JAVA_BYTE);
            int row = size.width() * channels;
            Arrays.fill(samples, rows * row, length, alpha ? 0 : GREY);
            return new Part(new Raster.Bytes(size, channels, samples), rows);
        }
    }

    /// What is in Leptonica's library by chance is not in it on all platforms.
    private static boolean isInPieces() {
        return Leptonica.has("WebPINewRGB") && Leptonica.has("WebPIUpdate") && Leptonica.has("WebPIDecGetRGB");
    }

    /// Decodes as many rows as there are.
    private static int rows(MemorySegment data, MemorySegment pixels, Size size, boolean alpha, boolean lenient)
            throws ImageException, InterruptedException {
        int height = size.height();
        MemorySegment decoder =
                IncrementalWebpDecoder.begin(pixels, alpha, Math.toIntExact(pixels.byteSize() / height));
        if (decoder.address() == 0) {
            throw ImageException.of("image.noMemory.decoder");
        }
        try (Arena arena = Arena.ofConfined()) {
            int status = IncrementalWebpDecoder.SUSPENDED;
            for (long there = 0; there < data.byteSize() && isWaiting(status); ) {
                Cancellation.check();
                there = Math.min(there + PIECE, data.byteSize());
                status = IncrementalWebpDecoder.update(decoder, data, there);
            }
            if (status == IncrementalWebpDecoder.DONE) {
                return height;
            }
            int rows = Math.clamp(IncrementalWebpDecoder.rows(decoder, arena.allocate(JAVA_INT)), 0, height);
            if (lenient && rows > 0) {
                return rows;
            }
            throw isWaiting(status)
                    ? ImageException.of("image.cutOff.about", 100L * rows / height)
                    : ImageException.of("image.brokenData.of", "WebP");
        } finally {
            IncrementalWebpDecoder.delete(decoder);
        }
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
