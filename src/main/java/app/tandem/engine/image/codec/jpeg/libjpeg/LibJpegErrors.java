package app.tandem.engine.image.codec.jpeg.libjpeg;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import app.tandem.engine.image.codec.natives.Leptonica;
import app.tandem.engine.problem.Problem;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// What libjpeg calls when it can't go on, and where it counts its complaints (`struct jpeg_error_mgr`).
@SuppressWarnings("restricted") // calling C is what this class is for
final class LibJpegErrors {
    /// Bytes of `struct jpeg_error_mgr`.
    static final long LENGTH = 168;

    /// A function that takes a pointer to the structure that encodes or decodes, and gives nothing.
    static final FunctionDescriptor OF_POINTER = FunctionDescriptor.ofVoid(ADDRESS);

    /// Such a function that does nothing.
    static final MemorySegment NOTHING = callback("nothing");

    // places in jpeg_error_mgr
    private static final long ERROR_EXIT = 0;
    private static final long OUTPUT_MESSAGE = 16;
    private static final long MESSAGE_CODE = 40;
    private static final long WARNINGS = 128;

    private static final MethodHandle STANDARD = Leptonica.link("jpeg_std_error", ADDRESS, ADDRESS);
    private static final MemorySegment FATAL = callback("fatal");

    private LibJpegErrors() {}

    private static MemorySegment callback(String name) {
        try {
            MethodType type = MethodType.methodType(void.class, MemorySegment.class);
            MethodHandle method = MethodHandles.lookup().findStatic(LibJpegErrors.class, name, type);
            return Linker.nativeLinker().upcallStub(method, OF_POINTER, Arena.global());
        } catch (ReflectiveOperationException missing) {
            throw new LinkageError(name, missing);
        }
    }

    /// `error_exit`: must not return.
    static void fatal(MemorySegment structure) {
        MemorySegment error =
                structure.reinterpret(ADDRESS.byteSize()).get(ADDRESS, 0).reinterpret(LENGTH);
        AbandonableThread.leave(Problem.of("image.jpeg.refused", error.get(JAVA_INT, MESSAGE_CODE)));
    }

    /// `output_message`, among others: what libjpeg would print of a broken file.
    static void nothing(MemorySegment structure) {}

    /// Prepares a structure that encodes or decodes.
    ///
    /// @param structure its first field points to the errors
    /// @param error of [#LENGTH] bytes
    static void handle(MemorySegment structure, MemorySegment error) {
        try {
            structure.set(ADDRESS, 0, (MemorySegment) STANDARD.invokeExact(error));
            error.set(ADDRESS, ERROR_EXIT, FATAL);
            error.set(ADDRESS, OUTPUT_MESSAGE, NOTHING);
        } catch (Throwable thrown) {
            throw Leptonica.bug(thrown);
        }
    }

    /// How often libjpeg has complained.
    ///
    /// @param error prepared
    /// @return how often
    static long warnings(MemorySegment error) {
        return error.get(JAVA_LONG, WARNINGS);
    }
}
