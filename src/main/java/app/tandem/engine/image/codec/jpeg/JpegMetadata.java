package app.tandem.engine.image.codec.jpeg;

import static java.nio.ByteOrder.BIG_ENDIAN;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.codec.jpeg.SegmentReader.Segment;
import app.tandem.engine.image.codec.tiff.TiffExif;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.metadata.Exif;
import app.tandem.engine.image.metadata.ExtendedXmp;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.metadata.Metadata.Density;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the application segments of a JPEG carry: JFIF density (ITU-T T.871), EXIF (CIPA DC-008, 4.7.2), XMP
/// (XMP part 3, 1.1.3) and the profile, both in as many segments as it takes (ICC.1, B.4).
final class JpegMetadata {
    private static final String JFIF = "JFIF\0";
    private static final String EXIF = "Exif\0\0";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    private static final String MORE_XMP = "http://ns.adobe.com/xmp/extension/\0";
    private static final int MORE_XMP_HEAD = 32 + 4 + 4; // its number, its whole length, where this part belongs
    private static final String ICC = "ICC_PROFILE\0";
    static final int LARGEST = 65_533;
    private static final double CENTIMETRES_AN_INCH = 2.54;

    private JpegMetadata() {}

    static Metadata read(ByteSource bytes, JpegHeader header) throws IOException {
        byte[] exif = payload(bytes, header, Marker.APP1, EXIF);
        byte[] xmp = xmp(bytes, header);
        Density density = density(bytes, header);
        return new Metadata(
                profile(bytes, header),
                exif,
                xmp,
                density == null ? Exif.density(exif) : density,
                JpegExtras.iptc(bytes, header),
                JpegExtras.comments(bytes, header));
    }

    /// The EXIF block alone, for the orientation.
    static byte @Nullable [] exif(ByteSource bytes, JpegHeader header) throws IOException {
        return payload(bytes, header, Marker.APP1, EXIF);
    }

    private static byte @Nullable [] payload(ByteSource bytes, JpegHeader header, Marker marker, String name)
            throws IOException {
        for (Segment segment : header.segments()) {
            if (segment.marker() == marker && begins(bytes, segment, name)) {
                return bytes.bytes(segment.from() + name.length(), segment.length() - name.length());
            }
        }
        return null;
    }

    static byte @Nullable [] xmp(ByteSource bytes, JpegHeader header) throws IOException {
        byte[] packet = payload(bytes, header, Marker.APP1, XMP);
        String number = packet == null ? "" : ExtendedXmp.number(packet);
        if (packet == null || number.isEmpty()) {
            return packet;
        }
        byte[] extension = new byte[0];
        long filled = 0;
        int head = MORE_XMP.length() + MORE_XMP_HEAD;
        for (Segment segment : header.segments()) {
            if (segment.marker() == Marker.APP1
                    && segment.length() > head
                    && begins(bytes, segment, MORE_XMP + number)) {
                long whole = bytes.u32(segment.from() + head - 8, BIG_ENDIAN);
                long at = bytes.u32(segment.from() + head - 4, BIG_ENDIAN);
                byte[] part = bytes.bytes(segment.from() + head, segment.length() - head);
                if (whole > bytes.length() || at + part.length > whole) {
                    return packet;
                }
                extension = Arrays.copyOf(extension, (int) whole);
                System.arraycopy(part, 0, extension, (int) at, part.length);
                filled += part.length;
            }
        }
        return filled > 0 && filled == extension.length ? ExtendedXmp.merged(packet, extension) : packet;
    }

    static boolean begins(ByteSource bytes, Segment segment, String name) throws IOException {
        return segment.length() >= name.length() && bytes.has(segment.from(), name);
    }

    private static byte @Nullable [] profile(ByteSource bytes, JpegHeader header) throws IOException {
        record Chunk(int number, byte[] data) {}
        List<Chunk> chunks = new ArrayList<>();
        for (Segment segment : header.segments()) {
            int head = ICC.length() + 2;
            if (segment.marker() == Marker.APP2 && segment.length() > head && begins(bytes, segment, ICC)) {
                int number = bytes.u8(segment.from() + ICC.length());
                chunks.add(new Chunk(number, bytes.bytes(segment.from() + head, segment.length() - head)));
            }
        }
        if (chunks.isEmpty()) {
            return null;
        }
        chunks.sort(Comparator.comparingInt(Chunk::number));
        ByteArrayOutputStream profile = new ByteArrayOutputStream();
        for (Chunk chunk : chunks) {
            profile.writeBytes(chunk.data());
        }
        return profile.toByteArray();
    }

