package app.tandem.engine.image.codec.natives;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// libjpeg-turbo by way of Leptonica (`jpegio.c`).
final class LeptonicaJpeg {
    /// L_JPEG_CONTINUE_WITH_BAD_DATA: whether to fail is decided by the caller, who can tell if the user
    /// wants what there is.
    private static final int CONTINUE_WITH_BAD_DATA = 2;

    private static final MethodHandle READ =
            Leptonica.link("pixReadMemJpeg", ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    private static final MethodHandle WRITE =
            Leptonica.link("pixWriteMemJpeg", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT);
    private static final MethodHandle SET_CHROMA_SAMPLING =
            Leptonica.link("pixSetChromaSampling", JAVA_INT, ADDRESS, JAVA_INT);

    private LeptonicaJpeg() {}

    /// Loads and links, as the first call does otherwise.
    static void load() {
        // it has happened when this class was initialised
    }

    /// Decodes.
    ///
    /// @param data the file
    /// @param reduction 1, 2, 4 or 8: the sides are divided by it, and rounded up
    /// @param warnings where the number of libjpeg's complaints goes, an int
    /// @return the picture; null (address 0) when libjpeg refuses the file
    static MemorySegment read(MemorySegment data, int reduction, MemorySegment warnings) {
        try {
            return (MemorySegment)
                    READ.invokeExact(data, data.byteSize(), 0, reduction, warnings, CONTINUE_WITH_BAD_DATA);
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
    /// @param progressive in several scans
    /// @return false when libjpeg refuses
    static boolean write(
            MemorySegment result, MemorySegment length, MemorySegment pix, int quality, boolean progressive) {
        try {
            return (int) WRITE.invokeExact(result, length, pix, quality, progressive ? 1 : 0) == 0;
        } catch (Throwable thrown) {
            throw Leptonica.bug(thrown);
        }
    }

    /// Makes that a picture is encoded in 4:4:4 instead of 4:2:0.
    ///
    /// @param pix the picture
    static void setFullChroma(MemorySegment pix) {
        try {
            int _ = (int) SET_CHROMA_SAMPLING.invokeExact(pix, 0);
        } catch (Throwable thrown) {
            throw Leptonica.bug(thrown);
        }
    }
}
