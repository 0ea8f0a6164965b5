package app.tandem.engine.image.codec.webp;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.codec.webp.WebpHeader.Chunk;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Puts chunks together to a WebP file (RFC 9649, chapter 2).
final class WebpFile {
    private static final int ICC_FLAG = 0x20;
    private static final int EXIF_FLAG = 0x08;
    private static final int XMP_FLAG = 0x04;

    private final ByteArrayOutputStream chunks = new ByteArrayOutputStream();

    /// How much of the last chunk is not there.
    private int missing;

    /// Adds a chunk.
    ///
    /// @param type four letters
    /// @param payload null adds nothing
    /// @return this
    WebpFile add(String type, byte @Nullable [] payload) {
        if (payload != null) {
            add(type, payload, payload.length);
        }
        return this;
    }

    private void add(String type, byte[] there, int length) {
        chunks.writeBytes(type.getBytes(StandardCharsets.ISO_8859_1));
        byte[] said = new byte[4];
        ByteBuffer.wrap(said).order(ByteOrder.LITTLE_ENDIAN).putInt(length);
        chunks.writeBytes(said);
        chunks.writeBytes(there);
        int padding = length % 2;
        if (there.length == length) {
            chunks.write(new byte[padding], 0, padding);
        } else {
            missing = length + padding - there.length;
        }
    }

    /// Adds the header that files with more than a simple picture have.
    ///
    /// @param size the canvas
    /// @param flags alpha and animation
    /// @param metadata what chunks will follow
    /// @return this
    WebpFile addExtended(Size size, int flags, Metadata metadata) {
        int all = flags
                | (metadata.icc() == null ? 0 : ICC_FLAG)
                | (metadata.exif() == null ? 0 : EXIF_FLAG)
                | (metadata.xmp() == null ? 0 : XMP_FLAG);
        int right = size.width() - 1;
        int bottom = size.height() - 1;
        return add("VP8X", new byte[] {
            (byte) all,
            0,
            0,
            0,
            (byte) right,
            (byte) (right >> 8),
            (byte) (right >> 16),
            (byte) bottom,
            (byte) (bottom >> 8),
            (byte) (bottom >> 16)
        });
    }

    /// The flags of a file whose metadata has changed.
    static int flags(int old, Metadata metadata) {
        return (old & ~(EXIF_FLAG | XMP_FLAG))
                | (metadata.exif() == null ? 0 : EXIF_FLAG)
                | (metadata.xmp() == null ? 0 : XMP_FLAG);
    }

    /// Adds the chunks with pixels of another file, or of a frame. A chunk that is cut off there is cut off
    /// here too.
    ///
    /// @param bytes where they are
    /// @param from the first chunk
    /// @param end behind the last
    /// @return whether one of them holds alpha
    boolean addPixels(ByteSource bytes, long from, long end) throws IOException {
        boolean alpha = false;
        for (Chunk chunk : WebpHeader.chunks(bytes, from, end)) {
            switch (chunk.type()) {
                case "ALPH", "VP8 ", "VP8L" -> {
                    int there = Math.clamp(bytes.length() - chunk.at(), 0, chunk.length());
                    add(chunk.type(), bytes.bytes(chunk.at(), there), chunk.length());
                    alpha |= chunk.type().equals("ALPH")
                            || (chunk.type().equals("VP8L") && (bytes.u8(chunk.at() + 4) & 0x10) != 0);
                }
                default -> {} // what else stands there has nothing to do with pixels
            }
        }
        return alpha;
    }

    /// Adds all chunks of another.
    ///
    /// @param other it stays as it is
    /// @return this
    WebpFile with(WebpFile other) {
        chunks.writeBytes(other.body());
        missing = other.missing;
        return this;
    }

    /// The chunks alone.
    byte[] body() {
        return chunks.toByteArray();
    }

    /// The whole file; it is as long as it says unless a chunk is cut off.
    byte[] file() {
        byte[] body = chunks.toByteArray();
        byte[] file = new byte[12 + body.length];
        ByteBuffer.wrap(file)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(4 + body.length + missing)
                .put("WEBP".getBytes(StandardCharsets.ISO_8859_1))
                .put(body);
        return file;
    }
}