    private static @Nullable Density density(ByteSource bytes, JpegHeader header) throws IOException {
        for (Segment segment : header.segments()) {
            if (segment.marker() == Marker.APP0 && segment.length() >= 14 && begins(bytes, segment, JFIF)) {
                int unit = bytes.u8(segment.from() + 7);
                int across = bytes.u16(segment.from() + 8, BIG_ENDIAN);
                int down = bytes.u16(segment.from() + 10, BIG_ENDIAN);
                double factor = unit == 2 ? CENTIMETRES_AN_INCH : 1;
                return unit == 0 || across == 0 || down == 0 ? null : new Density(across * factor, down * factor);
            }
        }
        return null;
    }

    /// Puts metadata into an encoded file.
    ///
    /// @param jpeg a file as the encoder makes it: SOI, then JFIF's APP0, in which the density is set
    /// @param metadata what to put in
    /// @param out where the whole goes
    static void write(byte[] jpeg, Metadata metadata, OutputStream out) throws IOException {
        int head = 4 + ((jpeg[4] & 0xff) << 8 | (jpeg[5] & 0xff));
        Density density = metadata.density();
        if (density != null) {
            ByteBuffer.wrap(jpeg)
                    .put(13, (byte) 1)
                    .putShort(14, (short) Math.clamp(Math.round(density.across()), 1, 65_535))
                    .putShort(16, (short) Math.clamp(Math.round(density.down()), 1, 65_535));
        }
        out.write(jpeg, 0, head);
        writeSegments(metadata, out);
        out.write(jpeg, head, jpeg.length - head);
    }

    /// Writes the segments alone.
    static void writeSegments(Metadata metadata, OutputStream out) throws IOException {
        segment(out, Marker.APP1, EXIF, exif(metadata.exif()));
        byte[] xmp = metadata.xmp();
        if (xmp != null) {
            writeXmp(out, xmp);
        }
        byte[] icc = metadata.icc();
        if (icc != null) {
            int most = LARGEST - ICC.length() - 2;
            int chunks = Math.ceilDiv(icc.length, most);
            for (int i = 0; i < chunks && chunks < 256; i++) {
                String name = ICC + (char) (i + 1) + (char) chunks;
                segment(
                        out,
                        Marker.APP2,
                        name,
                        Arrays.copyOfRange(icc, i * most, Math.min(icc.length, (i + 1) * most)));
            }
        }
        JpegExtras.write(metadata, out);
    }

    /// EXIF has no way to go on in another segment: values that are too long are left out then, a maker note
    /// first.
    private static byte @Nullable [] exif(byte @Nullable [] exif) throws IOException {
        if (exif == null || exif.length + EXIF.length() <= LARGEST) {
            return exif;
        }
        try {
            return TiffExif.shortened(exif);
        } catch (ImageException broken) {
            return null;
        }
    }

    private static void writeXmp(OutputStream out, byte[] xmp) throws IOException {
        if (xmp.length + XMP.length() <= LARGEST) {
            segment(out, Marker.APP1, XMP, xmp);
            return;
        }
        byte[] bare = ExtendedXmp.bare(xmp);
        if (bare.length + XMP.length() <= LARGEST) {
            segment(out, Marker.APP1, XMP, bare);
            return;
        }
        String number = md5(bare);
        segment(out, Marker.APP1, XMP, ExtendedXmp.pointing(number));
        int most = LARGEST - MORE_XMP.length() - MORE_XMP_HEAD;
        for (int at = 0; at < bare.length; at += most) {
            int length = Math.min(most, bare.length - at);
            byte[] part = ByteBuffer.allocate(8 + length)
                    .putInt(bare.length)
                    .putInt(at)
                    .put(bare, at, length)
                    .array();
            segment(out, Marker.APP1, MORE_XMP + number, part);
        }
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java has it
        }
    }

    static void segment(OutputStream out, Marker marker, String name, byte @Nullable [] payload) throws IOException {
        if (payload == null || payload.length + name.length() > LARGEST) {
            return;
        }
        int length = 2 + name.length() + payload.length;
        out.write(new byte[] {(byte) 0xff, (byte) marker.code(), (byte) (length >> 8), (byte) length});
        out.write(name.getBytes(StandardCharsets.ISO_8859_1));
        out.write(payload);
    }
}
