package app.tandem.engine.image.codec.jpeg.libjpeg;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import app.tandem.engine.image.codec.natives.Leptonica;
import app.tandem.engine.image.content.PixelSink;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.work.Interrupts;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// Decodes a JPEG some rows at a time: nobody holds the whole picture, and a cancel is heard within a few
/// milliseconds. Of a file in several scans libjpeg holds the coefficients. For one [AbandonableThread].
public final class JpegDecompressor implements AutoCloseable {
    /// Rows a band, of the picture as it is stored: as many as the tallest row of blocks.
    private static final int BAND = 32;

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment decompress = arena.allocate(LibJpeg.DECOMPRESS, Long.BYTES);
    private final MemorySegment error = arena.allocate(LibJpegErrors.LENGTH, Long.BYTES);
    private final Size size;
    private final int channels;
    private final MemorySegment buffer;
    private final MemorySegment pointers;
    private final byte[] samples;
    private final boolean several;
    private final int reduction;
    private final int most;
    private final long harmless;
    private int next;
    private int last;

    private JpegDecompressor(MemorySegment file, int reduction) {
        LibJpeg.open(decompress, error, file);
        this.reduction = reduction;
        most = BAND / reduction;
        several = LibJpeg.start(decompress, reduction);
        size = new Size(
                decompress.get(JAVA_INT, LibJpeg.OUTPUT_WIDTH), decompress.get(JAVA_INT, LibJpeg.OUTPUT_HEIGHT));
        channels = decompress.get(JAVA_INT, LibJpeg.OUTPUT_COMPONENTS);
        harmless = complaints(); // about an odd header
        long row = (long) size.width() * channels;
        buffer = arena.allocate(row * most);
        samples = new byte[Math.toIntExact(row * most)];
        pointers = arena.allocate(ADDRESS, most);
        for (int i = 0; i < most; i++) {
            pointers.setAtIndex(ADDRESS, i, buffer.asSlice(row * i));
        }
    }

    /// Whether libjpeg's functions can be called: Windows lays the structures out in another way, and its
    /// library does not export them. This loads the library.
    ///
    /// @return whether they can
    public static boolean isAvailable() {
        return Leptonica.exportsCodecs() && Leptonica.has("jpeg_CreateDecompress");
    }

    /// Reads the header and begins to decode; of a file in several scans all of them are read.
    ///
    /// @param file what `ScanValidator` found sound; must outlive this
    /// @param reduction 1, 2, 4 or 8: the sides are divided by it, and rounded up
    /// @return to be closed
    /// @throws InterruptedException when the thread is interrupted
    public static JpegDecompressor begin(MemorySegment file, int reduction) throws InterruptedException {
        JpegDecompressor begun = new JpegDecompressor(file, reduction);
        try {
            if (begun.several) {
                begun.consume();
            }
            return begun;
        } catch (InterruptedException cancelled) {
            begun.close();
            throw cancelled;
        }
    }

    private void consume() throws InterruptedException {
        do {
            Interrupts.check();
        } while (LibJpeg.consume(decompress) != LibJpeg.REACHED_END);
        LibJpeg.output(decompress);
    }

    private long complaints() {
        return LibJpegErrors.warnings(error);
    }

    /// The size of what comes out.
    ///
    /// @return in pixels
    public Size size() {
        return size;
    }

    /// Whether rows are left.
    ///
    /// @return true until the last was given
    public boolean hasMore() {
        return next < size.height();
    }

    /// Gives away the next rows.
    ///
    /// @param sink what receives them
    /// @throws ImageException when there can be none
    /// @throws InterruptedException when the thread is interrupted
    public void give(PixelSink sink) throws ImageException, InterruptedException {
        int wanted = Math.min(most, size.height() - next);
        int rows = 0;
        while (rows < wanted) {
            int read = LibJpeg.read(decompress, pointers.asSlice(rows * ADDRESS.byteSize()), wanted - rows);
            if (read == 0) {
                throw ImageException.of("image.cutOff");
            }
            rows += read;
        }
        last = next;
        next += rows;
        Size band = new Size(size.width(), rows);
        MemorySegment.copy(buffer, JAVA_BYTE, 0, samples, 0, rows * size.width() * channels);
        sink.accept(new Raster.Bytes(band, channels, samples));
    }

    /// Whether something in the data so far was broken, or missing.
    ///
    /// @return true when libjpeg warned of more than an odd header
    public boolean hasComplained() {
        return complaints() != harmless;
    }

    /// How much of the picture came before the rows that were given last: the same at each reduction.
    ///
    /// @return in percent, rounded down
    public long percent() {
        return 100L * last * reduction / decompress.get(JAVA_INT, LibJpeg.IMAGE_HEIGHT);
    }

    @Override
    public void close() {
        LibJpeg.close(decompress);
        arena.close();
    }
}
