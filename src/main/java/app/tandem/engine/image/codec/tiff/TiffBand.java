package app.tandem.engine.image.codec.tiff;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.metadata.TiffDirectory.Entry;
import app.tandem.engine.image.metadata.TiffDirectoryWriter;
import app.tandem.engine.image.pixels.Size;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Makes a file of some rows of a TIFF: the same strips or tiles as they are packed, and those tags that say
/// how to read them. So whatever reads the whole reads a part, in the same way.
///
/// @param bytes the whole file
/// @param header its first directory
/// @param size of the part
/// @param rows how many rows a strip or a tile has
record TiffBand(ByteSource bytes, TiffHeader header, Size size, int rows) {
    /// Bits per sample, packing, meaning, order of bits, samples per pixel, predictor, width and height of
    /// tiles, further samples, their format.
    private static final int[] TAGS = {
        TiffTag.BITS_PER_SAMPLE,
        TiffTag.COMPRESSION,
        TiffTag.PHOTOMETRIC,
        TiffTag.FILL_ORDER,
        TiffTag.SAMPLES_PER_PIXEL,
        TiffTag.PREDICTOR,
        TiffTag.TILE_WIDTH,
        TiffTag.TILE_HEIGHT,
        TiffTag.EXTRA_SAMPLES,
        TiffTag.SAMPLE_FORMAT
    };

    /// No file has more than some bytes in one of them.
    private static final int LONGEST_TAG = 256;

    private static final int START = 8;

    /// Whether the tags are as small as they should be.
    ///
    /// @param header a file's first directory
    /// @return false where no part can be made
    static boolean isSmall(TiffHeader header) {
        for (int tag : TAGS) {
            Entry entry = header.find(tag);
            if (entry != null && entry.length() > LONGEST_TAG) {
                return false;
            }
        }
        return true;
    }

    /// Makes the file.
    ///
    /// @param offsets where the strips or tiles lie in the whole file, all inside
    /// @param lengths how many bytes each has
    /// @param tiled whether they are tiles
    /// @return a TIFF that is not a BigTIFF, and some zeros
    byte[] file(long[] offsets, long[] lengths, boolean tiled) throws IOException {
        int data = 0;
        for (long length : lengths) {
            data = Math.addExact(data, Math.toIntExact(length));
        }
        int most = START + data + 1024 + TAGS.length * LONGEST_TAG + 8 * offsets.length;
        ByteBuffer file = ByteBuffer.allocate(most).order(header.order()).position(START);
        int[] places = new int[offsets.length];
        int[] counts = new int[offsets.length];
        for (int i = 0; i < offsets.length; i++) {
            places[i] = file.position();
            counts[i] = (int) lengths[i];
            copy(bytes, offsets[i], file.slice(places[i], counts[i]));
            file.position(places[i] + counts[i]);
        }
        TiffDirectoryWriter directory = directory();
        directory.longs(tiled ? TiffTag.TILE_OFFSETS : TiffTag.STRIP_OFFSETS, places);
        directory.longs(tiled ? TiffTag.TILE_LENGTHS : TiffTag.STRIP_LENGTHS, counts);
        int at = directory.writeTo(values -> {
            int from = file.position();
            file.put(values);
            return from;
        });
        byte mark = (byte) (header.order() == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M');
        file.put(0, mark).put(1, mark).putShort(2, (short) 42).putInt(4, at);
        return file.array();
    }

    private TiffDirectoryWriter directory() throws IOException {
        TiffDirectoryWriter directory = new TiffDirectoryWriter(header.order());
        for (int tag : TAGS) {
            Entry entry = header.find(tag);
            if (entry != null && entry.width() <= 4) {
                byte[] values = bytes.bytes(entry.value(), (int) entry.length());
                directory.values(tag, entry.type(), (int) entry.count(), values);
            } else if (entry != null) {
                directory.longs(tag, (int) header.number(bytes, entry, 0)); // a BigTIFF's eight bytes
            }
        }
        directory.longs(TiffTag.WIDTH, size.width());
        directory.longs(TiffTag.HEIGHT, size.height());
        if (header.find(TiffTag.TILE_WIDTH) == null) {
            directory.longs(TiffTag.ROWS_PER_STRIP, rows);
        }
        return directory;
    }

    /// Copies a part of a file.
    ///
    /// @param bytes the file
    /// @param from where the part begins
    /// @param into filled up to its limit
    /// @throws ImageException when the file ends before, since it has become shorter meanwhile
    static void copy(ByteSource bytes, long from, ByteBuffer into) throws IOException {
        long next = from;
        while (into.hasRemaining()) {
            int count = bytes.read(next, into);
            if (count < 0) {
                throw ImageException.of("image.cutOff");
            }
            next += count;
        }
    }
}
