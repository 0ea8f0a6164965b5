package app.tandem.engine.image.codec.jpeg.libjpeg;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import app.tandem.engine.image.format.Compression;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.problem.Problem;
import app.tandem.engine.work.Interrupts;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// Encodes a JPEG some rows at a time, so that a cancel is heard within a few milliseconds. Only the scans of a
/// progressive file are written in one call. For one [AbandonableThread].
@SuppressWarnings("restricted") // calling C is what this class is for
public final class JpegCompressor implements AutoCloseable {
    /// Rows a call: two rows of the tallest blocks.
    private static final int BAND = 32;

    private static final int BUFFER = 64 * 1024;

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment compress = arena.allocate(LibJpegEncoder.COMPRESS, Long.BYTES);
    private final MemorySegment destination = arena.allocate(LibJpegEncoder.DESTINATION, Long.BYTES);
    private final MemorySegment buffer = arena.allocate(BUFFER);
    private final ByteArrayOutputStream file = new ByteArrayOutputStream(BUFFER);

    private JpegCompressor(Raster.Bytes raster, Compression compression) {
        LibJpegEncoder.prepare(destination, buffer, callback());
        MemorySegment error = arena.allocate(LibJpegErrors.LENGTH, Long.BYTES);
        LibJpegEncoder.start(compress, error, destination, raster.size(), raster.channels(), compression);
    }

    /// Encodes a picture.
    ///
    /// @param raster 1 or 3 channels
    /// @param compression how it is written
    /// @return the file, JFIF's segment first
    /// @throws InterruptedException when the thread is interrupted
    public static byte[] encode(Raster.Bytes raster, Compression compression) throws InterruptedException {
        try (JpegCompressor compressor = new JpegCompressor(raster, compression)) {
            compressor.write(raster);
            return compressor.finish();
        }
    }

    private void write(Raster.Bytes raster) throws InterruptedException {
        int row = raster.size().width() * raster.channels();
        MemorySegment rows = arena.allocate((long) row * BAND);
        MemorySegment pointers = arena.allocate(ADDRESS, BAND);
        for (int i = 0; i < BAND; i++) {
            pointers.setAtIndex(ADDRESS, i, rows.asSlice((long) row * i));
        }
        int height = raster.size().height();
        for (int y = 0; y < height; y += BAND) {
            Interrupts.check();
            int count = Math.min(BAND, height - y);
            MemorySegment.copy(raster.samples(), y * row, rows, JAVA_BYTE, 0, count * row);
            LibJpegEncoder.write(compress, pointers, count);
        }
        Interrupts.check();
    }

    private byte[] finish() {
        LibJpegEncoder.finish(compress);
        take(BUFFER - LibJpegEncoder.free(destination));
        return file.toByteArray();
    }

    private void take(long length) {
        file.writeBytes(buffer.asSlice(0, length).toArray(JAVA_BYTE));
    }

    private MemorySegment callback() {
        try {
            MethodType type = MethodType.methodType(int.class, MemorySegment.class);
            MethodHandle method = MethodHandles.lookup().bind(this, "empty", type);
            return Linker.nativeLinker().upcallStub(method, LibJpegEncoder.EMPTY, arena);
        } catch (ReflectiveOperationException missing) {
            throw new LinkageError("empty", missing);
        }
    }

    /// `empty_output_buffer`: the whole buffer is full, whatever the destination says. What it threw would
    /// end the process, since it could not rise through C.
    int empty(MemorySegment structure) {
        try {
            take(BUFFER);
        } catch (OutOfMemoryError _) {
            AbandonableThread.leave(Problem.of("image.noMemory.encoded"));
        }
        LibJpegEncoder.reset(destination, buffer);
        return 1; // go on
    }

    @Override
    public void close() {
        LibJpegEncoder.close(compress);
        arena.close();
    }
}
