package app.tandem.engine.image.codec.png;

import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Turns rows of samples as PNG stores them (PNG, 7.2: packed, big-endian, perhaps indices) into a raster.
final class PngPixels {
    private final PngHeader header;
    private final byte @Nullable [] palette;
    private final byte @Nullable [] transparency;
    private final int channels;
    private final Size size;
    private final byte[] bytes;
    private final short[] shorts;

    /// Makes an empty raster, of the picture or of some of its rows.
    ///
    /// @param header the file's kind
    /// @param palette the payload of PLTE; null when there is none
    /// @param transparency the payload of tRNS; null when there is none
    /// @param size of the raster
    PngPixels(PngHeader header, byte @Nullable [] palette, byte @Nullable [] transparency, Size size) {
        this.header = header;
        this.palette = palette;
        this.transparency = transparency;
        this.size = size;
        channels = header.channels();
        int samples = Math.toIntExact(size.pixels() * channels);
        bytes = new byte[header.depth() == 8 ? samples : 0];
        shorts = new short[header.depth() == 16 ? samples : 0];
    }

    /// Fills rows that the file lacks: grey, or transparent where there is alpha.
    ///
    /// @param from the first of them
    void greyFrom(int from) {
        int start = from * size.width() * channels;
        boolean alpha = channels % 2 == 0;
        Arrays.fill(bytes, Math.min(start, bytes.length), bytes.length, alpha ? 0 : (byte) 0x80);
        Arrays.fill(shorts, Math.min(start, shorts.length), shorts.length, alpha ? 0 : (short) 0x8080);
    }

    /// The raster.
    ///
    /// @return what was made of the rows
    Raster raster() {
        return raster(size.height());
    }

    /// The raster's first rows.
    ///
    /// @param rows how many
    /// @return the same samples, not a copy
    Raster raster(int rows) {
        Size first = new Size(size.width(), rows);
        return header.depth() == 8
                ? new Raster.Bytes(first, channels, bytes)
                : new Raster.Shorts(first, channels, shorts);
    }

    /// Puts a row, or every n-th pixel of one, into the raster.
    ///
    /// @param row the samples, unfiltered, from index 1
    /// @param y the raster's row
    /// @param x the raster's first column
    /// @param step from a column to the next
    /// @param count how many pixels
    void put(byte[] row, int y, int x, int step, int count) {
        int at = (y * size.width() + x) * channels;
        if (header.colour() == PngHeader.PALETTE) {
            putIndices(row, at, step * channels, count);
        } else if (header.bits() == 16) {
            putShorts(row, at, step * channels, count);
        } else if (header.bits() < 8) {
            putPacked(row, at, step * channels, count);
        } else if (step == 1 && channels == header.storedChannels()) {
            System.arraycopy(row, 1, bytes, at, count * channels);
        } else {
            putBytes(row, at, step * channels, count);
        }
    }

    private int sample(byte[] row, int index) {
        int bits = header.bits();
        int perByte = 8 / bits;
        int shift = 8 - bits - index % perByte * bits;
        return (row[1 + index / perByte] & 0xff) >> shift & ((1 << bits) - 1);
    }

    private void putIndices(byte[] row, int start, int step, int count) {
        for (int i = 0, at = start; i < count; i++, at += step) {
            int index = sample(row, i);
            for (int c = 0; c < 3; c++) {
                // a colour that isn't there is black
                bytes[at + c] = palette != null && index * 3 + 2 < palette.length ? palette[index * 3 + c] : 0;
            }
            if (channels == 4) {
                bytes[at + 3] = transparency != null && index < transparency.length ? transparency[index] : (byte) 0xff;
            }
        }
    }

    private void putPacked(byte[] row, int start, int step, int count) {
        int largest = (1 << header.bits()) - 1;
        int transparent = transparentSample(0);
        for (int i = 0, at = start; i < count; i++, at += step) {
            int sample = sample(row, i);
            bytes[at] = (byte) (sample * 255 / largest);
            if (channels == 2) {
                bytes[at + 1] = (byte) (sample == transparent ? 0 : 0xff);
            }
        }
    }

    private void putBytes(byte[] row, int start, int step, int count) {
        int stored = header.storedChannels();
        for (int i = 0, at = start, from = 1; i < count; i++, at += step, from += stored) {
            boolean transparent = channels > stored;
            for (int c = 0; c < stored; c++) {
                bytes[at + c] = row[from + c];
                transparent &= (row[from + c] & 0xff) == transparentSample(c);
            }
            if (channels > stored) {
                bytes[at + stored] = (byte) (transparent ? 0 : 0xff);
            }
        }
    }

    private void putShorts(byte[] row, int start, int step, int count) {
        int stored = header.storedChannels();
        for (int i = 0, at = start, from = 1; i < count; i++, at += step) {
            boolean transparent = channels > stored;
            for (int c = 0; c < stored; c++, from += 2) {
                int sample = (row[from] & 0xff) << 8 | (row[from + 1] & 0xff);
                shorts[at + c] = (short) sample;
                transparent &= sample == transparentSample(c);
            }
            if (channels > stored) {
                shorts[at + stored] = (short) (transparent ? 0 : 0xffff);
            }
        }
    }

    /// A channel of the one colour that is transparent (PNG, 11.3.1.1); −1 when there is none.
    private int transparentSample(int channel) {
        if (transparency == null || transparency.length < 2 * channel + 2) {
            return -1;
        }
        return (transparency[2 * channel] & 0xff) << 8 | (transparency[2 * channel + 1] & 0xff);
    }
}
