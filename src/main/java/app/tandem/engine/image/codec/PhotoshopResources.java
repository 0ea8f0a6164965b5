package app.tandem.engine.image.codec;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// IPTC-IIM as files carry it: records in one of Photoshop's image resources (Adobe Photoshop File Formats
/// Specification, 2019). The other resources describe the original as it was, thumbnails among them.
public final class PhotoshopResources {
    private static final int IPTC = 1028;
    private static final int RECORD = 0x1c;
    private static final int PREVIEW_FIRST = 200;
    private static final int PREVIEW_LAST = 202;

    private PhotoshopResources() {}

    /// Finds the records.
    ///
    /// @param resources each beginning with `8BIM`
    /// @return the records; null when there are none
    public static byte @Nullable [] iptc(byte[] resources) {
        ByteBuffer bytes = ByteBuffer.wrap(resources);
        int at = 0;
        while (at + 12 <= resources.length && bytes.getInt(at) == 0x3842_494d) {
            int name = (resources[at + 6] & 0xff) + 1;
            int length = at + 6 + name + name % 2;
            if (length + 4 > resources.length) {
                return null;
            }
            long count = bytes.getInt(length) & 0xffff_ffffL;
            if (count > resources.length - length - 4) {
                return null;
            }
            if (bytes.getShort(at + 4) == IPTC) {
                return records(Arrays.copyOfRange(resources, length + 4, length + 4 + (int) count));
            }
            at = length + 4 + (int) (count + count % 2);
        }
        return null;
    }

    /// The records without the preview of the original that they may hold (IIM 4.2, 2:200 to 2:202).
    ///
    /// @param iptc as a file has them; zeros may follow
    /// @return the records; null when there are none
    public static byte @Nullable [] records(byte @Nullable [] iptc) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        int at = 0;
        while (iptc != null && at + 5 <= iptc.length && iptc[at] == RECORD) {
            int length = (iptc[at + 3] & 0xff) << 8 | (iptc[at + 4] & 0xff);
            if (length > 0x7fff || at + 5 + length > iptc.length) { // longer ones are previews
                break;
            }
            int set = iptc[at + 2] & 0xff;
            if (iptc[at + 1] != 2 || set < PREVIEW_FIRST || set > PREVIEW_LAST) {
                kept.write(iptc, at, 5 + length);
            }
            at += 5 + length;
        }
        return kept.size() == 0 ? null : kept.toByteArray();
    }

    /// Wraps records as files carry them.
    ///
    /// @param iptc the records
    /// @return one resource
    public static byte[] of(byte[] iptc) {
        return ByteBuffer.allocate(12 + iptc.length + iptc.length % 2)
                .putInt(0x3842_494d)
                .putShort((short) IPTC)
                .putShort((short) 0)
                .putInt(iptc.length)
                .put(iptc)
                .array();
    }
}
