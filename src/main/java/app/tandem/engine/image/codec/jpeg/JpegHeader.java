package app.tandem.engine.image.codec.jpeg;

import static java.nio.ByteOrder.BIG_ENDIAN;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.codec.jpeg.SegmentReader.Segment;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.pixels.Size;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The marker segments of a JPEG file up to its first scan (ITU-T T.81, annex B).
///
/// @param size as stored
/// @param components 1 grey, 3 colour, 4 CMYK or YCCK
/// @param precision bits per sample
/// @param process the frame's marker
/// @param transform what Adobe's segment says of colours: 0 none, 1 YCbCr, 2 YCCK; −1 where there is no such
/// segment
/// @param scan where the data of the first scan begins
/// @param segments the application segments and comments, in their order
record JpegHeader(
        Size size, int components, int precision, Marker process, int transform, long scan, List<Segment> segments) {
    private static final int SOI = 0xffd8;

    /// Walks the segments.
    ///
    /// @param bytes the file
    /// @return what they say
    /// @throws ImageException when they make no sense
    /// @throws IOException when the file can't be read
    static JpegHeader read(ByteSource bytes) throws IOException {
        if (bytes.u16(0, BIG_ENDIAN) != SOI) {
            throw ImageException.of("image.jpeg.begin");
        }
        List<Segment> extras = new ArrayList<>();
        @Nullable Segment frame = null;
        SegmentReader reader = new SegmentReader(bytes);
        while (true) {
            Segment segment = reader.next();
            Marker marker = segment.marker();
            if (marker.standsAlone() || !segment.isSound()) {
                throw ImageException.of("image.brokenHeader", "JPEG");
            } else if (marker == Marker.SOS) {
                return of(bytes, frame, segment.to(), extras);
            } else if (marker.isFrame()) {
                frame = segment;
            } else if (marker.isExtra()) {
                extras.add(segment);
            }
        }
    }

    /// Whether it is of the kind that libjpeg-turbo decodes: 8 bits, not lossless.
    boolean isPlain() {
        return components != 2 && components <= 4 && precision == 8 && process != Marker.SOF3;
    }

    /// Whether it is CMYK or YCCK.
    boolean isCmyk() {
        return components == 4;
    }

    /// Whether it has the segment of Adobe's programs, which write CMYK inverted.
    boolean isAdobes() {
        return transform >= 0;
    }

    /// Whether it comes in several scans.
    boolean isProgressive() {
        return process.isProgressive();
    }

    private static JpegHeader of(ByteSource bytes, @Nullable Segment frame, long scan, List<Segment> extras)
            throws IOException {
        if (frame == null) {
            throw ImageException.of("image.noSize", "JPEG");
        }
        int height = bytes.u16(frame.from() + 1, BIG_ENDIAN);
        int width = bytes.u16(frame.from() + 3, BIG_ENDIAN);
        if (width == 0) {
            throw ImageException.of("image.noSize", "JPEG");
        } else if (height == 0) {
            // legal: a DNL marker gives it behind the first scan. No decoder here reads it, cameras never use
            // it
            throw ImageException.of("image.jpeg.dnl");
        }
        return new JpegHeader(
                new Size(width, height),
                bytes.u8(frame.from() + 5),
                bytes.u8(frame.from()),
                frame.marker(),
                transform(bytes, extras),
                scan,
                List.copyOf(extras));
    }

    private static int transform(ByteSource bytes, List<Segment> segments) throws IOException {
        for (Segment segment : segments) {
            if (segment.marker() == Marker.APP14 && segment.length() >= 12 && bytes.has(segment.from(), "Adobe")) {
                return bytes.u8(segment.from() + 11);
            }
        }
        return -1;
    }
}
