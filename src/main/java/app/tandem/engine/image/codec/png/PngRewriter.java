package app.tandem.engine.image.codec.png;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.work.Interrupts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/// Writes a PNG anew with other texts and EXIF. All chunks that say how pixels look stay byte for byte.
final class PngRewriter {
    private static final int SIGNATURE = 8;
    private static final int PIECE = 1 << 16;

    /// Of chunks that can be left out (their names begin with a small letter) those that change how pixels
    /// look.
    private static final Set<String> SHOWN = Set.of(
            "cHRM", "gAMA", "iCCP", "sRGB", "sBIT", "cICP", "mDCV", "cLLI", "bKGD", "hIST", "tRNS", "pHYs", "sPLT",
            "acTL", "fcTL", "fdAT");

    private PngRewriter() {}

    /// Writes the file.
    ///
    /// @param bytes the original
    /// @param metadata what the new file carries
    /// @param out where to
    /// @throws app.tandem.engine.image.format.ImageException when the original is cut off; some of it may be
    /// written
    static void write(ByteSource bytes, Metadata metadata, OutputStream out) throws IOException, InterruptedException {
        out.write(bytes.bytes(0, SIGNATURE));
        PngHeader.Chunk chunk = PngHeader.Chunk.at(bytes, SIGNATURE);
        boolean before = true;
        while (true) {
            if (before && chunk.type().equals("IDAT")) {
                PngMetadata.writeTexts(metadata, new PngWriter.Chunks(out));
                before = false;
            }
            if (Character.isUpperCase(chunk.type().charAt(0)) || SHOWN.contains(chunk.type())) {
                copy(bytes, chunk.at() - 8, chunk.next(), out);
            }
            if (chunk.type().equals("IEND")) {
                return;
            }
            chunk = PngHeader.Chunk.at(bytes, chunk.next());
        }
    }

    private static void copy(ByteSource bytes, long from, long to, OutputStream out)
            throws IOException, InterruptedException {
        for (long at = from; at < to; at += PIECE) {
            Interrupts.check();
            out.write(bytes.bytes(at, (int) Math.min(PIECE, to - at)));
        }
    }
}
