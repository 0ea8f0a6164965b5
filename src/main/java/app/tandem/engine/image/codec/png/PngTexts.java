package app.tandem.engine.image.codec.png;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.codec.PhotoshopResources;
import app.tandem.engine.image.format.Extra;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.metadata.Metadata.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/// The texts of a PNG (PNG, 11.3.3), before the pixels and behind them; XMP is one (XMP part 3, 1.1.5), and
/// IPTC-IIM is by ImageMagick's habit.
///
/// @param xmp the packet; null when there is none
/// @param iptc the records; null when there are none
/// @param texts the others
record PngTexts(byte @Nullable [] xmp, byte @Nullable [] iptc, List<Text> texts) {
    private static final String XMP = "XML:com.adobe.xmp";
    private static final String RAW_PROFILE = "Raw profile type ";
    private static final int LONG = 1024;
    private static final int LARGEST = 1 << 20;
    private static final int MOST = 1000;

    static PngTexts read(ByteSource bytes, PngHeader header) throws IOException {
        byte[] xmp = null;
        byte[] iptc = null;
        List<Text> texts = new ArrayList<>();
        for (PngHeader.Chunk chunk : header.all(bytes)) {
            byte[] payload = isText(chunk) ? bytes.bytes(chunk.at(), chunk.length()) : new byte[0];
            int end = indexOf(payload, 0);
            if (end < 1 || texts.size() >= MOST) {
                continue;
            }
            String keyword = new String(payload, 0, end, StandardCharsets.ISO_8859_1);
            byte[] text = text(chunk.type(), payload, end + 1);
            if (text.length == 0) {
                continue;
            }
            if (keyword.equals(XMP)) {
                xmp = xmp == null ? text : xmp;
            } else if (keyword.equals(RAW_PROFILE + "iptc")) {
                byte[] block = PngRawProfile.block(text);
                iptc = block == null
                        ? iptc
                        : block[0] == '8' ? PhotoshopResources.iptc(block) : PhotoshopResources.records(block);
            } else if (!keyword.startsWith(RAW_PROFILE) && text.length <= LARGEST) {
                Charset code = chunk.type().equals("iTXt") ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
                texts.add(new Text(keyword, new String(text, code)));
            }
        }
        return new PngTexts(xmp, iptc, texts);
    }

    private static boolean isText(PngHeader.Chunk chunk) {
        return switch (chunk.type()) {
            case "tEXt", "zTXt", "iTXt" -> true;
            default -> false;
        };
    }

    /// The text behind the keyword.
    ///
    /// @return nothing when the chunk is broken
    private static byte[] text(String type, byte[] payload, int from) {
        return switch (type) {
            case "tEXt" -> Arrays.copyOfRange(payload, from, payload.length);
            case "zTXt" -> PngRawProfile.inflated(rest(payload, from + 1));
            default -> {
                int language = from + 2 > payload.length ? -1 : indexOf(payload, from + 2);
                int translated = language < 0 ? -1 : indexOf(payload, language + 1);
                byte[] text = translated < 0 ? new byte[0] : rest(payload, translated + 1);
                yield text.length > 0 && payload[from] != 0 ? PngRawProfile.inflated(text) : text;
            }
        };
    }

    private static byte[] rest(byte[] payload, int from) {
        return Arrays.copyOfRange(payload, Math.min(from, payload.length), payload.length);
    }

    private static int indexOf(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    /// What a new file may lack, as far as the chunks before the pixels tell.
    static Set<Extra> extras(ByteSource bytes, PngHeader header, boolean exif) throws IOException {
        Set<Extra> extras = EnumSet.noneOf(Extra.class);
        for (PngHeader.Chunk chunk : header.chunks()) {
            if (isText(chunk)) {
                boolean raw = bytes.has(chunk.at(), RAW_PROFILE);
                boolean xmp = bytes.has(chunk.at(), XMP);
                extras.add(xmp ? Extra.XMP : raw ? Extra.IPTC : Extra.TEXTS);
                if (raw && !bytes.has(chunk.at(), RAW_PROFILE + "iptc")) {
                    extras.remove(Extra.IPTC);
                }
            } else if (chunk.type().equals("caBX")) {
                extras.add(Extra.CREDENTIALS);
            }
        }
        if (exif) {
            extras.add(Extra.EXIF);
        }
        return extras;
    }

    /// Writes XMP, IPTC-IIM and texts.
    static void write(Metadata metadata, PngWriter.Chunks out) throws IOException {
        byte[] xmp = metadata.xmp();
        if (xmp != null) {
            out.write("iTXt", joined(XMP + "\0\0\0\0\0", xmp));
        }
        byte[] iptc = metadata.iptc();
        if (iptc != null) {
            byte[] block = PhotoshopResources.of(iptc);
            String digits = HexFormat.of().formatHex(block).replaceAll("(.{72})", "$1\n");
            byte[] text = "\niptc\n%8d\n%s\n".formatted(block.length, digits).getBytes(StandardCharsets.ISO_8859_1);
            out.write("zTXt", joined(RAW_PROFILE + "iptc\0\0", deflated(text)));
        }
        for (Text text : metadata.texts()) {
            write(text, out);
        }
    }

    private static void write(Text text, PngWriter.Chunks out) throws IOException {
        boolean latin = StandardCharsets.ISO_8859_1.newEncoder().canEncode(text.text());
        byte[] said = text.text().getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        boolean packed = said.length > LONG;
        byte[] stored = packed ? deflated(said) : said;
        if (!latin) {
            out.write("iTXt", joined(text.keyword() + (packed ? "\0\1\0\0\0" : "\0\0\0\0\0"), stored));
        } else if (packed) {
            out.write("zTXt", joined(text.keyword() + "\0\0", stored));
        } else {
            out.write("tEXt", joined(text.keyword() + "\0", stored));
        }
    }

    private static byte[] joined(String head, byte[] tail) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        chunk.writeBytes(tail);
        return chunk.toByteArray();
    }

    private static byte[] deflated(byte[] text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(text);
        }
        return packed.toByteArray();
    }
}
