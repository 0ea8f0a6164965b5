package app.tandem.engine.image.codec.jpeg;

import static java.nio.ByteOrder.BIG_ENDIAN;

import app.tandem.engine.image.codec.ByteSource;
import java.io.IOException;

/// Walks the segments of a JPEG file, those between its scans too, by libjpeg's rules (`next_marker` in
/// `jdmarker.c`): whatever is no marker is passed, be it the data of a scan or rubbish that some cameras leave;
/// 0xff is no marker where 0 follows, which is a sample of 0xff, or where another 0xff follows, which fills.
/// Restarts, which belong to the data of a scan, are passed too.
final class SegmentReader {
    private static final int MARKER_LENGTH = 2;

    private final ByteSource bytes;
    private long at;

    /// A segment.
    ///
    /// @param marker what it is
    /// @param at where its marker begins, at the last 0xff
    /// @param from where its payload begins
    /// @param to where it ends, perhaps behind the end of the file; before `from` when its length makes no
    ///       sense
    record Segment(Marker marker, long at, long from, long to) {
        /// Whether its length can be.
        boolean isSound() {
            return from <= to;
        }

        /// Bytes of its payload.
        int length() {
            return Math.toIntExact(to - from);
        }
    }

    /// Begins behind the marker of the picture's beginning.
    ///
    /// @param bytes the file
    SegmentReader(ByteSource bytes) {
        this.bytes = bytes;
        this.at = MARKER_LENGTH;
    }

    /// Finds the next segment, or the end marker.
    ///
    /// @return what is there; the next call goes on at its end
    /// @throws app.tandem.engine.image.format.ImageException when there is no further marker
    /// @throws IOException when the file can't be read
    Segment next() throws IOException {
        while (true) {
            long found = bytes.find(0xff, at);
            int code = bytes.u8(found + 1);
            while (code == 0 || code == 0xff) {
                found = bytes.find(0xff, found + 1);
                code = bytes.u8(found + 1);
            }
            Marker marker = Marker.of(code);
            long behind = found + MARKER_LENGTH;
            if (!marker.standsAlone()) {
                long to = behind + bytes.u16(behind, BIG_ENDIAN);
                at = Math.max(behind, to);
                return new Segment(marker, found, behind + MARKER_LENGTH, to);
            }
            at = behind;
            if (marker == Marker.EOI || marker == Marker.SOI) {
                return new Segment(marker, found, behind, behind);
            }
        }
    }
}
