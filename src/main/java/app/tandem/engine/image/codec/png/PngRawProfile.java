package app.tandem.engine.image.codec.png;

import app.tandem.engine.image.codec.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// EXIF as it was put into PNGs before there was a chunk for it, and as programs that build on Exiv2 still
/// do: as a text of hexadecimal digits, its name and length before it (ImageMagick's `coders/png.c`).
final class PngRawProfile {
    private static final int LARGEST = 1 << 23;
    private static final Pattern TEXT = Pattern.compile("\\s*(?:exif|app1|APP1|iptc)\\s+(\\d+)\\s+([0-9a-fA-F\\s]*)");
    private static final String JPEGS_NAME = "Exif\0\0";

    private PngRawProfile() {}

    /// Looks for an EXIF block.
    ///
    /// @param bytes the file
    /// @param header its chunks
    /// @return the block; null when there is none
    static byte @Nullable [] exif(ByteSource bytes, PngHeader header) throws IOException {
        for (PngHeader.Chunk chunk : header.chunks()) {
            for (String name : new String[] {"Raw profile type exif\0", "Raw profile type APP1\0"}) {
                boolean packed = chunk.type().equals("zTXt");
                if ((packed || chunk.type().equals("tEXt")) && bytes.has(chunk.at(), name)) {
                    byte[] payload = bytes.bytes(chunk.at(), chunk.length());
                    int from = name.length() + (packed ? 1 : 0);
                    byte[] text = Arrays.copyOfRange(payload, Math.min(from, payload.length), payload.length);
                    return block(packed ? inflated(text) : text);
                }
            }
        }
        return null;
    }

    /// What a text holds.
    ///
    /// @param text name, length and digits
    /// @return the block; null when it is none
    static byte @Nullable [] block(byte[] text) {
        Matcher digits = TEXT.matcher(new String(text, StandardCharsets.ISO_8859_1));
        if (!digits.matches()) {
            return null;
        }
        String figures = digits.group(2).replaceAll("\\s", "");
        if (figures.isEmpty() || figures.length() % 2 == 1) {
            return null;
        }
        byte[] block = HexFormat.of().parseHex(figures);
        boolean named = new String(block, StandardCharsets.ISO_8859_1).startsWith(JPEGS_NAME);
        return named ? Arrays.copyOfRange(block, JPEGS_NAME.length(), block.length) : block;
    }

    /// What a chunk holds packed by Deflate.
    ///
    /// @param packed the bytes
    /// @return at most 8 MB of what was packed; nothing when it is broken
    static byte[] inflated(byte[] packed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readNBytes(LARGEST);
        } catch (IOException broken) {
            return new byte[0];
        }
    }
}
