package app.tandem.engine.image.codec.tiff;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.image.codec.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// Directories that lead in a circle, or to the same bytes from many entries, cost no more than their file.
final class HostileDirectoriesTest {
    private static final int EXIF_DIRECTORY = 0x8769;
    private static final int UNDEFINED = 7;
    private static final int LONG = 4;

    @Test
    void pagesThatLeadInACircleAreCountedOnce() throws IOException {
        ByteBuffer file = file(200);
        directory(file, 8, 100, 1, 300, LONG, 1, 0);
        directory(file, 100, 8, 1, 300, LONG, 1, 0);

        assertThat(TiffPages.further(source(file), TiffHeader.read(source(file))))
                .isOne();
    }

    @Test
    void aDirectoryThatPointsToItselfFromEveryEntryIsTakenOnce() throws IOException {
        ByteBuffer block = file(8 + 2 + 12 * 4096 + 4);
        directory(block, 8, 0, 4096, EXIF_DIRECTORY, LONG, 1, 8);

        byte[] exif =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> TiffExif.shortened(block.array()));

        assertThat(exif).hasSizeLessThan(200);
    }

    @Test
    void theSameMegabyteFromEveryEntryStaysBelowALimit() throws IOException {
        int megabyte = 1 << 20;
        ByteBuffer file = file(8 + 2 + 12 * 4096 + 4 + megabyte);
        directory(file, 8, 0, 4096, 40_000, UNDEFINED, megabyte, 8 + 2 + 12 * 4096 + 4);
        for (int i = 0; i < 4096; i++) {
            file.putShort(10 + 12 * i, (short) (50_000 + i)); // a tag of its own each
        }

        byte[] exif = TiffExif.collect(source(file), TiffHeader.read(source(file)));

        assertThat(exif).hasSizeBetween(16 * megabyte, 17 * megabyte);
    }

    @Test
    void valuesThatLieOutsideTheFileAreLeftOut() throws IOException {
        ByteBuffer block = file(40);
        directory(block, 8, 0, 1, 40_000, UNDEFINED, 100, -2);

        assertThat(TiffExif.shortened(block.array())).isEqualTo(file(14).array());
    }

    private static ByteBuffer file(int length) {
        return ByteBuffer.allocate(length).put(0, new byte[] {'M', 'M', 0, 42}).putInt(4, 8);
    }

    private static ByteSource source(ByteBuffer file) {
        return ByteSource.of(file.duplicate().order(ByteOrder.BIG_ENDIAN));
    }

    private static void directory(
            ByteBuffer file, int at, int next, int entries, int tag, int type, int count, int value) {
        file.putShort(at, (short) entries);
        for (int i = 0; i < entries; i++) {
            file.putShort(at + 2 + 12 * i, (short) tag)
                    .putShort(at + 4 + 12 * i, (short) type)
                    .putInt(at + 6 + 12 * i, count)
                    .putInt(at + 10 + 12 * i, value);
        }
        file.putInt(at + 2 + 12 * entries, next);
    }
}
