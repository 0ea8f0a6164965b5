package app.tandem.engine.image.codec.png;

import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.work.Interrupts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Encodes rasters as PNG, 8 or 16 bits per channel as they are.
final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int[] COLOUR_TYPES = {0, 4, 2, 6};
    private static final int ROWS_BETWEEN_CHECKS = 64;
    private static final int CHUNK = 1 << 16;

    private PngWriter() {}

    /// Writes chunks.
    ///
    /// @param out where to
    record Chunks(OutputStream out) {
        void write(String type, byte[] payload) throws IOException {
            write(type, payload, payload.length);
        }

        void write(String type, byte[] payload, int length) throws IOException {
            byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
            CRC32 checksum = new CRC32();
            checksum.update(name);
            checksum.update(payload, 0, length);
            out.write(ByteBuffer.allocate(8).putInt(length).put(name).array());
            out.write(payload, 0, length);
            out.write(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
        }
    }

    static void write(Raster raster, Metadata metadata, OutputStream out) throws IOException, InterruptedException {
        Size size = raster.size();
        boolean deep = raster instanceof Raster.Shorts;
        out.write(SIGNATURE);
        Chunks chunks = new Chunks(out);
        chunks.write(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(size.width())
                        .putInt(size.height())
                        .put((byte) (deep ? 16 : 8))
                        .put((byte) COLOUR_TYPES[raster.channels() - 1])
                        .array());
        PngMetadata.write(metadata, chunks);
        Deflater deflater = new Deflater();
        try {
            pixels(raster, deflater, chunks);
        } finally {
            deflater.end();
        }
        chunks.write("IEND", new byte[0]);
    }

    private static void pixels(Raster raster, Deflater deflater, Chunks chunks)
            throws IOException, InterruptedException {
        int pixel = raster.channels() * (raster instanceof Raster.Shorts ? 2 : 1);
        int length = 1 + Math.multiplyExact(raster.size().width(), pixel);
        byte[] row = new byte[length];
        byte[] above = new byte[length];
        byte[][] candidates = new byte[5][length];
        byte[] packed = new byte[CHUNK];
        int filled = 0;
        for (int y = 0; y < raster.size().height(); y++) {
            if (y % ROWS_BETWEEN_CHECKS == 0) {
                Interrupts.check();
            }
            fill(row, raster, y);
            deflater.setInput(PngFilters.choose(row, above, length, pixel, candidates));
            filled = drain(deflater, packed, filled, chunks);
            byte[] done = row;
            row = above;
            above = done;
        }
        deflater.finish();
        filled = drain(deflater, packed, filled, chunks);
        chunks.write("IDAT", packed, filled);
    }

    private static int drain(Deflater deflater, byte[] packed, int filled, Chunks chunks) throws IOException {
        int end = filled;
        int count = deflater.deflate(packed, end, packed.length - end);
        while (count > 0) {
            end += count;
            if (end == packed.length) {
                chunks.write("IDAT", packed, end);
                end = 0;
            }
            count = deflater.deflate(packed, end, packed.length - end);
        }
        return end;
    }

    private static void fill(byte[] row, Raster raster, int y) {
        switch (raster) {
            case Raster.Bytes bytes -> System.arraycopy(bytes.samples(), y * (row.length - 1), row, 1, row.length - 1);
            case Raster.Shorts shorts -> {
                short[] samples = shorts.samples();
                int from = y * ((row.length - 1) / 2);
                for (int i = 1; i < row.length; i += 2, from++) {
                    row[i] = (byte) (samples[from] >> 8);
                    row[i + 1] = (byte) samples[from];
                }
            }
        }
    }
}
