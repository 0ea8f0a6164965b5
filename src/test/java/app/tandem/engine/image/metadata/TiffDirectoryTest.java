package app.tandem.engine.image.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.image.ExifBlocks;
import app.tandem.engine.image.metadata.TiffDirectory.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TiffDirectoryTest {
    private static final int SEED = 20_260_101;

    static Stream<ByteOrder> orders() {
        return Stream.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void readsTheEntriesAndWhereTheNextDirectoryBegins(ByteOrder order) {
        TiffBytes<RuntimeException> block =
                TiffBytes.of(ByteBuffer.wrap(ExifBlocks.camera(6, order)).order(order));

        TiffDirectory read = TiffDirectory.read(block, false, 8).orElseThrow();

        assertThat(read)
                .isEqualTo(new TiffDirectory(
                        8,
                        5,
                        List.of(
                                new Entry(10, 0x0112, 3, 1, 18),
                                new Entry(22, 0x011a, 5, 1, 180),
                                new Entry(34, 0x011b, 5, 1, 180),
                                new Entry(46, 0x8769, 4, 1, 54),
                                new Entry(58, 0x8825, 4, 1, 66)),
                        70,
                        true,
                        false));
        assertThat(read.next(block)).isEqualTo(300);
    }

    @Test
    void readsTheOffsetsOfEightBytesOfABigTiff() {
        ByteBuffer block = ByteBuffer.allocate(60);
        block.putLong(8, 1)
                .putShort(16, (short) 273)
                .putShort(18, (short) 16)
                .putLong(20, 2)
                .putLong(28, 44);
        block.putLong(36, 7);

        TiffDirectory read = TiffDirectory.read(TiffBytes.of(block), true, 8).orElseThrow();

        assertThat(read).isEqualTo(new TiffDirectory(8, 1, List.of(new Entry(16, 273, 16, 2, 44)), 36, true, true));
        assertThat(read.next(TiffBytes.of(block))).isEqualTo(7);
    }

    @Test
    void aDirectoryThatDeclaresMoreThanThereIsHasTheEntriesThatAreThere() {
        ByteBuffer block = ByteBuffer.allocate(8 + 2 + 12 + 11);
        block.putShort(8, (short) 65_535)
                .putShort(10, (short) 256)
                .putShort(12, (short) 4)
                .putInt(14, 1);

        TiffDirectory read = TiffDirectory.read(TiffBytes.of(block), false, 8).orElseThrow();

        assertThat(read)
                .isEqualTo(new TiffDirectory(8, 65_535, List.of(new Entry(10, 256, 4, 1, 18)), 33, false, false));
        assertThat(read.next(TiffBytes.of(block))).isZero();
    }

    @Test
    void thereIsNoDirectoryOutsideTheStream() {
        TiffBytes<RuntimeException> block = TiffBytes.of(ByteBuffer.allocate(20));

        assertThat(Stream.of(-1L, 19L, 20L, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE)
                        .map(at -> TiffDirectory.read(block, false, at)))
                .allMatch(Optional::isEmpty);
    }

    @Test
    void valuesOutsideTheStreamAreToldFromThoseInside() {
        assertThat(new Entry(10, 256, 3, 4, 92).isInside(100)).isTrue();
        assertThat(new Entry(10, 256, 3, 4, 93).isInside(100)).isFalse();
        assertThat(new Entry(10, 256, 12, Integer.MAX_VALUE, 0xffff_ffffL).isInside(100))
                .isFalse();
        assertThat(new Entry(10, 256, 3, 4, -2).isInside(100)).isFalse();
    }

    @Test
    void noBytesMakeItReadOutsideTheStream() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[8 + random.nextInt(120)];
            random.nextBytes(bytes);
            bytes[8 % bytes.length] = 0; // a plausible count now and then
            TiffBytes<RuntimeException> block = TiffBytes.of(ByteBuffer.wrap(bytes));
            boolean big = random.nextBoolean();

            TiffDirectory.read(block, big, random.nextInt(bytes.length)).ifPresent(read -> {
                assertThat(read.end()).isLessThanOrEqualTo(bytes.length);
                assertThat(read.entries()).allMatch(entry -> entry.at() < bytes.length && entry.count() > 0);
                read.next(block);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void whatTheWriterWritesTheReaderReads(ByteOrder order) throws IOException {
        TiffDirectoryWriter writer = new TiffDirectoryWriter(order);
        writer.rational(282, 72.5);
        writer.longs(256, 4000);
        writer.shorts(258, 8, 8, 8);
        writer.bytes(700, 1, new byte[] {1, 2, 3, 4, 5, 6});
        writer.bytes(34675, 7, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[8]);

        int at = writer.writeTo(bytes -> {
            int start = out.size();
            out.write(bytes.array(), bytes.position(), bytes.remaining());
            return start;
        });

        TiffBytes<RuntimeException> block =
                TiffBytes.of(ByteBuffer.wrap(out.toByteArray()).order(order));
        TiffDirectory read = TiffDirectory.read(block, false, at).orElseThrow();
        assertThat(read.entries())
                .containsExactly(
                        new Entry(at + 2, 256, 4, 1, at + 10),
                        new Entry(at + 14, 258, 3, 3, 8),
                        new Entry(at + 26, 282, 5, 1, 14),
                        new Entry(at + 38, 700, 1, 6, 22));
        assertThat(block.u32(at + 10)).isEqualTo(4000);
        assertThat(block.u32(14)).isEqualTo(725_000);
        assertThat(read.next(block)).isZero();
    }
}
