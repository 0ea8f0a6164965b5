package app.tandem.engine.image.codec.webp;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.format.Extra;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.metadata.Exif;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The chunks of a WebP file (RFC 9649, chapter 2).
///
/// @param size the canvas
/// @param alpha whether pixels may be transparent
/// @param plays how often an animation plays; 0 for ever
/// @param chunks all of them, as far as the file goes
/// @param ended whether the file is as long as it says
record WebpHeader(Size size, boolean alpha, int plays, List<Chunk> chunks, boolean ended) {
    private static final int FIRST = 12;
    static final int ALPHA_FLAG = 0x10;
    private static final int ANIMATION_FLAG = 0x02;

    /// A chunk.
    ///
    /// @param type four letters
    /// @param at where its payload begins
    /// @param length of its payload
    record Chunk(String type, long at, int length) {
        long next() {
            return at + length + (length & 1);
        }
    }

    /// Reads the chunks.
    ///
    /// @param bytes the file
    /// @return what they tell
    /// @throws ImageException when they make no sense
    static WebpHeader read(ByteSource bytes) throws IOException {
        long end = 8 + bytes.u32(4, LITTLE_ENDIAN);
        List<Chunk> chunks = chunks(bytes, FIRST, Math.min(end, bytes.length()));
        if (chunks.isEmpty()) {
            throw ImageException.of("image.cutOff.header");
        }
        Chunk first = chunks.getFirst();
        boolean ended = end <= bytes.length();
        return switch (first.type()) {
            case "VP8 " -> new WebpHeader(lossySize(bytes, first.at()), false, 1, chunks, ended);
            case "VP8L" ->
                new WebpHeader(
                        losslessSize(bytes, first.at()), (bytes.u8(first.at() + 4) & 0x10) != 0, 1, chunks, ended);
            case "VP8X" -> {
                boolean animated = (bytes.u8(first.at()) & ANIMATION_FLAG) != 0;
                Size size = new Size(u24(bytes, first.at() + 4) + 1, u24(bytes, first.at() + 7) + 1);
                boolean alpha = animated || (bytes.u8(first.at()) & ALPHA_FLAG) != 0;
                yield new WebpHeader(size, alpha, plays(bytes, chunks), chunks, ended);
            }
            default -> throw ImageException.of("image.brokenHeader", "WebP");
        };
    }

    /// The chunks in a part of a file; the last may reach beyond its end.
    static List<Chunk> chunks(ByteSource bytes, long from, long end) throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        for (long at = from; at + 8 <= end; ) {
            String type = new String(bytes.bytes(at, 4), StandardCharsets.ISO_8859_1);
            long length = bytes.u32(at + 4, LITTLE_ENDIAN);
            if (length > Integer.MAX_VALUE - 8) {
                throw ImageException.of("image.brokenData.of", "WebP");
            }
            Chunk chunk = new Chunk(type, at + 8, (int) length);
            chunks.add(chunk);
            at = chunk.next();
        }
        return List.copyOf(chunks);
    }

    static int u24(ByteSource bytes, long at) throws IOException {
        return bytes.u16(at, LITTLE_ENDIAN) | bytes.u8(at + 2) << 16;
    }

    private static Size lossySize(ByteSource bytes, long at) throws IOException {
        return size(bytes.u16(at + 6, LITTLE_ENDIAN) & 0x3fff, bytes.u16(at + 8, LITTLE_ENDIAN) & 0x3fff);
    }

    private static Size losslessSize(ByteSource bytes, long at) throws IOException {
        int packed = (int) bytes.u32(at + 1, LITTLE_ENDIAN);
        return size((packed & 0x3fff) + 1, (packed >> 14 & 0x3fff) + 1);
    }

    private static Size size(int width, int height) throws ImageException {
        if (width == 0 || height == 0) {
            throw ImageException.of("image.noSize", "WebP");
        }
        return new Size(width, height);
    }

    private static int plays(ByteSource bytes, List<Chunk> chunks) throws IOException {
        for (Chunk chunk : chunks) {
            if (chunk.type().equals("ANIM")) {
                return bytes.u16(chunk.at() + 4, LITTLE_ENDIAN);
            }
        }
        return 1;
    }

    /// The frames of the animation; none when it does not move.
    List<Chunk> frames() {
        return chunks.stream().filter(chunk -> chunk.type().equals("ANMF")).toList();
    }

    /// What else is in the file.
    Set<Extra> extras() {
        Set<Extra> extras = EnumSet.noneOf(Extra.class);
        for (Chunk chunk : chunks) {
            switch (chunk.type()) {
                case "EXIF" -> extras.add(Extra.EXIF);
                case "XMP " -> extras.add(Extra.XMP);
                default -> {} // belongs to the pixels, or is unknown
            }
        }
        return extras;
    }

    Metadata metadata(ByteSource bytes) throws IOException {
        byte[] exif = find(bytes, "EXIF");
        if (exif != null && exif.length > 6 && exif[0] == 'E') { // some programs leave JPEG's name before it
            exif = Arrays.copyOfRange(exif, 6, exif.length);
        }
        return new Metadata(find(bytes, "ICCP"), exif, find(bytes, "XMP "), Exif.density(exif));
    }

    private byte @Nullable [] find(ByteSource bytes, String type) throws IOException {
        for (Chunk chunk : chunks) {
            if (chunk.type().equals(type) && chunk.at() + chunk.length() <= bytes.length()) {
                return bytes.bytes(chunk.at(), chunk.length());
            }
        }
        return null;
    }
}
