package app.tandem.engine.image.metadata;

import app.tandem.engine.image.metadata.Metadata.Density;
import app.tandem.engine.image.pixels.Orientation;
import app.tandem.engine.image.pixels.Region;
import app.tandem.engine.image.pixels.Size;
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
    private static final int STRIPS = 0x0111;
    private static final int STRIP_LENGTHS = 0x0117;
    private static final int THUMBNAIL = 0x0201;
    private static final int THUMBNAIL_LENGTH = 0x0202;
    private static final int EXIF_DIRECTORY = 0x8769;
    private static final int GPS_DIRECTORY = 0x8825;
    private static final int PIXEL_X_DIMENSION = 0xa002;
    private static final int PIXEL_Y_DIMENSION = 0xa003;
    private static final int SUBJECT_AREA = 0x9214;
    private static final int SUBJECT_LOCATION = 0xa214;
    private static final int INTEROPERABILITY_DIRECTORY = 0xa005;
    private static final int MOST_DIRECTORIES = 8;
    private static final int CENTIMETRE = 3;
    private static final double CENTIMETRES_AN_INCH = 2.54;

    private Exif() {}

    /// A block that says nothing but how to see the picture upright.
    ///
    /// @param orientation what it says
    /// @return the block
    public static byte[] of(Orientation orientation) {
        return ByteBuffer.allocate(26)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) TiffDirectory.SHORT)
                .putInt(1)
                .putShort((short) orientation.tag())
                .array();
    }

    /// How to see the picture upright.
    ///
    /// @param exif the block; null when there is none
    /// @return the orientation, upright when the block doesn't say
    public static Orientation orientation(byte @Nullable [] exif) {
        return first(exif)
                .map(directory -> Orientation.ofTag((int) directory.number(ORIENTATION)))
                .orElse(Orientation.UPRIGHT);
    }

    /// Dots per inch.
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

    /// The block for a picture that was turned upright and scaled: orientation 1, dimensions corrected, the
    /// thumbnail gone. Everything else, maker notes too, stays byte for byte where it was.
    ///
    /// @param exif the block
    /// @param placement where the original's pixels are in the new picture
    /// @param gps whether the place where the picture was taken stays
    /// @return a new block
    static byte[] forRendering(byte[] exif, Placement placement, boolean gps) {
        Size size = placement.size();
        byte[] copy = exif.clone();
        ExifDirectory directory = first(copy).orElse(null);
        if (directory == null) {
            return copy;
        }
        directory.set(ORIENTATION, placement.kept().tag());
        directory.set(IMAGE_WIDTH, size.width());
        directory.set(IMAGE_LENGTH, size.height());
        if (placement.orientation().swapsSides()) {
            directory.exchange(X_RESOLUTION, Y_RESOLUTION);
        }
        directory.pointedTo(EXIF_DIRECTORY).ifPresent(details -> {
            details.set(PIXEL_X_DIMENSION, size.width());
            details.set(PIXEL_Y_DIMENSION, size.height());
            place(details, SUBJECT_AREA, placement);
            place(details, SUBJECT_LOCATION, placement);
        });
        int end = dropThumbnail(directory);
        if (!gps) {
            directory.pointedTo(GPS_DIRECTORY).ifPresent(ExifDirectory::wipe);
            directory.remove(GPS_DIRECTORY);
        }
        return Arrays.copyOf(copy, end);
    }

    /// Moves what the camera took for the subject (CIPA DC-008, 4.6.6.8: its centre, and a diameter or two
    /// sides).
    private static void place(ExifDirectory details, int tag, Placement placement) {
        int[] told = details.shorts(tag);
        if (told.length < 2 || told.length > 4) {
            return;
        }
        int width = told.length == 2 ? 0 : told[2];
        int height = told.length == 4 ? told[3] : width;
        Region part = new Region(told[0] - width / 2.0, told[1] - height / 2.0, width, height);
        Region placed = placement.pixels(part).orElse(null);
        if (placed == null) {
            details.remove(tag);
            return;
        }
        double[] moved = {
            placed.x() + placed.width() / 2, placed.y() + placed.height() / 2, placed.width(), placed.height()
        };
        for (int i = 0; i < told.length; i++) {
            told[i] = Math.clamp(Math.round(moved[i]), 0, 65_535);
        }
        details.setShorts(tag, told);
    }

    /// Drops the directories after the first and the thumbnails they point to.
    ///
    /// @return how long the block is now: shorter when the thumbnail stood at its end, where it usually does
    private static int dropThumbnail(ExifDirectory first) {
        int length = first.block().limit();
        int begin = length;
        ExifDirectory directory = first.next().orElse(null);
        for (int i = 0; directory != null && directory.at() != first.at() && i < MOST_DIRECTORIES; i++) {
            ExifDirectory next = directory.next().orElse(null);
            begin = Math.min(begin, directory.at());
            begin = Math.min(begin, drop(directory, THUMBNAIL, THUMBNAIL_LENGTH));
            begin = Math.min(begin, drop(directory, STRIPS, STRIP_LENGTHS));
            directory.wipe();
            directory = next;
        }
        first.cutNext();
        return lastByte(first) <= begin ? begin : length;
    }

    /// Overwrites the pixels that a directory points to with zeros.
    ///
    /// @return where the first of them began; the block's length when there are none
    private static int drop(ExifDirectory directory, int starts, int lengths) {
        int length = directory.block().limit();
        int begin = length;
        long[] from = directory.numbers(starts);
        long[] counts = directory.numbers(lengths);
        for (int i = 0; i < Math.min(from.length, counts.length); i++) {
            if (from[i] >= 8 && from[i] < length && counts[i] > 0) {
                int count = (int) Math.min(counts[i], length - from[i]);
                directory.block().put((int) from[i], new byte[count]);
                begin = Math.min(begin, (int) from[i]);
            }
        }
        return begin;
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
