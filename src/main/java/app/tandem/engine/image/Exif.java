package app.tandem.engine.image;

import app.tandem.engine.image.Metadata.Density;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// EXIF blocks: TIFF streams of tags (CIPA DC-008, 4.6). What makes no sense is left alone.
public final class Exif {
    private static final int IMAGE_WIDTH = 0x0100;
    private static final int IMAGE_LENGTH = 0x0101;
    private static final int ORIENTATION = 0x0112;
    private static final int X_RESOLUTION = 0x011a;
    private static final int Y_RESOLUTION = 0x011b;
    private static final int RESOLUTION_UNIT = 0x0128;
    private static final int THUMBNAIL = 0x0201;
    private static final int THUMBNAIL_LENGTH = 0x0202;
    private static final int EXIF_DIRECTORY = 0x8769;
    private static final int GPS_DIRECTORY = 0x8825;
    private static final int PIXEL_X_DIMENSION = 0xa002;
    private static final int PIXEL_Y_DIMENSION = 0xa003;
    private static final int INTEROPERABILITY_DIRECTORY = 0xa005;
    private static final int CENTIMETRE = 3;
    private static final double CENTIMETRES_AN_INCH = 2.54;

    private Exif() {}

    /// How to see the picture upright.
    ///
    /// @param exif the block; null when there is none
    /// @return the orientation, upright when the block doesn't say
    public static Orientation orientation(byte @Nullable [] exif) {
        return first(exif)
                .map(directory -> Orientation.ofTag((int) directory.number(ORIENTATION)))
                .orElse(Orientation.UPRIGHT);
    }

    /// Dots an inch.
    ///
    /// @param exif the block; null when there is none
    /// @return the density; null when the block doesn't say
    public static @Nullable Density density(byte @Nullable [] exif) {
        ExifDirectory directory = first(exif).orElse(null);
        if (directory == null) {
            return null;
        }
        double factor = directory.number(RESOLUTION_UNIT) == CENTIMETRE ? CENTIMETRES_AN_INCH : 1;
        double across = directory.number(X_RESOLUTION) * factor;
        double down = directory.number(Y_RESOLUTION) * factor;
        return across > 0 && down > 0 ? new Density(across, down) : null;
    }

    /// The block for a picture that was turned upright and scaled: orientation 1, dimensions corrected, the thumbnail
    /// gone. Everything else, maker notes too, stays byte for byte where it was.
    ///
    /// @param exif the block
    /// @param size the new size
    /// @param gps whether the place where the picture was taken stays
    /// @return a new block
    static byte[] forRendering(byte[] exif, Size size, boolean gps) {
        byte[] copy = exif.clone();
        ExifDirectory directory = first(copy).orElse(null);
        if (directory == null) {
            return copy;
        }
        directory.set(ORIENTATION, 1);
        directory.set(IMAGE_WIDTH, size.width());
        directory.set(IMAGE_LENGTH, size.height());
        directory.pointedTo(EXIF_DIRECTORY).ifPresent(details -> {
            details.set(PIXEL_X_DIMENSION, size.width());
            details.set(PIXEL_Y_DIMENSION, size.height());
        });
        int end = dropThumbnail(directory);
        if (!gps) {
            directory.pointedTo(GPS_DIRECTORY).ifPresent(ExifDirectory::wipe);
            directory.remove(GPS_DIRECTORY);
        }
        return Arrays.copyOf(copy, end);
    }

    /// Drops the second directory and the thumbnail it points to.
    ///
    /// @return how long the block is now: shorter when the thumbnail stood at its end, where it usually does
    private static int dropThumbnail(ExifDirectory first) {
        int length = first.block().limit();
        ExifDirectory second = first.next().orElse(null);
        if (second == null) {
            return length;
        }
        int start = (int) second.number(THUMBNAIL);
        int count = (int) second.number(THUMBNAIL_LENGTH);
        boolean there = start >= 8 && count > 0 && start <= length - count;
        int begin = there ? Math.min(start, second.at()) : second.at();
        if (there) {
            first.block().put(start, new byte[count]);
        }
        second.wipe();
        first.cutNext();
        return lastByte(first) <= begin ? begin : length;
    }

    private static int lastByte(ExifDirectory first) {
        Optional<ExifDirectory> details = first.pointedTo(EXIF_DIRECTORY);
        Optional<ExifDirectory> gps = first.pointedTo(GPS_DIRECTORY);
        Optional<ExifDirectory> more = details.flatMap(directory -> directory.pointedTo(INTEROPERABILITY_DIRECTORY));
        int last = first.lastByte();
        for (ExifDirectory directory :
                Stream.of(details, gps, more).flatMap(Optional::stream).toList()) {
            last = Math.max(last, directory.lastByte());
        }
        return last;
    }

    private static Optional<ExifDirectory> first(byte @Nullable [] exif) {
        if (exif == null || exif.length < 8 || exif[0] != exif[1] || (exif[0] != 'I' && exif[0] != 'M')) {
            return Optional.empty();
        }
        ByteBuffer block = ByteBuffer.wrap(exif).order(exif[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return ExifDirectory.at(block, block.getInt(4) & 0xffff_ffffL);
    }
}
