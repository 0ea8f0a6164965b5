package app.tandem.engine.image.codec.jpeg;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.codec.jpeg.SegmentReader.Segment;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.work.Interrupts;
import java.io.IOException;
import java.io.OutputStream;

/// Writes a JPEG anew with other metadata. Its tables and its coded pixels stay byte for byte; what stands
/// behind its end, further pictures with metadata of their own, goes.
final class JpegRewriter {
    private static final int JFIF_LENGTH = 14;
    private static final int PIECE = 1 << 16;

    private final ByteSource bytes;
    private final OutputStream out;

    private JpegRewriter(ByteSource bytes, OutputStream out) {
        this.bytes = bytes;
        this.out = out;
    }

    /// Writes the file.
    ///
    /// @param bytes the original
    /// @param header of it
    /// @param metadata what the new file carries
    /// @param out where to
    /// @throws app.tandem.engine.image.format.ImageException when the original is cut off; some of it may be
    /// written
    static void write(ByteSource bytes, JpegHeader header, Metadata metadata, OutputStream out)
            throws IOException, InterruptedException {
        JpegRewriter rewriter = new JpegRewriter(bytes, out);
        out.write(new byte[] {(byte) 0xff, (byte) 0xd8});
        rewriter.writeJfif(header);
        JpegMetadata.writeSegments(metadata, out);
        rewriter.writeRest();
    }

    /// JFIF's segment without its thumbnail, and Adobe's, which tells how colours are coded.
    private void writeJfif(JpegHeader header) throws IOException {
        boolean written = false;
        for (Segment segment : header.segments()) {
            if (segment.marker() == Marker.APP0
                    && !written
                    && segment.length() >= JFIF_LENGTH
                    && JpegMetadata.begins(bytes, segment, "JFIF\0")) {
                byte[] jfif = bytes.bytes(segment.from(), JFIF_LENGTH);
                jfif[JFIF_LENGTH - 2] = 0;
                jfif[JFIF_LENGTH - 1] = 0;
                JpegMetadata.segment(out, segment.marker(), "", jfif);
                written = true;
            } else if (segment.marker() == Marker.APP14 && JpegMetadata.begins(bytes, segment, "Adobe")) {
                JpegMetadata.segment(out, segment.marker(), "", bytes.bytes(segment.from(), segment.length()));
            }
        }
    }

    /// The segments that are no metadata, and the scans, up to the end marker.
    private void writeRest() throws IOException, InterruptedException {
        SegmentReader reader = new SegmentReader(bytes);
        Segment segment = reader.next();
        while (segment.marker() != Marker.EOI) {
            if (!segment.isSound()) {
                throw ImageException.of("image.brokenHeader", "JPEG");
            }
            Segment next = reader.next();
            if (segment.marker() == Marker.SOS) {
                copy(segment.at(), next.at()); // with the data of the scan
            } else if (!segment.marker().isExtra() && segment.marker() != Marker.SOI) {
                copy(segment.at(), segment.to());
            }
            segment = next;
        }
        copy(segment.at(), segment.to());
    }

    private void copy(long from, long to) throws IOException, InterruptedException {
        for (long at = from; at < to; at += PIECE) {
            Interrupts.check();
            out.write(bytes.bytes(at, (int) Math.min(PIECE, to - at)));
        }
    }
}
