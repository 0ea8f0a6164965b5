package app.tandem.engine.image.codec.jpeg.libjpeg;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import app.tandem.engine.image.codec.natives.Leptonica;
import app.tandem.engine.image.format.ChromaSubsampling;
import app.tandem.engine.image.format.Compression;
import app.tandem.engine.image.pixels.Size;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// Functions and structures of libjpeg-turbo 3.0 for encoding, as [LibJpeg] has them for decoding. To be
/// called on an [AbandonableThread].
final class LibJpegEncoder {
    /// Bytes of `struct jpeg_compress_struct`; libjpeg refuses another number.
    static final long COMPRESS = 520;

    /// Bytes of `struct jpeg_destination_mgr`.
    static final long DESTINATION = 40;

    // places in jpeg_compress_struct
    private static final long DESTINATION_MANAGER = 40;
    private static final long IMAGE_WIDTH = 48;
    private static final long IMAGE_HEIGHT = 52;
    private static final long INPUT_COMPONENTS = 56;
    private static final long IN_COLOUR_SPACE = 60;
    private static final long COMPONENTS = 88;

    // places in jpeg_component_info
    private static final long COMPONENT = 96;
    private static final long ACROSS = 8;
    private static final long DOWN = 12;

    // places in jpeg_destination_mgr
    private static final long NEXT_OUTPUT_BYTE = 0;
    private static final long FREE_IN_BUFFER = 8;
    private static final long INIT_DESTINATION = 16;
    private static final long EMPTY_OUTPUT_BUFFER = 24;
    private static final long TERM_DESTINATION = 32;

    /// The type of `empty_output_buffer`.
    static final FunctionDescriptor EMPTY = FunctionDescriptor.of(JAVA_INT, ADDRESS);

    private static final int GREY = 1; // JCS_GRAYSCALE
    private static final int RGB = 2; // JCS_RGB

    private static final MethodHandle CREATE =
            Leptonica.link("jpeg_CreateCompress", FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT, JAVA_LONG));
    private static final MethodHandle DEFAULTS = Leptonica.link("jpeg_set_defaults", LibJpegErrors.OF_POINTER);
    private static final MethodHandle QUALITY =
            Leptonica.link("jpeg_set_quality", FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT, JAVA_INT));
    private static final MethodHandle PROGRESSION = Leptonica.link("jpeg_simple_progression", LibJpegErrors.OF_POINTER);
    private static final MethodHandle START =
            Leptonica.link("jpeg_start_compress", FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT));
    private static final MethodHandle SCANLINES =
            Leptonica.link("jpeg_write_scanlines", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);
    private static final MethodHandle FINISH = Leptonica.link("jpeg_finish_compress", LibJpegErrors.OF_POINTER);
    private static final MethodHandle DESTROY = Leptonica.link("jpeg_destroy_compress", LibJpegErrors.OF_POINTER);

    private LibJpegEncoder() {}

    /// Prepares a destination.
    ///
    /// @param destination of [#DESTINATION] bytes
    /// @param buffer what libjpeg writes to
    /// @param empty what it calls when the buffer is full: a function of the type [#EMPTY]
    static void prepare(MemorySegment destination, MemorySegment buffer, MemorySegment empty) {
        destination.set(ADDRESS, INIT_DESTINATION, LibJpegErrors.NOTHING);
        destination.set(ADDRESS, EMPTY_OUTPUT_BUFFER, empty);
        destination.set(ADDRESS, TERM_DESTINATION, LibJpegErrors.NOTHING);
        reset(destination, buffer);
    }

    /// Lets libjpeg write from the beginning of the buffer again.
    ///
    /// @param destination prepared
    /// @param buffer what libjpeg writes to
    static void reset(MemorySegment destination, MemorySegment buffer) {
        destination.set(ADDRESS, NEXT_OUTPUT_BYTE, buffer);
        destination.set(JAVA_LONG, FREE_IN_BUFFER, buffer.byteSize());
    }

    /// How many bytes libjpeg has not written to.
    ///
    /// @param destination prepared
    /// @return bytes at the end of the buffer
    static long free(MemorySegment destination) {
        return destination.get(JAVA_LONG, FREE_IN_BUFFER);
    }

    /// Begins a file.
    ///
    /// @param compress of [#COMPRESS] bytes, zero
    /// @param error of [LibJpegErrors#LENGTH] bytes
    /// @param destination prepared
    /// @param size of the picture
    /// @param channels 1 or 3
    /// @param compression how it is written
    static void start(
            MemorySegment compress,
            MemorySegment error,
            MemorySegment destination,
            Size size,
            int channels,
            Compression compression) {
        LibJpegErrors.handle(compress, error);
        try {
            CREATE.invokeExact(compress, LibJpeg.VERSION, COMPRESS);
            compress.set(ADDRESS, DESTINATION_MANAGER, destination);
            compress.set(JAVA_INT, IMAGE_WIDTH, size.width());
            compress.set(JAVA_INT, IMAGE_HEIGHT, size.height());
            compress.set(JAVA_INT, INPUT_COMPONENTS, channels);
            compress.set(JAVA_INT, IN_COLOUR_SPACE, channels == 1 ? GREY : RGB);
            DEFAULTS.invokeExact(compress);
            QUALITY.invokeExact(compress, compression.quality(), 1);
            if (compression.progressive()) {
                PROGRESSION.invokeExact(compress);
            }
            if (compression.chroma() == ChromaSubsampling.NONE) {
                MemorySegment brightness = Leptonica.memory(compress.get(ADDRESS, COMPONENTS), COMPONENT);
                brightness.set(JAVA_INT, ACROSS, 1);
                brightness.set(JAVA_INT, DOWN, 1);
            }
            START.invokeExact(compress, 1);
        } catch (Throwable thrown) {
            throw Leptonica.bug(thrown);
        }
    }

    /// Encodes rows; of a progressive file they are only transformed.
    ///
    /// @param compress started
    /// @param rows pointers to them
    /// @param count how many
    static void write(MemorySegment compress, MemorySegment rows, int count) {
        try {
            int _ = (int) SCANLINES.invokeExact(compress, rows, count); // all: the destination never suspends
        } catch (Throwable thrown) {
            throw Leptonica.bug(thrown);
        }
    }

    /// Ends a file that has all its rows. A progressive one is encoded here.
    ///
    /// @param compress started
    static void finish(MemorySegment compress) {
        call(FINISH, compress);
    }

    /// Frees what libjpeg has allocated.
    ///
    /// @param compress started
    static void close(MemorySegment compress) {
        call(DESTROY, compress);
    }

    private static void call(MethodHandle function, MemorySegment compress) {
        try {
            function.invokeExact(compress);
        } catch (Throwable thrown) {
            throw Leptonica.bug(thrown);
        }
    }
}
