package app.tandem.engine.image.codec;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import app.tandem.engine.image.ImageException;
import app.tandem.engine.image.Metadata.Density;
import app.tandem.engine.image.Raster;
import app.tandem.engine.image.Size;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A picture in Leptonica's memory: rows of 32-bit words in the machine's byte order, four grey pixels or one colour
/// pixel a word, the first in the highest byte (`pix.h`). Freed by [#close], not by the garbage collector.
final class Pix implements AutoCloseable {
    // L_JPEG_CONTINUE_WITH_BAD_DATA: whether to fail is decided by who knows if the user wants what there is
    private static final int HINT_BAD_DATA = 2;

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment pointer;

    private Pix(MemorySegment pointer) {
        this.pointer = pointer;
    }

    /// Decodes a JPEG.
    ///
    /// @param data the file
    /// @param length how much of it counts
    /// @param reduction 1, 2, 4 or 8: the sides are divided by it, and rounded up
    /// @param warnings where the number of complaints of libjpeg goes, an int
    /// @return the picture, or empty when libjpeg refuses it
    static Optional<Pix> readJpeg(MemorySegment data, long length, int reduction, MemorySegment warnings) {
        return wrap(Leptonica.call(() ->
                (MemorySegment) Leptonica.READ_JPEG.invokeExact(data, length, 0, reduction, warnings, HINT_BAD_DATA)));
    }

    /// Decodes a WebP that does not move.
    ///
    /// @param data the file
    /// @return the picture, or empty when libwebp refuses it
    static Optional<Pix> readWebp(MemorySegment data) {
        return wrap(Leptonica.call(() -> (MemorySegment) Leptonica.READ_WEBP.invokeExact(data, data.byteSize())));
    }

    private static Optional<Pix> wrap(MemorySegment pointer) {
        return Leptonica.isNull(pointer) ? Optional.empty() : Optional.of(new Pix(pointer));
    }

    /// Copies pixels to where the library can see them.
    ///
    /// @param raster 1, 3 or 4 channels
    /// @return the copy
    /// @throws ImageException when there is no memory for it
    static Pix of(Raster.Bytes raster) throws ImageException {
        int width = raster.size().width();
        int height = raster.size().height();
        int depth = raster.channels() == 1 ? 8 : 32;
        Pix pix = wrap(Leptonica.call(() -> (MemorySegment) Leptonica.CREATE.invokeExact(width, height, depth)))
                .orElseThrow(() -> new ImageException("there is no memory for " + raster.size() + " pixels"));
        if (raster.channels() > 1) {
            pix.get(() -> (int) Leptonica.SET_SAMPLES.invokeExact(pix.pointer, raster.channels()));
        }
        pix.fill(raster);
        return pix;
    }

    private int get(Leptonica.Call<Integer> call) {
        return Leptonica.call(call);
    }

    private int width() {
        return get(() -> (int) Leptonica.WIDTH.invokeExact(pointer));
    }

    private int height() {
        return get(() -> (int) Leptonica.HEIGHT.invokeExact(pointer));
    }

    private int wordsPerLine() {
        return get(() -> (int) Leptonica.WORDS_PER_LINE.invokeExact(pointer));
    }

    private MemorySegment data() {
        MemorySegment start = Leptonica.call(() -> (MemorySegment) Leptonica.DATA.invokeExact(pointer));
        return Leptonica.memory(start, 4L * wordsPerLine() * height());
    }

    /// Copies the pixels out.
    ///
    /// @param alpha whether the fourth channel counts
    /// @return 1, 3 or 4 channels
    Raster.Bytes toRaster(boolean alpha) {
        int depth = get(() -> (int) Leptonica.DEPTH.invokeExact(pointer));
        int channels = depth == 8 ? 1 : alpha ? 4 : 3;
        Size size = new Size(width(), height());
        byte[] samples = new byte[Math.toIntExact(size.pixels() * channels)];
        int words = wordsPerLine();
        int[] row = new int[words];
        MemorySegment data = data();
        for (int y = 0, at = 0; y < size.height(); y++, at += size.width() * channels) {
            MemorySegment.copy(data, JAVA_INT, 4L * words * y, row, 0, words);
            switch (channels) {
                case 1 -> Words.toGrey(row, samples, at, size.width());
                case 3 -> Words.toRgb(row, samples, at, size.width());
                default -> Words.toRgba(row, samples, at, size.width());
            }
        }
        return new Raster.Bytes(size, channels, samples);
    }

    private void fill(Raster.Bytes raster) {
        int width = raster.size().width();
        int words = wordsPerLine();
        int[] row = new int[words];
        MemorySegment data = data();
        for (int y = 0, at = 0; y < raster.size().height(); y++, at += width * raster.channels()) {
            switch (raster.channels()) {
                case 1 -> Words.ofGrey(raster.samples(), at, row, width);
                case 3 -> Words.ofRgb(raster.samples(), at, row, width);
                default -> Words.ofRgba(raster.samples(), at, row, width);
            }
            MemorySegment.copy(row, 0, data, JAVA_INT, 4L * words * y, words);
        }
    }

    /// Encodes as JPEG.
    ///
    /// @param quality 1 to 100
    /// @param progressive in several scans
    /// @param fullChroma 4:4:4 instead of 4:2:0
    /// @param density for the JFIF header; null for none
    /// @return the file
    /// @throws ImageException when libjpeg refuses
    byte[] toJpeg(int quality, boolean progressive, boolean fullChroma, @Nullable Density density)
            throws ImageException {
        if (density != null) {
            int across = (int) Math.round(density.across());
            int down = (int) Math.round(density.down());
            get(() -> (int) Leptonica.SET_RESOLUTION.invokeExact(pointer, across, down));
        }
        if (fullChroma) {
            get(() -> (int) Leptonica.SET_CHROMA_SAMPLING.invokeExact(pointer, 0));
        }
        MemorySegment result = arena.allocate(ADDRESS);
        MemorySegment length = arena.allocate(JAVA_LONG);
        int failed = get(
                () -> (int) Leptonica.WRITE_JPEG.invokeExact(result, length, pointer, quality, progressive ? 1 : 0));
        return take(failed, result, length);
    }

    /// Encodes as WebP.
    ///
    /// @param quality 1 to 100
    /// @param lossless without loss; quality then is effort
    /// @return the file
    /// @throws ImageException when libwebp refuses
    byte[] toWebp(int quality, boolean lossless) throws ImageException {
        MemorySegment result = arena.allocate(ADDRESS);
        MemorySegment length = arena.allocate(JAVA_LONG);
        int failed =
                get(() -> (int) Leptonica.WRITE_WEBP.invokeExact(result, length, pointer, quality, lossless ? 1 : 0));
        return take(failed, result, length);
    }

    private static byte[] take(int failed, MemorySegment result, MemorySegment length) throws ImageException {
        MemorySegment encoded = result.get(ADDRESS, 0);
        try {
            if (failed != 0 || Leptonica.isNull(encoded)) {
                throw new ImageException("the encoder refused the picture");
            }
            return Leptonica.memory(encoded, length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
        } finally {
            Leptonica.call(() -> {
                Leptonica.FREE.invokeExact(encoded);
                return 0;
            });
        }
    }

    @Override
    public void close() {
        try (arena) {
            MemorySegment holder = arena.allocateFrom(ADDRESS, pointer);
            Leptonica.call(() -> {
                Leptonica.DESTROY.invokeExact(holder);
                return 0;
            });
        }
    }
}
