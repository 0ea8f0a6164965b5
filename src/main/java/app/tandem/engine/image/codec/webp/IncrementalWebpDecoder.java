package app.tandem.engine.image.codec.webp;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import app.tandem.engine.image.codec.natives.Leptonica;
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

    /// Begins a picture.
    ///
    /// @param pixels where they go, row by row without a gap
    /// @param alpha four bytes per pixel instead of three
    /// @param row bytes per row
    /// @return the decoder; null (address 0) when there is no memory
    static MemorySegment begin(MemorySegment pixels, boolean alpha, int row) {
        try {
            return (MemorySegment) BEGIN.invokeExact(alpha ? RGBA : RGB, pixels, pixels.byteSize(), row);
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
    /// @param rows four bytes to write into
    /// @return rows that are finished
    static int rows(MemorySegment decoder, MemorySegment rows) {
        try {
            MemorySegment none = MemorySegment.NULL;
            MemorySegment begun = (MemorySegment) PIXELS.invokeExact(decoder, rows, none, none, none);
            return begun.address() == 0 ? 0 : rows.get(JAVA_INT, 0);
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
