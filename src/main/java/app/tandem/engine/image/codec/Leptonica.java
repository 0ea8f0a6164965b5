package app.tandem.engine.image.codec;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/// The functions of the C library Leptonica (`allheaders.h`, 1.87) that Tandem calls: its way to libjpeg-turbo and
/// libwebp, which the library holds. Reentrant: any thread may call any of them.
@SuppressWarnings("restricted") // calling C is what this class is for
final class Leptonica {
    private static final SymbolLookup LIBRARY = NativeLibrary.load();
    private static final Linker LINKER = Linker.nativeLinker();

    /// `PIX *pixReadMemJpeg(data, size, cmflag, reduction, *pnwarn, hint)`.
    static final MethodHandle READ_JPEG =
            function("pixReadMemJpeg", ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);

    /// `int pixWriteMemJpeg(**pdata, *psize, *pix, quality, progressive)`.
    static final MethodHandle WRITE_JPEG =
            function("pixWriteMemJpeg", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT);

    /// `PIX *pixReadMemWebP(filedata, filesize)`.
    static final MethodHandle READ_WEBP = function("pixReadMemWebP", ADDRESS, ADDRESS, JAVA_LONG);

    /// `int pixWriteMemWebP(**pencdata, *pencsize, *pixs, quality, lossless)`.
    static final MethodHandle WRITE_WEBP =
            function("pixWriteMemWebP", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT);

    /// `PIX *pixCreateNoInit(width, height, depth)`.
    static final MethodHandle CREATE = function("pixCreateNoInit", ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT);

    /// `int pixGetWidth(*pix)`.
    static final MethodHandle WIDTH = function("pixGetWidth", JAVA_INT, ADDRESS);

    /// `int pixGetHeight(*pix)`.
    static final MethodHandle HEIGHT = function("pixGetHeight", JAVA_INT, ADDRESS);

    /// `int pixGetDepth(*pix)`: bits a pixel.
    static final MethodHandle DEPTH = function("pixGetDepth", JAVA_INT, ADDRESS);

    /// `int pixGetWpl(*pix)`: 32-bit words a row.
    static final MethodHandle WORDS_PER_LINE = function("pixGetWpl", JAVA_INT, ADDRESS);

    /// `uint32_t *pixGetData(*pix)`.
    static final MethodHandle DATA = function("pixGetData", ADDRESS, ADDRESS);

    /// `int pixSetSpp(*pix, spp)`: samples a pixel.
    static final MethodHandle SET_SAMPLES = function("pixSetSpp", JAVA_INT, ADDRESS, JAVA_INT);

    /// `int pixSetResolution(*pix, xres, yres)`: dots an inch.
    static final MethodHandle SET_RESOLUTION = function("pixSetResolution", JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT);

    /// `int pixSetChromaSampling(*pix, sampling)`: 1 for 4:2:0, 0 for 4:4:4.
    static final MethodHandle SET_CHROMA_SAMPLING = function("pixSetChromaSampling", JAVA_INT, ADDRESS, JAVA_INT);

    /// `void pixDestroy(**ppix)`; C gives a function without result, which Java may not bind to one that has any.
    static final MethodHandle DESTROY =
            LINKER.downcallHandle(LIBRARY.findOrThrow("pixDestroy"), FunctionDescriptor.ofVoid(ADDRESS));

    /// `void lept_free(*ptr)`.
    static final MethodHandle FREE =
            LINKER.downcallHandle(LIBRARY.findOrThrow("lept_free"), FunctionDescriptor.ofVoid(ADDRESS));

    private static final int L_SEVERITY_NONE = 6;

    static {
        // else the library writes what it thinks of a file to stderr
        call(() -> (int) function("setMsgSeverity", JAVA_INT, JAVA_INT).invokeExact(L_SEVERITY_NONE));
    }

    private Leptonica() {}

    /// A call of a function.
    ///
    /// @param <T> its result
    @FunctionalInterface
    interface Call<T> {
        /// Calls.
        ///
        /// @return the function's result
        /// @throws Throwable never: no function of the library throws
        T invoke() throws Throwable;
    }

    /// Calls a function, which throws nothing, whatever a method handle says.
    ///
    /// @param <T> its result
    /// @param call the call
    /// @return its result
    static <T> T call(Call<T> call) {
        try {
            return call.invoke();
        } catch (RuntimeException | Error bug) {
            throw bug;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static MethodHandle function(String name, MemoryLayout result, MemoryLayout... arguments) {
        return LINKER.downcallHandle(LIBRARY.findOrThrow(name), FunctionDescriptor.of(result, arguments));
    }

    /// What a pointer points to.
    ///
    /// @param pointer what a function gave
    /// @param length bytes
    /// @return that memory
    static MemorySegment memory(MemorySegment pointer, long length) {
        return pointer.reinterpret(length);
    }

    /// Whether a function gave the null pointer.
    ///
    /// @param pointer what it gave
    /// @return true for null
    static boolean isNull(MemorySegment pointer) {
        return pointer.address() == 0;
    }
}
