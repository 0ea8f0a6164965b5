package app.tandem.engine.image.codec.png;

import static java.nio.ByteOrder.BIG_ENDIAN;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.pixels.Size;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The chunks of a PNG file (PNG, third edition, chapters 5 and 11): what stands before the pixels, and where
/// these begin.
///
/// @param size width and height
/// @param bits per sample, 1 to 16
/// @param colour the colour type: 0 grey, 2 RGB, 3 palette, 4 grey + alpha, 6 RGB + alpha
/// @param interlaced whether in the seven passes of Adam7
/// @param chunks those before the pixels, in their order
/// @param pixels where the first chunk of pixels begins
record PngHeader(Size size, int bits, int colour, boolean interlaced, List<Chunk> chunks, long pixels) {
    static final int PALETTE = 3;
    private static final int SIGNATURE = 8;
    private static final int IHDR_LENGTH = 13;

    /// A chunk.
    ///
    /// @param type four letters
    /// @param at where its payload begins
    /// @param length of its payload
    record Chunk(String type, long at, int length) {

        /// Reads the chunk at a place.
        ///
        /// @param bytes the file
        /// @param at where its length stands
        /// @return the chunk; its payload may reach beyond the end
        static Chunk at(ByteSource bytes, long at) throws IOException {
            long length = bytes.u32(at, BIG_ENDIAN);
            if (length > Integer.MAX_VALUE) {
                throw ImageException.of("image.brokenData.of", "PNG");
            }
            String type = new String(bytes.bytes(at + 4, 4), StandardCharsets.ISO_8859_1);
            return new Chunk(type, at + 8, (int) length);
        }

        /// Where the next one begins: behind the payload and its checksum.
        long next() {
            return at + length + 4;
        }
    }

    /// Reads the chunks before the pixels.
    ///
    /// @param bytes the file
    /// @return what they tell
    /// @throws ImageException when they make no sense
    static PngHeader read(ByteSource bytes) throws IOException {
        Chunk head = Chunk.at(bytes, SIGNATURE);
        if (!head.type().equals("IHDR") || head.length() != IHDR_LENGTH) {
            throw ImageException.of("image.brokenHeader", "PNG");
        }
        List<Chunk> chunks = new ArrayList<>();
        Chunk chunk = Chunk.at(bytes, head.next());
        while (!chunk.type().equals("IDAT")) {
            if (chunk.type().equals("IEND")) {
                throw ImageException.of("image.noPixels");
            }
            chunks.add(chunk);
            chunk = Chunk.at(bytes, chunk.next());
        }
        long width = bytes.u32(head.at(), BIG_ENDIAN);
        long height = bytes.u32(head.at() + 4, BIG_ENDIAN);
        int bits = bytes.u8(head.at() + 8);
        int colour = bytes.u8(head.at() + 9);
        int interlace = bytes.u8(head.at() + 12);
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw ImageException.of("image.noSize", "PNG");
        } else if (!exists(colour, bits) || bytes.u16(head.at() + 10, BIG_ENDIAN) != 0 || interlace > 1) {
            throw ImageException.of("image.png.kind");
        }
        Size size = new Size((int) width, (int) height);
        return new PngHeader(size, bits, colour, interlace == 1, List.copyOf(chunks), chunk.at() - 8);
    }

    private static boolean exists(int colour, int bits) {
        return switch (colour) {
            case 0 -> bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
            case PALETTE -> bits == 1 || bits == 2 || bits == 4 || bits == 8;
            case 2, 4, 6 -> bits == 8 || bits == 16;
            default -> false;
        };
    }

    /// Finds a chunk before the pixels.
    ///
    /// @param bytes the file
    /// @param type four letters
    /// @return its payload; null when there is none
    byte @Nullable [] find(ByteSource bytes, String type) throws IOException {
        for (Chunk chunk : chunks) {
            if (chunk.type().equals(type)) {
                return bytes.bytes(chunk.at(), chunk.length());
            }
        }
        return null;
    }

    /// All chunks but those of pixels, those behind them too, as far as the file goes.
    List<Chunk> all(ByteSource bytes) throws IOException {
        List<Chunk> all = new ArrayList<>(chunks);
        for (long at = pixels; at + 12 <= bytes.length(); ) {
            Chunk chunk = Chunk.at(bytes, at);
            at = chunk.next();
            if (at > bytes.length()) {
                break;
            }
            if (!chunk.type().equals("IDAT")) {
                all.add(chunk);
            }
        }
        return all;
    }

    /// Whether a colour or the palette's entries are transparent.
    boolean hasTransparency() {
        return chunks.stream().anyMatch(chunk -> chunk.type().equals("tRNS"));
    }

    /// Frames of an animation beside the picture itself (acTL, 11.3.6).
    int further(ByteSource bytes) throws IOException {
        byte[] animation = find(bytes, "acTL");
        return animation == null || animation.length < 4
                ? 0
                : Math.max(0, ByteBuffer.wrap(animation).getInt() - 1);
    }

    /// Samples per pixel in the file.
    int storedChannels() {
        return switch (colour) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
    }

    /// Channels as decoding gives them: a palette expanded, a transparent colour as alpha.
    int channels() {
        int opaque = colour == PALETTE ? 3 : storedChannels();
        return opaque + (opaque % 2 == 1 && hasTransparency() ? 1 : 0);
    }

    /// Bits per channel as decoding gives them.
    int depth() {
        return bits == 16 ? 16 : 8;
    }
}
