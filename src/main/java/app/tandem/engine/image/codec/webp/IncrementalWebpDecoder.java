package app.tandem.engine.image.codec.webp;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import app.tandem.engine.image.codec.natives.Leptonica;
import app.tandem.engine.image.pixels.Size;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// libwebp's decoder that takes a file in pieces (`decode.h`). Leptonica's library exports it on Linux and
/// macOS.
final class IncrementalWebpDecoder {
    /// `VP8_STATUS_OK`: all pixels are there.
    static final int DONE = 0;

    /// `VP8_STATUS_SUSPENDED`: it waits for the next piece.
    static final int SUSPENDED = 5;

    /// `VP8_STATUS_NOT_ENOUGH_DATA`: so it does in a header.
    static final int NOT_ENOUGH = 7;

    private static final int RGB = 0;
    private static final int RGBA = 1;

    private static final MethodHandle BEGIN =
            Leptonica.link("WebPINewRGB", ADDRESS, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
    private static final MethodHandle UPDATE = Leptonica.link("WebPIUpdate", JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG);
    private static final MethodHandle PIXELS =
            Leptonica.link("WebPIDecGetRGB", ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
    private static final MethodHandle DELETE = Leptonica.link("WebPIDelete", FunctionDescriptor.ofVoid(ADDRESS));

    private IncrementalWebpDecoder() {}

    /// What libwebp has of a picture: all of its memory is libwebp's own.
    ///
    /// @param rows how many rows are finished, from the top
    /// @param size of the picture
    /// @param stride bytes from a row to the next
    /// @param pixels the rows; gone when the decoder is. Empty where it has none
    record Finished(int rows, Size size, int stride, MemorySegment pixels) {
        private static final Finished NONE = new Finished(0, new Size(1, 1), 0, MemorySegment.NULL);
    }

    /// Begins a picture.
    ///
    /// @param alpha four bytes per pixel instead of three
    /// @return the decoder; null (address 0) when there is no memory
    static MemorySegment begin(boolean alpha) {
        try {
            return (MemorySegment) BEGIN.invokeExact(alpha ? RGBA : RGB, MemorySegment.NULL, 0L, 0);
        } catch (Throwable thrown) {
            throw Leptonica.bug(thrown);
        }
    }

    /// Decodes as far as it can.
    ///
    /// @param decoder from [#begin]
    /// @param data the file from its beginning
    /// @param length how much of it is there by now
    /// @return one of the numbers above; any other is an error
    static int update(MemorySegment decoder, MemorySegment data, long length) {
        try {
            return (int) UPDATE.invokeExact(decoder, data, length);
        } catch (Throwable thrown) {
            throw Leptonica.bug(thrown);
        }
    }

    /// How far it has come.
    ///
    /// @param decoder from [#begin]
    /// @param numbers four ints to write into
    /// @return rows that are finished
    static Finished finished(MemorySegment decoder, MemorySegment numbers) {
        try {
            MemorySegment begun = (MemorySegment)
                    PIXELS.invokeExact(decoder, numbers, numbers.asSlice(4), numbers.asSlice(8), numbers.asSlice(12));
            int rows = begun.address() == 0 ? 0 : numbers.get(JAVA_INT, 0);
            if (rows < 1) {
                return Finished.NONE;
            }
            Size size = new Size(numbers.get(JAVA_INT, 4), numbers.get(JAVA_INT, 8));
            int stride = numbers.get(JAVA_INT, 12);
            return new Finished(rows, size, stride, Leptonica.memory(begun, (long) stride * size.height()));
        } catch (Throwable thrown) {
            throw Leptonica.bug(thrown);
        }
    }

    /// Frees the decoder.
    ///
    /// @param decoder from [#begin]
    static void delete(MemorySegment decoder) {
        try {
            DELETE.invokeExact(decoder);
        } catch (Throwable thrown) {
            throw Leptonica.bug(thrown);
        }
    }
}
