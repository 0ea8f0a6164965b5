package app.tandem.engine.image.codec.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class HuffmanCodesTest {
    /// Of ITU-T T.81, table K.3.
    private static final JpegTables.Huffman FIRST =
            table(new int[] {0, 1, 5, 1, 1, 1, 1, 1, 1}, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

    /// Short codes: nothing, an end, sixteen zeros, and values of one to three bits.
    private static final JpegTables.Huffman OTHERS =
            table(new int[] {0, 2, 2, 1, 1, 1}, 0x01, 0x00, 0xf0, 0x11, 0x02, 0x13, 0x0a);

    @Test
    void aCodeGivesItsDifference() {
        HuffmanCodes codes = HuffmanCodes.ofFirst(FIRST);
        // 010 is a size of 1 bit, 011 of 2
        assertThat(read(codes, "0101")).containsExactly(4, 0, 1);
        assertThat(read(codes, "0100")).containsExactly(4, 0, -1);
        assertThat(read(codes, "01111")).containsExactly(5, 0, 3);
        assertThat(read(codes, "01100")).containsExactly(5, 0, -3);
        assertThat(read(codes, "00")).containsExactly(2, 0, 0);
    }

    @Test
    void aCodeGivesZerosAndAValueOrTheEnd() {
        HuffmanCodes codes = HuffmanCodes.ofOthers(OTHERS);
        assertThat(read(codes, "001")).containsExactly(3, 0, 1);
        assertThat(read(codes, "01")).containsExactly(2, HuffmanCodes.END, 0);
        assertThat(read(codes, "100")).containsExactly(3, 15, 0);
        assertThat(read(codes, "1010")).containsExactly(4, 1, -1);
        assertThat(read(codes, "11010000")).containsExactly(8, 1, -7);
    }

    @Test
    void whatIsNoCodeEndsTheBlock() {
        assertThat(read(HuffmanCodes.ofOthers(OTHERS), "1111111111111111")).containsExactly(16, HuffmanCodes.END, 0);
    }

    @Test
    void severalAtOnceAreTheSameAsOneByOne() {
        HuffmanCodes codes = HuffmanCodes.ofOthers(OTHERS);
        for (int next = 0; next < 1 << HuffmanCodes.WINDOW; next++) {
            int entry = codes.many()[next];
            int used = 0;
            int moved = 0;
            int energy = 0;
            while (used < HuffmanCodes.length(entry)) {
                int one = codes.lookUp((long) next << (Long.SIZE - HuffmanCodes.WINDOW + used));
                used += HuffmanCodes.length(one);
                energy += HuffmanCodes.value(one) * HuffmanCodes.value(one);
                moved += HuffmanCodes.move(one) + (HuffmanCodes.move(one) == HuffmanCodes.END ? 0 : 1);
            }
            if (used > 0) {
                assertThat(new int[] {used, moved, energy})
                        .containsExactly(
                                HuffmanCodes.length(entry), HuffmanCodes.move(entry), HuffmanCodes.energy(entry));
            } else {
                assertThat(HuffmanCodes.move(entry)).isGreaterThan(HuffmanCodes.END + 63);
            }
        }
    }

    @Test
    void theTablesAgreeWithTheLongWay() {
        HuffmanCodes codes = HuffmanCodes.ofFirst(FIRST);
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            long bits = random.nextLong();
            int quick = codes.one()[(int) (bits >>> (Long.SIZE - HuffmanCodes.WINDOW))];
            assertThat(quick == 0 ? codes.lookUp(bits) : quick).isEqualTo(codes.lookUp(bits));
        }
    }

    private static int[] read(HuffmanCodes codes, String bits) {
        int entry = codes.lookUp(Long.parseLong(bits, 2) << (Long.SIZE - bits.length()));
        return new int[] {HuffmanCodes.length(entry), HuffmanCodes.move(entry), HuffmanCodes.value(entry)};
    }

    private static JpegTables.Huffman table(int[] counts, int... symbols) {
        byte[] lengths = new byte[16];
        for (int i = 0; i < counts.length; i++) {
            lengths[i] = (byte) counts[i];
        }
        byte[] bytes = new byte[symbols.length];
        for (int i = 0; i < symbols.length; i++) {
            bytes[i] = (byte) symbols[i];
        }
        return new JpegTables.Huffman(lengths, bytes);
    }
}
