package app.tandem.engine.image.codec.jpeg;

import static java.nio.ByteOrder.BIG_ENDIAN;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.pixels.Size;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The marker segments of a JPEG file up to its first scan (ITU-T T.81, annex B).
///
/// @param size as stored
/// @param components 1 grey, 3 colour, 4 CMYK or YCCK
/// @param precision bits a sample
/// @param process the frame's marker: 0xc0 baseline, 0xc1 extended, 0xc2 progressive, above that rare ones
/// @param transform what Adobe's segment says of colours: 0 none, 1 YCbCr, 2 YCCK; −1 where there is no such
/// segment
/// @param scan where the data of the first scan begins
/// @param segments the application segments and comments, in their order
record JpegHeader(
        Size size, int components, int precision, int process, int transform, long scan, List<Segment> segments) {
    private static final int SOI = 0xffd8;

    /// An application segment, or a comment.
    ///
    /// @param marker 0xe0 for APP0 to 0xef for APP15, 0xfe for a comment
    /// @param at where its payload begins
    /// @param length of its payload
    record Segment(int marker, long at, int length) {}

    /// Walks the segments.
    ///
    /// @param bytes the file
    /// @return what they say
    /// @throws ImageException when they make no sense
    /// @throws IOException when the file can't be read
    static JpegHeader read(ByteSource bytes) throws IOException {
        if (bytes.u16(0, BIG_ENDIAN) != SOI) {
            throw new ImageException("it does not begin as a JPEG");
        }
        List<Segment> segments = new ArrayList<>();
        long frame = -1;
        long at = 2;
        while (true) {
            at = nextMarker(bytes, at);
            int marker = bytes.u8(at - 1);
            int length = bytes.u16(at, BIG_ENDIAN);
            if (marker == JpegMarker.EOI || length < 2) {
                throw new ImageException("its JPEG header is broken");
            } else if (marker == JpegMarker.SOS) {
                return of(bytes, frame, at + length, segments);
            } else if (isFrame(marker)) {
                frame = at;
            } else if (JpegMarker.isExtra(marker)) {
                segments.add(new Segment(marker, at + 2, length - 2));
            }
            at += length;
        }
    }

    /// Whether it is of the kind that libjpeg-turbo decodes: 8 bits, not lossless.
    boolean isPlain() {
        return components != 2 && components <= 4 && precision == 8 && process != 0xc3;
    }

    /// Whether its colours are inks: CMYK or YCCK.
    boolean isInks() {
        return components == 4;
    }

    /// Whether it has the segment of Adobe's programs, which write inks upside down.
    boolean isAdobes() {
        return transform >= 0;
    }

    /// Whether it comes in several scans.
    boolean isProgressive() {
        return process == 0xc2 || process == 0xca;
    }

    private static JpegHeader of(ByteSource bytes, long frame, long scan, List<Segment> segments) throws IOException {
        if (frame < 0) {
            throw new ImageException("its JPEG header tells no size");
        }
        int height = bytes.u16(frame + 3, BIG_ENDIAN);
        int width = bytes.u16(frame + 5, BIG_ENDIAN);
        if (width == 0) {
            throw new ImageException("its JPEG header tells no size");
        } else if (height == 0) {
            // legal: a DNL marker gives it behind the first scan. No decoder here knows it, cameras never use
            // it
            throw new ImageException("its height stands behind its pixels (DNL), which Tandem does not read");
        }
        return new JpegHeader(
                new Size(width, height),
                bytes.u8(frame + 7),
                bytes.u8(frame + 2),
                bytes.u8(frame - 1),
                transform(bytes, segments),
                scan,
                List.copyOf(segments));
    }

    private static int transform(ByteSource bytes, List<Segment> segments) throws IOException {
        for (Segment segment : segments) {
            if (segment.marker() == 0xee && segment.length() >= 12 && bytes.has(segment.at(), "Adobe")) {
                return bytes.u8(segment.at() + 11);
            }
        }
        return -1;
    }

    /// Markers may be led in by any number of bytes 0xff, and some cameras leave rubbish between segments.
    private static long nextMarker(ByteSource bytes, long at) throws IOException {
        long next = at;
        while (bytes.u8(next) != 0xff) {
            next++;
        }
        while (bytes.u8(next) == 0xff) {
            next++;
        }
        return next + 1;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }
}
