package app.tandem.engine.image.codec.jpeg.libjpeg;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import app.tandem.engine.image.codec.natives.Leptonica;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// Functions and structures of libjpeg-turbo 3.0 (`jpeglib.h`, library version 62) for decoding, as compilers
/// of Linux and macOS lay them out for 64 bits. Leptonica's library exports them there. To be called on an
/// [AbandonableThread].
final class LibJpeg {
    /// Of the library.
    static final int VERSION = 62;

    /// Bytes of `struct jpeg_decompress_struct`; libjpeg refuses another number.
    static final long DECOMPRESS = 632;

    /// What [#consume] gives when all is read (`JPEG_REACHED_EOI`).
    static final int REACHED_END = 2;

    // places in jpeg_decompress_struct
    private static final long SCALE_NUMERATOR = 68;
    private static final long SCALE_DENOMINATOR = 72;
    private static final long BUFFERED_IMAGE = 88;
    static final long OUTPUT_WIDTH = 136;
    static final long IMAGE_HEIGHT = 52;
    static final long OUTPUT_HEIGHT = 140;
    static final long OUTPUT_COMPONENTS = 148;

    private static final MethodHandle CREATE =
            Leptonica.link("jpeg_CreateDecompress", FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT, JAVA_LONG));
    private static final MethodHandle SOURCE =
            Leptonica.link("jpeg_mem_src", FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, JAVA_LONG));
    private static final MethodHandle HEADER = Leptonica.link("jpeg_read_header", JAVA_INT, ADDRESS, JAVA_INT);
    private static final MethodHandle START = Leptonica.link("jpeg_start_decompress", JAVA_INT, ADDRESS);
    private static final MethodHandle SEVERAL_SCANS = Leptonica.link("jpeg_has_multiple_scans", JAVA_INT, ADDRESS);
    private static final MethodHandle CONSUME = Leptonica.link("jpeg_consume_input", JAVA_INT, ADDRESS);
    private static final MethodHandle OUTPUT = Leptonica.link("jpeg_start_output", JAVA_INT, ADDRESS, JAVA_INT);
    private static final MethodHandle SCANLINES =
            Leptonica.link("jpeg_read_scanlines", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);
    private static final MethodHandle DESTROY = Leptonica.link("jpeg_destroy_decompress", LibJpegErrors.OF_POINTER);

    private LibJpeg() {}

    /// Prepares to decode.
    ///
    /// @param decompress of [#DECOMPRESS] bytes, zero
    /// @param error of [LibJpegErrors#LENGTH] bytes
    /// @param file the JPEG; must outlive the decoding
    static void open(MemorySegment decompress, MemorySegment error, MemorySegment file) {
        LibJpegErrors.handle(decompress, error);
        try {
            CREATE.invokeExact(decompress, VERSION, DECOMPRESS);
            SOURCE.invokeExact(decompress, file, file.byteSize());
            int _ = (int) HEADER.invokeExact(decompress, 1);
        } catch (Throwable thrown) {
            throw Leptonica.bug(thrown);
        }
    }

    /// Begins to decode; the sizes of the output are known then. A file in several scans is then to be read by
    /// [#consume] to its end before there are rows.
    ///
    /// @param decompress opened
    /// @param reduction 1, 2, 4 or 8: the sides are divided by it, and rounded up
    /// @return whether it comes in several scans
    static boolean start(MemorySegment decompress, int reduction) {
        try {
            decompress.set(JAVA_INT, SCALE_NUMERATOR, 1);
            decompress.set(JAVA_INT, SCALE_DENOMINATOR, reduction);
            boolean several = (int) SEVERAL_SCANS.invokeExact(decompress) != 0;
            decompress.set(JAVA_INT, BUFFERED_IMAGE, several ? 1 : 0);
            int _ = (int) START.invokeExact(decompress);
            return several;
        } catch (Throwable thrown) {
            throw Leptonica.bug(thrown);
        }
    }

    /// Reads on in a file of several scans: a row of blocks, or what stands between two scans.
    ///
    /// @param decompress started
    /// @return [#REACHED_END], or another number before it
    static int consume(MemorySegment decompress) {
        try {
            return (int) CONSUME.invokeExact(decompress);
        } catch (Throwable thrown) {
            throw Leptonica.bug(thrown);
        }
    }

    /// Lets the rows of a file in several scans come, in what is known of them.
    ///
    /// @param decompress has reached the end
    static void output(MemorySegment decompress) {
        try {
            int _ = (int) OUTPUT.invokeExact(decompress, Integer.MAX_VALUE); // it takes the last scan there is
        } catch (Throwable thrown) {
            throw Leptonica.bug(thrown);
        }
    }

    /// Decodes rows.
    ///
    /// @param decompress started
    /// @param rows pointers to where they go
    /// @param most how many pointers there are
    /// @return how many rows were decoded, often fewer
    static int read(MemorySegment decompress, MemorySegment rows, int most) {
        try {
            return (int) SCANLINES.invokeExact(decompress, rows, most);
        } catch (Throwable thrown) {
            throw Leptonica.bug(thrown);
        }
    }

    /// Frees what libjpeg has allocated.
    ///
    /// @param decompress opened
    static void close(MemorySegment decompress) {
        try {
            DESTROY.invokeExact(decompress);
        } catch (Throwable thrown) {
            throw Leptonica.bug(thrown);
        }
    }
}
