package app.tandem.engine.image.codec.natives;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import app.tandem.engine.image.format.ChromaSubsampling;
import app.tandem.engine.image.format.Compression;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// A picture in Leptonica's memory: rows of 32-bit words in the machine's byte order, four grey pixels or one
/// colour pixel a word, the first in the highest byte (`pix.h`). Freed by [#close], not by the garbage
/// collector.
public final class Pix implements AutoCloseable {
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment pointer;

    private Pix(MemorySegment pointer) {
        this.pointer = pointer;
    }

    /// Loads and links what reads JPEGs, as the first call does otherwise.
    public static void loadJpeg() {
        LeptonicaJpeg.load();
    }

    /// Decodes a JPEG.
    ///
    /// @param data the file
    /// @param reduction 1, 2, 4 or 8: the sides are divided by it, and rounded up
    /// @param warnings where the number of libjpeg's complaints goes, an int
    /// @return the picture, or empty when libjpeg refuses it
    public static Optional<Pix> readJpeg(MemorySegment data, int reduction, MemorySegment warnings) {
        return wrap(LeptonicaJpeg.read(data, reduction, warnings));
    }

    /// Decodes a WebP that does not move.
    ///
    /// @param data the file
    /// @return the picture, or empty when libwebp refuses it
    public static Optional<Pix> readWebp(MemorySegment data) {
        return wrap(LibWebp.read(data));
    }

    private static Optional<Pix> wrap(MemorySegment pointer) {
        return pointer.address() == 0 ? Optional.empty() : Optional.of(new Pix(pointer));
    }

    /// Copies pixels to where the library can see them.
    ///
    /// @param raster 1, 3 or 4 channels
    /// @return the copy
    /// @throws ImageException when there is no memory for it
    public static Pix of(Raster.Bytes raster) throws ImageException {
        int depth = raster.channels() == 1 ? 8 : 32;
        MemorySegment pointer =
                Leptonica.create(raster.size().width(), raster.size().height(), depth);
        Pix pix = wrap(pointer).orElseThrow(() -> ImageException.of("image.noMemory.pixels", raster.size()));
        if (raster.channels() == 4) {
            LibWebp.setAlpha(pointer);
        }
        pix.fill(raster);
        return pix;
    }

    private void fill(Raster.Bytes raster) {
        int width = raster.size().width();
        int words = Leptonica.wordsPerLine(pointer);
        int[] row = new int[words];
        MemorySegment data = Leptonica.data(pointer);
        for (int y = 0, at = 0; y < raster.size().height(); y++, at += width * raster.channels()) {
            switch (raster.channels()) {
                case 1 -> PixelPacking.ofGrey(raster.samples(), at, row, width);
                case 3 -> PixelPacking.ofRgb(raster.samples(), at, row, width);
                default -> PixelPacking.ofRgba(raster.samples(), at, row, width);
            }
            MemorySegment.copy(row, 0, data, JAVA_INT, 4L * words * y, words);
        }
    }

    /// Copies the pixels out.
    ///
    /// @param alpha whether the fourth channel counts
    /// @return 1, 3 or 4 channels
    public Raster.Bytes toRaster(boolean alpha) {
        int channels = Leptonica.depth(pointer) == 8 ? 1 : alpha ? 4 : 3;
        Size size = new Size(Leptonica.width(pointer), Leptonica.height(pointer));
        byte[] samples = new byte[Math.toIntExact(size.pixels() * channels)];
        int words = Leptonica.wordsPerLine(pointer);
        int[] row = new int[words];
        MemorySegment data = Leptonica.data(pointer);
        for (int y = 0, at = 0; y < size.height(); y++, at += size.width() * channels) {
            MemorySegment.copy(data, JAVA_INT, 4L * words * y, row, 0, words);
            switch (channels) {
                case 1 -> PixelPacking.toGrey(row, samples, at, size.width());
                case 3 -> PixelPacking.toRgb(row, samples, at, size.width());
                default -> PixelPacking.toRgba(row, samples, at, size.width());
            }
        }
        return new Raster.Bytes(size, channels, samples);
    }

    /// Encodes as JPEG.
    ///
    /// @param compression how it is written
    /// @return the file
    /// @throws ImageException when libjpeg refuses
    public byte[] toJpeg(Compression compression) throws ImageException {
        if (compression.chroma() == ChromaSubsampling.NONE) {
            LeptonicaJpeg.setFullChroma(pointer);
        }
        MemorySegment result = arena.allocate(JAVA_LONG);
        MemorySegment length = arena.allocate(JAVA_LONG);
        return take(
                LeptonicaJpeg.write(result, length, pointer, compression.quality(), compression.progressive()),
                result,
                length);
    }

    /// Encodes as WebP.
    ///
    /// @param quality 1 to 100
    /// @param lossless without loss; quality then is effort
    /// @return the file
    /// @throws ImageException when libwebp refuses
    public byte[] toWebp(int quality, boolean lossless) throws ImageException {
        MemorySegment result = arena.allocate(JAVA_LONG);
        MemorySegment length = arena.allocate(JAVA_LONG);
        return take(LibWebp.write(result, length, pointer, quality, lossless), result, length);
    }

    private static byte[] take(boolean done, MemorySegment result, MemorySegment length) throws ImageException {
        MemorySegment encoded = MemorySegment.ofAddress(result.get(JAVA_LONG, 0));
        try {
            if (!done || encoded.address() == 0) {
                throw ImageException.of("image.encoder");
            }
            return Leptonica.memory(encoded, length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
        } finally {
            Leptonica.free(encoded);
        }
    }

    @Override
    public void close() {
        try (arena) {
            MemorySegment holder = arena.allocate(JAVA_LONG);
            holder.set(JAVA_LONG, 0, pointer.address());
            Leptonica.destroy(holder);
        }
    }
}
