package app.tandem.engine.image.codec.natives;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// libwebp by way of Leptonica (`webpio.c`).
final class LibWebp {
    private static final MethodHandle READ = Leptonica.link("pixReadMemWebP", ADDRESS, ADDRESS, JAVA_LONG);
    private static final MethodHandle WRITE =
            Leptonica.link("pixWriteMemWebP", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT);
    private static final MethodHandle SET_SAMPLES = Leptonica.link("pixSetSpp", JAVA_INT, ADDRESS, JAVA_INT);

    private LibWebp() {}

    /// Decodes a file that does not move.
    ///
    /// @param data the file
    /// @return the picture; null (address 0) when libwebp refuses the file
    static MemorySegment read(MemorySegment data) {
        try {
            return (MemorySegment) READ.invokeExact(data, data.byteSize());
        } catch (Throwable thrown) {
            throw Leptonica.bug(thrown);
        }
    }

    /// Encodes.
    ///
    /// @param result where the pointer to the file goes
    /// @param length where its length goes
    /// @param pix the picture
    /// @param quality 1 to 100
    /// @param lossless without loss; quality then is effort
    /// @return false when libwebp refuses
    static boolean write(MemorySegment result, MemorySegment length, MemorySegment pix, int quality, boolean lossless) {
        try {
            return (int) WRITE.invokeExact(result, length, pix, quality, lossless ? 1 : 0) == 0;
        } catch (Throwable thrown) {
            throw Leptonica.bug(thrown);
        }
    }

    /// Makes that the fourth channel counts.
    ///
    /// @param pix the picture
    static void setAlpha(MemorySegment pix) {
        try {
            int _ = (int) SET_SAMPLES.invokeExact(pix, 4);
        } catch (Throwable thrown) {
            throw Leptonica.bug(thrown);
        }
    }
}
