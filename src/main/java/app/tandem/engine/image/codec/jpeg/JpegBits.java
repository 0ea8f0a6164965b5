package app.tandem.engine.image.codec.jpeg;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Takes the blocks of a JPEG out of its entropy-coded bits, as far as a smaller picture needs them: the coefficients
/// that shape it are read, the rest is passed several at a time, and only the sum of its squares is kept.
final class JpegBits {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int UNUSED = Long.SIZE - HuffmanCodes.WINDOW;

    private final JpegScan scan;
    private int position;
    private long bits;
    private int left;

    /// Begins where a scan begins.
    ///
    /// @param scan gives the bytes
    JpegBits(JpegScan scan) {
        this.scan = scan;
    }

    /// Begins again behind a restart marker.
    void restart() {
        position = 0;
        bits = 0;
        left = 0;
    }

    /// Whether more bits were taken than there are.
    boolean isPastEnd() {
        return position - left / Byte.SIZE > scan.end();
    }

    /// Makes sure that the bytes of as many blocks as one step has are there, or zeros behind the last.
    ///
    /// @throws IOException when the file can't be read
    void prepare() throws IOException {
        if (position > scan.end() - JpegScan.STEP) {
            position = scan.more(position);
        }
    }

    // Bits are kept at the upper end of a word. All that is read from memory is put below them at once, and the place
    // is moved by as many whole bytes as fitted (Fabian Giesen, "Reading bits in far too many ways", variant 4).

    /// Takes a block.
    ///
    /// @param component whose block it is
    /// @param coefficients filled with those that are kept, scaled, row by row; one place more takes the others
    /// @return the mean square of what was passed, in samples
    float take(JpegComponent component, float[] coefficients) {
        byte[] bytes = scan.bytes();
        HuffmanCodes codes = component.others();
        int[] one = codes.one();
        int[] places = component.places();
        float[] scales = component.scales();
        float[] losses = component.losses();
        int last = component.last();
        long bits = this.bits;
        int left = this.left;
        int at = position;

        bits |= (long) LONGS.get(bytes, at) >>> left;
        at += (63 - left) >>> 3;
        left |= 56;
        int entry = component.first().one()[(int) (bits >>> UNUSED)];
        entry = entry == 0 ? component.first().lookUp(bits) : entry;
        bits <<= entry;
        left -= HuffmanCodes.length(entry);
        coefficients[0] = component.add(HuffmanCodes.value(entry)) * scales[0];

        int k = 1;
        float lost = 0;
        while (k <= last) {
            bits |= (long) LONGS.get(bytes, at) >>> left;
            at += (63 - left) >>> 3;
            left |= 56;
            entry = one[(int) (bits >>> UNUSED)];
            entry = entry == 0 ? codes.lookUp(bits) : entry;
            bits <<= entry;
            left -= HuffmanCodes.length(entry);
            k += HuffmanCodes.move(entry);
            if (k > 63) {
                break;
            }
            int value = HuffmanCodes.value(entry);
            coefficients[places[k]] = value * scales[k];
            lost += value * value * losses[k];
            k++;
        }
        this.bits = bits;
        this.left = left;
        position = at;
        return k > 63 ? lost : lost + pass(codes, losses, k);
    }

    /// Passes the rest of a block. Whatever moves past its last place goes the slow way, which tells a block that is
    /// full from one that was ended: the bits behind a full one belong to the next.
    private float pass(HuffmanCodes codes, float[] losses, int from) {
        byte[] bytes = scan.bytes();
        int[] many = codes.many();
        int[] one = codes.one();
        long bits = this.bits;
        int left = this.left;
        int at = position;
        int k = from;
        float lost = 0;
        while (k < 64) {
            int entry = 0;
            int to = 0;
            while (to < 64) {
                bits |= (long) LONGS.get(bytes, at) >>> left;
                at += (63 - left) >>> 3;
                left |= 56;
                // there are 56 bits now, enough for five entries
                for (int entries = 4; entries > 0; entries--) {
                    entry = many[(int) (bits >>> UNUSED)];
                    to = k + HuffmanCodes.move(entry);
                    if (to > 63) {
                        break;
                    }
                    bits <<= entry;
                    left -= HuffmanCodes.length(entry);
                    lost += HuffmanCodes.energy(entry) * losses[k];
                    k = to;
                }
            }
            boolean ends = to == 64 || (to >= HuffmanCodes.END && to < HuffmanCodes.END + 64);
            if (!ends) {
                bits |= (long) LONGS.get(bytes, at) >>> left;
                at += (63 - left) >>> 3;
                left |= 56;
                entry = one[(int) (bits >>> UNUSED)];
                entry = entry == 0 ? codes.lookUp(bits) : entry;
                to = k + HuffmanCodes.move(entry) + 1;
            }
            bits <<= entry;
            left -= HuffmanCodes.length(entry);
            if (ends) {
                lost += HuffmanCodes.energy(entry) * losses[k];
            } else if (to <= 64) {
                int value = HuffmanCodes.value(entry);
                lost += value * value * losses[to - 1];
            }
            k = to;
        }
        this.bits = bits;
        this.left = left;
        position = at;
        return lost;
    }
}
