package app.tandem.engine.image.codec.webp;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import app.tandem.engine.image.codec.natives.Leptonica;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;

/// libwebp's encoder as `encode.h` has it: it asks now and then whether to go on, which Leptonica's way to it
/// does not pass on. Leptonica's library exports it on Linux and macOS. Any thread may call it.
@SuppressWarnings("restricted") // calling C is what this class is for
final class LibWebpEncoder {
    /// `WEBP_ENCODER_ABI_VERSION`: structures stay as they are as long as its upper byte does.
    private static final int VERSION = 0x0210;

    private static final int DEFAULT_PRESET = 0;
    private static final float LOSSLESS_EFFORT = 70; // as WebPEncodeLosslessRGB has it
    private static final int LARGEST_STRUCTURE = 512; // more than either structure has

    // places in WebPPicture
    private static final long USE_ARGB = 0;
    private static final long WIDTH = 8;
    private static final long HEIGHT = 12;
    private static final long WRITER = 96;
    private static final long PROGRESS_HOOK = 144;

    private static final MethodHandle CONFIG =
            Leptonica.link("WebPConfigInitInternal", JAVA_INT, ADDRESS, JAVA_INT, JAVA_FLOAT, JAVA_INT);
    private static final MethodHandle PICTURE = Leptonica.link("WebPPictureInitInternal", JAVA_INT, ADDRESS, JAVA_INT);
    private static final MethodHandle RGB =
            Leptonica.link("WebPPictureImportRGB", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);
    private static final MethodHandle RGBA =
            Leptonica.link("WebPPictureImportRGBA", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);
    private static final MethodHandle ENCODE = Leptonica.link("WebPEncode", JAVA_INT, ADDRESS, ADDRESS);
    private static final MethodHandle FREE = Leptonica.link("WebPPictureFree", FunctionDescriptor.ofVoid(ADDRESS));

    private static final FunctionDescriptor ASKING = FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS);
    private static final FunctionDescriptor WRITING = FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS);
    private static final MemorySegment GOES_ON =
            Linker.nativeLinker().upcallStub(callback("goesOn", ASKING.toMethodType()), ASKING, Arena.global());
    private static final MethodHandle WRITE =
            callback("write", WRITING.toMethodType().insertParameterTypes(0, ByteArrayOutputStream.class));

    private LibWebpEncoder() {}

    private static MethodHandle callback(String name, MethodType type) {
        try {
            return MethodHandles.lookup().findStatic(LibWebpEncoder.class, name, type);
        } catch (ReflectiveOperationException missing) {
            throw new LinkageError(name, missing);
        }
    }

    /// `WebPProgressHook`: an interrupted thread shall not go on.
    static int goesOn(int percent, MemorySegment picture) {
        return Thread.currentThread().isInterrupted() ? 0 : 1;
    }

    /// `WebPWriterFunction`. What is thrown here would end the process.
    static int write(ByteArrayOutputStream file, MemorySegment data, long length, MemorySegment picture) {
        try {
            file.writeBytes(Leptonica.memory(data, length).toArray(JAVA_BYTE));
            return 1;
        } catch (OutOfMemoryError _) {
            return 0;
        }
    }

    /// Encodes.
    ///
    /// @param pixels row by row without a gap, three bytes per pixel or four
    /// @param width of the picture
    /// @param height of the picture
    /// @param alpha whether it is four
    /// @param quality 1 to 100
    /// @param lossless without loss; the quality then does not matter
    /// @return the file; empty when libwebp refuses, and when the thread was interrupted
    static Optional<byte[]> encode(
            MemorySegment pixels, int width, int height, boolean alpha, int quality, boolean lossless) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment config = arena.allocate(LARGEST_STRUCTURE, 8);
            MemorySegment picture = arena.allocate(LARGEST_STRUCTURE, 8);
            float effort = lossless ? LOSSLESS_EFFORT : quality;
            if ((int) CONFIG.invokeExact(config, DEFAULT_PRESET, effort, VERSION) == 0
                    || (int) PICTURE.invokeExact(picture, VERSION) == 0) {
                return Optional.empty();
            }
            config.set(JAVA_INT, 0, lossless ? 1 : 0);
            picture.set(JAVA_INT, USE_ARGB, lossless ? 1 : 0);
            picture.set(JAVA_INT, WIDTH, width);
            picture.set(JAVA_INT, HEIGHT, height);
            picture.set(ADDRESS, WRITER, Linker.nativeLinker().upcallStub(WRITE.bindTo(file), WRITING, arena));
            picture.set(ADDRESS, PROGRESS_HOOK, GOES_ON);
            int imported = alpha
                    ? (int) RGBA.invokeExact(picture, pixels, 4 * width)
                    : (int) RGB.invokeExact(picture, pixels, 3 * width);
            int encoded = imported == 0 ? 0 : (int) ENCODE.invokeExact(config, picture);
            FREE.invokeExact(picture);
            return encoded == 0 ? Optional.empty() : Optional.of(file.toByteArray());
        } catch (Throwable thrown) {
            throw Leptonica.bug(thrown);
        }
    }
}
