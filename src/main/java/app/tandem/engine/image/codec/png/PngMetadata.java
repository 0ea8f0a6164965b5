package app.tandem.engine.image.codec.png;

import static java.nio.ByteOrder.BIG_ENDIAN;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.metadata.Exif;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.metadata.Metadata.Density;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// The chunks of PNG beside the pixels (PNG, 11.3): iCCP, eXIf, pHYs, those of [PngTexts]; and where there is
/// no iCCP, those of [PngColours].
final class PngMetadata {
    private static final double INCH = 0.0254;
    private static final int LARGEST_PROFILE = 32 << 20;
    private static final int TAIL = 70_000;

    private PngMetadata() {}

    static Metadata read(ByteSource bytes, PngHeader header) throws IOException {
        byte[] icc = profile(header.find(bytes, "iCCP"));
        byte[] exif = exif(bytes, header);
        Density density = density(header.find(bytes, "pHYs"));
        PngTexts texts = PngTexts.read(bytes, header);
        return new Metadata(
                icc == null ? PngColours.profile(bytes, header) : icc,
                exif,
                texts.xmp(),
                density == null ? Exif.density(exif) : density,
                texts.iptc(),
                texts.texts());
    }

    /// The EXIF block; some programs write it behind the pixels.
    static byte @Nullable [] exif(ByteSource bytes, PngHeader header) throws IOException {
        byte[] early = header.find(bytes, "eXIf");
        byte[] raw = early == null ? PngRawProfile.exif(bytes, header) : early;
        return raw == null ? late(bytes, header) : raw;
    }

    /// Looks at the file's end instead of walking over thousands of chunks of pixels.
    private static byte @Nullable [] late(ByteSource bytes, PngHeader header) throws IOException {
        long from = Math.max(header.pixels(), bytes.length() - TAIL);
        byte[] tail = bytes.bytes(from, (int) (bytes.length() - from));
        for (int i = tail.length - 8; i >= 4; i--) {
            if (tail[i] == 'e' && tail[i + 1] == 'X' && tail[i + 2] == 'I' && tail[i + 3] == 'f') {
                int length = ByteBuffer.wrap(tail).getInt(i - 4);
                boolean fits = length > 0 && length <= tail.length - i - 16;
                return fits ? Arrays.copyOfRange(tail, i + 4, i + 4 + length) : null;
            }
        }
        return null;
    }

    private static byte @Nullable [] profile(byte @Nullable [] chunk) {
        int name = chunk == null ? -1 : indexOf(chunk, 0);
        if (chunk == null || name < 0 || name + 2 > chunk.length) {
            return null;
        }
        try (InflaterInputStream in =
                new InflaterInputStream(new ByteArrayInputStream(chunk, name + 2, chunk.length - name - 2))) {
            return in.readNBytes(LARGEST_PROFILE);
        } catch (IOException broken) {
            return null; // a broken profile is as good as none; the pixels are what counts
        }
    }

    private static int indexOf(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Density density(byte @Nullable [] chunk) {
        if (chunk == null || chunk.length != 9 || chunk[8] != 1) {
            return null;
        }
        ByteBuffer values = ByteBuffer.wrap(chunk).order(BIG_ENDIAN);
        int across = values.getInt(0);
        int down = values.getInt(4);
        return across <= 0 || down <= 0 ? null : new Density(across * INCH, down * INCH);
    }

    /// Writes the chunks that stand before the pixels.
    static void write(Metadata metadata, PngWriter.Chunks out) throws IOException {
        byte[] icc = metadata.icc();
        if (icc != null) {
            ByteArrayOutputStream chunk = new ByteArrayOutputStream();
            chunk.writeBytes("ICC profile\0\0".getBytes(StandardCharsets.ISO_8859_1));
            try (DeflaterOutputStream deflated = new DeflaterOutputStream(chunk)) {
                deflated.write(icc);
            }
            out.write("iCCP", chunk.toByteArray());
        }
        Density density = metadata.density();
        if (density != null) {
            out.write(
                    "pHYs",
                    ByteBuffer.allocate(9)
                            .putInt((int) Math.round(density.across() / INCH))
                            .putInt((int) Math.round(density.down() / INCH))
                            .put((byte) 1)
                            .array());
        }
        writeTexts(metadata, out);
    }

    /// Writes the chunks that say nothing of how pixels are shown.
    static void writeTexts(Metadata metadata, PngWriter.Chunks out) throws IOException {
        byte[] exif = metadata.exif();
        if (exif != null) {
            out.write("eXIf", exif);
        }
        PngTexts.write(metadata, out);
    }
}
