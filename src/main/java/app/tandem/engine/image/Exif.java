package app.tandem.engine.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/// EXIF blocks: TIFF streams of tags (CIPA DC-008, 4.6; TIFF 6.0, section 2). What makes no sense is left alone.
public final class Exif {
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;

    private Exif() {}

    /// How to see the picture upright.
    ///
    /// @param exif the block; null when there is none
    /// @return the orientation, upright when the block doesn't say
    public static Orientation orientation(byte @Nullable [] exif) {
        if (exif == null || exif.length < 8) {
            return Orientation.UPRIGHT;
        }
        ByteBuffer tags = ByteBuffer.wrap(exif).order(exif[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tags.getInt(4);
        if (directory < 8 || directory > exif.length - 2) {
            return Orientation.UPRIGHT;
        }
        int entries = tags.getShort(directory) & 0xffff;
        for (int i = 0, at = directory + 2; i < entries && at <= exif.length - ENTRY; i++, at += ENTRY) {
            if ((tags.getShort(at) & 0xffff) == ORIENTATION) {
                return Orientation.ofTag(tags.getShort(at + 8));
            }
        }
        return Orientation.UPRIGHT;
    }
}
