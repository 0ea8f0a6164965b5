package app.tandem.engine.image.codec.jpeg;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.codec.PhotoshopResources;
import app.tandem.engine.image.codec.jpeg.SegmentReader.Segment;
import app.tandem.engine.image.format.Extra;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.metadata.Metadata.Text;
import app.tandem.engine.image.metadata.XmpExtras;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What JPEGs carry beside EXIF, XMP and profile: IPTC-IIM in the segment of Photoshop, comments, and further
/// pictures behind the first, of which XMP tells.
final class JpegExtras {
    private static final String PROFILE = "ICC_PROFILE\0\1";
    private static final String PHOTOSHOP = "Photoshop 3.0\0";
    private static final String XMP = "http://ns.adobe.com/x"; // a packet, or its extension

    /// The gain map of ISO 21496-1, of which XMP need not tell.
    private static final String GAIN_MAP = "urn:iso:std:iso:ts:21496:-1\0";

    private JpegExtras() {}

    /// The records of IPTC-IIM; Photoshop goes on in another segment where one is full.
    static byte @Nullable [] iptc(ByteSource bytes, JpegHeader header) throws IOException {
        ByteArrayOutputStream resources = new ByteArrayOutputStream();
        for (Segment segment : header.segments()) {
            if (segment.marker() == Marker.APP13 && JpegMetadata.begins(bytes, segment, PHOTOSHOP)) {
                int name = PHOTOSHOP.length();
                resources.writeBytes(bytes.bytes(segment.from() + name, segment.length() - name));
            }
        }
        return PhotoshopResources.iptc(resources.toByteArray());
    }

    static List<Text> comments(ByteSource bytes, JpegHeader header) throws IOException {
        List<Text> comments = new ArrayList<>();
        for (Segment segment : header.segments()) {
            if (segment.marker() == Marker.COM && segment.length() > 0) {
                comments.add(new Text(Text.COMMENT, text(bytes.bytes(segment.from(), segment.length()))));
            }
        }
        return comments;
    }

    /// Nobody has said in which code comments are: UTF-8 is known by itself. Some programs end them with a
    /// zero.
    private static String text(byte[] comment) {
        int length = comment.length;
        while (length > 0 && comment[length - 1] == 0) {
            length--;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(comment, 0, length))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(comment, 0, length, StandardCharsets.ISO_8859_1);
        }
    }

    /// What a new file may lack, as far as the header tells.
    static Set<Extra> of(ByteSource bytes, JpegHeader header) throws IOException {
        Set<Extra> extras = EnumSet.noneOf(Extra.class);
        for (Segment segment : header.segments()) {
            switch (segment.marker()) {
                case APP1 -> {
                    if (JpegMetadata.begins(bytes, segment, "Exif\0")) {
                        extras.add(Extra.EXIF);
                    } else if (JpegMetadata.begins(bytes, segment, XMP)) {
                        extras.add(Extra.XMP);
                    }
                }
                case APP2 -> {
                    if (isForeignProfile(bytes, segment, header.components())) {
                        extras.add(Extra.FOREIGN_PROFILE);
                    } else if (JpegMetadata.begins(bytes, segment, GAIN_MAP)) {
                        extras.add(Extra.GAIN_MAP);
                    }
                }
                case APP11 -> {
                    if (JpegMetadata.begins(bytes, segment, "JP")) {
                        extras.add(Extra.CREDENTIALS);
                    }
                }
                case APP13 -> {
                    if (iptc(bytes, header) != null) {
                        extras.add(Extra.IPTC);
                    }
                }
                case COM -> extras.add(Extra.TEXTS);
                default -> {} // the profile is no extra, and the rest belongs to the file
            }
        }
        if (extras.contains(Extra.XMP)) {
            extras.addAll(told(JpegMetadata.xmp(bytes, header)));
        }
        return extras;
    }

    private static Set<Extra> told(byte @Nullable [] xmp) {
        XmpExtras told = XmpExtras.of(xmp);
        Set<Extra> extras = EnumSet.noneOf(Extra.class);
        addIf(extras, told.gainMap(), Extra.GAIN_MAP);
        addIf(extras, told.film(), Extra.FILM);
        addIf(extras, told.depthMap(), Extra.DEPTH_MAP);
        return extras;
    }

    /// The header of a profile names its kind of colours (ICC.1, 7.2.6).
    private static boolean isForeignProfile(ByteSource bytes, Segment segment, int components) throws IOException {
        int head = PROFILE.length() + 1;
        String kind = components == 1 ? "GRAY" : components == 4 ? "CMYK" : "RGB ";
        return segment.length() >= head + 20
                && JpegMetadata.begins(bytes, segment, PROFILE)
                && !bytes.has(segment.from() + head + 16, kind);
    }

    private static void addIf(Set<Extra> extras, boolean there, Extra extra) {
        if (there) {
            extras.add(extra);
        }
    }

    /// Writes IPTC-IIM and comments.
    static void write(Metadata metadata, OutputStream out) throws IOException {
        byte[] iptc = metadata.iptc();
        if (iptc != null) {
            byte[] resource = PhotoshopResources.of(iptc);
            int most = JpegMetadata.LARGEST - PHOTOSHOP.length();
            for (int at = 0; at < resource.length; at += most) {
                byte[] part = Arrays.copyOfRange(resource, at, Math.min(resource.length, at + most));
                JpegMetadata.segment(out, Marker.APP13, PHOTOSHOP, part);
            }
        }
        for (Text text : metadata.texts()) {
            String said = text.keyword().equals(Text.COMMENT) ? text.text() : text.keyword() + ": " + text.text();
            byte[] comment = said.getBytes(StandardCharsets.UTF_8);
            JpegMetadata.segment(
                    out, Marker.COM, "", Arrays.copyOf(comment, Math.min(comment.length, JpegMetadata.LARGEST)));
        }
    }
}
