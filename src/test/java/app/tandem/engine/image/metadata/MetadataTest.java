package app.tandem.engine.image.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.image.ExifBlocks;
import app.tandem.engine.image.pixels.Orientation;
import app.tandem.engine.image.pixels.Region;
import app.tandem.engine.image.pixels.Size;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class MetadataTest {
    private static final Size SMALL = new Size(400, 300);
    private static final Placement PLACEMENT = Placement.whole(new Size(4000, 3000), SMALL);
    private static final ByteOrder[] ORDERS = {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN};

    @Test
    void theOrientationIsReadInBothByteOrders() {
        for (ByteOrder order : ORDERS) {
            for (int tag = 1; tag <= 8; tag++) {
                assertThat(Exif.orientation(ExifBlocks.camera(tag, order))).isEqualTo(Orientation.ofTag(tag));
            }
        }
    }

    @Test
    void aRenderingIsUprightHasItsOwnDimensionsAndNoThumbnail() {
        for (ByteOrder order : ORDERS) {
            byte[] exif = ExifBlocks.camera(6, order);
            byte[] expected = Arrays.copyOf(ExifBlocks.camera(1, order), 300);
            ByteBuffer.wrap(expected).order(order).putShort(102 + 12 + 8, (short) 400);
            ByteBuffer.wrap(expected).order(order).putInt(102 + 24 + 8, 300);
            ByteBuffer.wrap(expected).order(order).putInt(10 + 5 * 12, 0);
            assertThat(rendered(exif, MetadataPolicy.EVERYTHING)).isEqualTo(expected);
        }
    }

    @Test
    void thePlaceCanBeTakenOutAlone() {
        for (ByteOrder order : ORDERS) {
            byte[] without = rendered(ExifBlocks.camera(6, order), MetadataPolicy.WITHOUT_GPS);
            ByteBuffer block = ByteBuffer.wrap(without).order(order);
            assertThat(block.getShort(8)).isEqualTo((short) 4);
            assertThat(block.getInt(10 + 4 * 12)).isZero();
            assertThat(Arrays.copyOfRange(without, 200, 260)).isEqualTo(new byte[60]);
            assertThat(Arrays.copyOfRange(without, 150, 150 + ExifBlocks.MAKER_NOTE.length))
                    .isEqualTo(ExifBlocks.MAKER_NOTE);
        }
    }

    @Test
    void nothingMeansNothingButTheProfile() {
        byte[] icc = {1};
        Metadata all = new Metadata(icc, ExifBlocks.camera(1, ORDERS[0]), icc, new Metadata.Density(72, 72));
        assertThat(all.forRendering(MetadataPolicy.NOTHING, PLACEMENT)).isEqualTo(Metadata.NONE.withProfile(icc));
    }

    @Test
    void theDensityIsReadFromExif() {
        // the block says nothing of the unit, which then is the inch
        assertThat(Exif.density(ExifBlocks.camera(1, ORDERS[1]))).isEqualTo(new Metadata.Density(72, 72));
    }

    @Test
    void directoriesThatLieOneOverTheOtherDoNoHarm() {
        byte[] exif = ExifBlocks.camera(6, ORDERS[0]);
        ByteBuffer.wrap(exif).putInt(10 + 4 * 12 + 8, 8); // the place is said to be the first directory itself
        assertThat(rendered(exif, MetadataPolicy.WITHOUT_GPS)).hasSizeLessThanOrEqualTo(exif.length);
    }

    @Test
    void whatLiesAcrossAndWhereTheSubjectIsTurnWithThePicture() {
        Size stored = new Size(4000, 3000);
        Placement turned =
                new Placement(Orientation.CLOCKWISE, stored, Region.whole(stored.transposed()), new Size(300, 400));
        ByteBuffer block = ByteBuffer.allocate(100);
        block.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 3);
        block.putShort((short) 0x011a).putShort((short) 5).putInt(1).putInt(60);
        block.putShort((short) 0x011b).putShort((short) 5).putInt(1).putInt(68);
        block.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(76);
        block.position(60).putInt(300).putInt(1).putInt(150).putInt(1);
        // the subject is 400 from the left and 600 from the top, which becomes 600 from the right and 400
        // from the top
        block.putShort((short) 1).putShort((short) 0xa214).putShort((short) 3).putInt(2);
        block.putShort((short) 400).putShort((short) 600);
        Metadata metadata = Metadata.NONE
                .withExif(block.array())
                .withDensity(new Metadata.Density(300, 150))
                .forRendering(MetadataPolicy.EVERYTHING, turned);
        assertThat(metadata.density()).isEqualTo(new Metadata.Density(150, 300));
        assertThat(Exif.density(metadata.exif())).isEqualTo(new Metadata.Density(150, 300));
        ByteBuffer result = ByteBuffer.wrap(Objects.requireNonNull(metadata.exif()));
        assertThat(new int[] {result.getShort(86), result.getShort(88)}).containsExactly(240, 40);
    }

    @Test
    void rubbishIsLeftAlone() {
        for (int length = 0; length < 400; length++) {
            byte[] cut = Arrays.copyOf(ExifBlocks.camera(6, ORDERS[0]), length);
            Exif.orientation(cut);
            assertThat(rendered(cut, MetadataPolicy.WITHOUT_GPS)).hasSizeLessThanOrEqualTo(length);
        }
        byte[] rubbish = new byte[300];
        Arrays.fill(rubbish, (byte) 'I');
        assertThat(rendered(rubbish, MetadataPolicy.WITHOUT_GPS)).isEqualTo(rubbish);
    }

    private static byte[] rendered(byte[] exif, MetadataPolicy policy) {
        byte[] rendered =
                Metadata.NONE.withExif(exif).forRendering(policy, PLACEMENT).exif();
        assertThat(rendered).isNotNull();
        return Objects.requireNonNull(rendered);
    }
}
