package app.tandem.engine.image.codec.jpeg;

import app.tandem.engine.image.codec.ByteSource;
import java.io.IOException;

/// The markers of a JPEG file, by their second byte (ITU-T T.81, table B.1).
final class JpegMarker {
    /// Begins a scan.
    static final int SOS = 0xda;

    /// Ends the picture.
    static final int EOI = 0xd9;

    private JpegMarker() {}

    /// Finds the next marker as libjpeg does: it passes whatever is none, the data of a scan and rubbish.
    ///
    /// @param bytes the file
    /// @param from where to begin
    /// @return where the last 0xff before the marker's second byte is
    /// @throws app.tandem.engine.image.format.ImageException when there is none
    /// @throws IOException when the file can't be read
    static long next(ByteSource bytes, long from) throws IOException {
        long next = bytes.find(0xff, from);
        while (bytes.u8(next + 1) == 0 || bytes.u8(next + 1) == 0xff) {
            next = bytes.find(0xff, next + 1);
        }
        return next;
    }

    /// Whether a segment tells nothing of how pixels are coded: APP0 to APP15, or a comment.
    static boolean isExtra(int marker) {
        return (marker >= 0xe0 && marker <= 0xef) || marker == 0xfe;
    }
}
