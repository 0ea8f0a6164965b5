package app.tandem.engine.image.codec.natives;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.File;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/// Functions of the C library Leptonica (`allheaders.h`, 1.87), Tandem's way to libjpeg-turbo and libwebp,
/// which it holds. Those here are about its pictures, `PIX`. Reentrant: any thread may call any of them.
///
/// Each function is linked when its class is loaded: a shape of arguments that is new costs some milliseconds.
@SuppressWarnings("restricted") // calling C is what this class is for
public final class Leptonica {
    private static final SymbolLookup LIBRARY = NativeLibrary.load();
    private static final int SEVERITY_NONE = 6;

    private static final MethodHandle CREATE = link("pixCreateNoInit", ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT);
    private static final MethodHandle WIDTH = link("pixGetWidth", JAVA_INT, ADDRESS);
    private static final MethodHandle HEIGHT = link("pixGetHeight", JAVA_INT, ADDRESS);
    private static final MethodHandle DEPTH = link("pixGetDepth", JAVA_INT, ADDRESS);
    private static final MethodHandle WORDS_PER_LINE = link("pixGetWpl", JAVA_INT, ADDRESS);
    private static final MethodHandle DATA = link("pixGetData", ADDRESS, ADDRESS);
    private static final MethodHandle DESTROY = link("pixDestroy", FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle FREE = link("lept_free", FunctionDescriptor.ofVoid(ADDRESS));

    static {
        silence();
    }

    private Leptonica() {}

    /// Links a function.
    ///
    /// @param name its name in C
    /// @param result what it gives
    /// @param arguments what it takes
    /// @return what calls it
    public static MethodHandle link(String name, MemoryLayout result, MemoryLayout... arguments) {
        return link(name, FunctionDescriptor.of(result, arguments));
    }

    /// Links a function.
    ///
    /// @param name its name in C
    /// @param shape its arguments and its result
    /// @return what calls it
    public static MethodHandle link(String name, FunctionDescriptor shape) {
        return Linker.nativeLinker().downcallHandle(LIBRARY.findOrThrow(name), shape);
    }

    /// Whether the library that comes with Tandem for this system exports functions of libjpeg and libwebp, and
    /// lays structures out as they are read here; without a look at it.
    ///
    /// @return false on Windows
    public static boolean exportsCodecs() {
        return File.separatorChar == '/';
    }

    /// Whether the library has a function: what is in it by chance, on some platforms, is not in it on all.
    ///
    /// @param name its name in C
    /// @return true when it can be linked
    public static boolean has(String name) {
        return LIBRARY.find(name).isPresent();
    }

    /// What a call throws is a bug: C throws nothing.
    ///
    /// @param thrown what was thrown
    /// @return nothing
    public static AssertionError bug(Throwable thrown) {
        return new AssertionError(thrown);
    }

    /// Else the library writes what it thinks of a file to stderr.
    private static void silence() {
        try {
            int _ = (int) link("setMsgSeverity", JAVA_INT, JAVA_INT).invokeExact(SEVERITY_NONE);
        } catch (Throwable thrown) {
            throw bug(thrown);
        }
    }

    /// Makes a picture whose pixels are not set.
    ///
    /// @param width of it
    /// @param height of it
    /// @param depth bits per pixel, 8 or 32
    /// @return the picture; null (address 0) when there is no memory
    static MemorySegment create(int width, int height, int depth) {
        try {
            return (MemorySegment) CREATE.invokeExact(width, height, depth);
        } catch (Throwable thrown) {
            throw bug(thrown);
        }
    }

    static int width(MemorySegment pix) {
        return number(WIDTH, pix);
    }

    static int height(MemorySegment pix) {
        return number(HEIGHT, pix);
    }

    /// Bits per pixel: 8 or 32.
    static int depth(MemorySegment pix) {
        return number(DEPTH, pix);
    }

    /// 32-bit words per row.
    static int wordsPerLine(MemorySegment pix) {
        return number(WORDS_PER_LINE, pix);
    }

    private static int number(MethodHandle function, MemorySegment pix) {
        try {
            return (int) function.invokeExact(pix);
        } catch (Throwable thrown) {
            throw bug(thrown);
        }
    }

    /// The pixels.
    ///
    /// @param pix the picture
    /// @return all its rows; gone when the picture is
    static MemorySegment data(MemorySegment pix) {
        try {
            MemorySegment start = (MemorySegment) DATA.invokeExact(pix);
            return memory(start, 4L * wordsPerLine(pix) * height(pix));
        } catch (Throwable thrown) {
            throw bug(thrown);
        }
    }

    /// Frees a picture.
    ///
    /// @param holder where the pointer to it stands, which is set to null
    static void destroy(MemorySegment holder) {
        release(DESTROY, holder);
    }

    /// Frees what the library allocated.
    ///
    /// @param memory a pointer; may be null (address 0)
    static void free(MemorySegment memory) {
        release(FREE, memory);
    }

    private static void release(MethodHandle function, MemorySegment memory) {
        try {
            function.invokeExact(memory);
        } catch (Throwable thrown) {
            throw bug(thrown);
        }
    }

    /// What a pointer points to.
    ///
    /// @param pointer what a function gave
    /// @param length bytes
    /// @return that memory
    public static MemorySegment memory(MemorySegment pointer, long length) {
        return pointer.reinterpret(length);
    }
}
