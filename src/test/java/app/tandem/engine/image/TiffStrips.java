package app.tandem.engine.image;

import app.tandem.engine.image.metadata.TiffDirectoryWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;

/// TIFF files in strips, of samples of any kind, made for tests.
///
/// @param width of the picture
/// @param height of the picture
/// @param rows how many a strip has
/// @param order the byte order
/// @param tags what says how to read the samples: those of bits and of the format are repeated for each sample
record TiffStrips(int width, int height, int rows, ByteOrder order, Map<Integer, Integer> tags) {
    private static final int DEFLATE = 8;

    byte[] plain() throws IOException {
        return file(1);
    }

    byte[] deflated() throws IOException {
        return file(DEFLATE);
    }

    private byte[] file(int packing) throws IOException {
        int channels = tags.getOrDefault(277, 1);
        int bits = tags.getOrDefault(258, 8);
        int planes = tags.getOrDefault(284, 1) == 2 ? channels : 1;
        byte[] row = new byte[Math.ceilDiv(width * channels / planes * bits, 8)];
        Random random = new Random(11);
        int count = Math.ceilDiv(height, rows) * planes;
        int[] offsets = new int[count];
        int[] lengths = new int[count];
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[8]);
        for (int i = 0; i < count; i++) {
            byte[] strip = new byte[row.length * Math.min(rows, height - i % (count / planes) * rows)];
            random.nextBytes(strip);
            for (int b = 0; b < strip.length; b++) {
                strip[b] &= b % 64 < 32 ? (byte) 0xff : 0x3f; // floating-point numbers near 1 among them
            }
            offsets[i] = file.size();
            file.writeBytes(packing == DEFLATE ? deflated(strip) : strip);
            lengths[i] = file.size() - offsets[i];
        }
        TiffDirectoryWriter directory = new TiffDirectoryWriter(order);
        tags.forEach((tag, value) -> directory.shorts(tag, value));
        directory.longs(256, width);
        directory.longs(257, height);
        directory.shorts(258, repeated(bits, channels));
        directory.shorts(259, tags.getOrDefault(259, packing));
        directory.longs(273, offsets);
        directory.shorts(277, channels);
        directory.longs(278, rows);
        directory.longs(279, lengths);
        directory.shorts(339, repeated(tags.getOrDefault(339, 1), channels));
        if (tags.getOrDefault(262, 1) == 3) {
            directory.shorts(320, new int[3 << bits]);
        }
        int at = directory.writeTo(values -> {
            int from = file.size();
            byte[] copy = new byte[values.remaining()];
            values.get(copy);
            file.writeBytes(copy);
            return from;
        });
        byte mark = (byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M');
        byte[] bytes = file.toByteArray();
        ByteBuffer.wrap(bytes)
                .order(order)
                .put(mark)
                .put(mark)
                .putShort((short) 42)
                .putInt(at);
        return bytes;
    }

    private static int[] repeated(int value, int count) {
        int[] values = new int[count];
        Arrays.fill(values, value);
        return values;
    }

    private static byte[] deflated(byte[] strip) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(strip);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
