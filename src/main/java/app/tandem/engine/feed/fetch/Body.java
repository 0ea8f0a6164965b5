package app.tandem.engine.feed.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import okhttp3.Response;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/// The body of an answer, inflated within [Limits].
///
/// @param bytes the document
/// @param wireBytes how many bytes were sent for it
record Body(byte[] bytes, long wireBytes) {
    /// How many codings are undone; more are an attack.
    private static final int LAYERS = 3;

    /// What tells one document from another.
    ///
    /// @return SHA-256 in hexadecimal
    String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java platform has it (java.security.MessageDigest)
        }
    }

    /// Reads the body of an answer to its end.
    ///
    /// @param response the answer; not closed
    /// @param limits how much may come
    /// @param share how much may be held
    /// @return the document
    /// @throws RefusedException when more comes, as soon as that is known, or when it is damaged or put off
    /// @throws IOException when the connection breaks or the deadline passes
    static Body read(Response response, Limits limits, ByteBudget.Share share) throws IOException {
        if (response.body().contentLength() > limits.body()) {
            throw RefusedException.tooLarge("fetch.tooLarge", megabytes(limits));
        }
        hold(share, response.body().contentLength());
        CountingStream counted = new CountingStream(response.body().source());
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try (InputStream plain = decoded(counted, response.header("Content-Encoding"))) {
            for (int n = plain.read(buffer); n >= 0; n = plain.read(buffer)) {
                document.write(buffer, 0, n);
                check(document.size(), counted.count(), limits);
                hold(share, document.size());
            }
        } catch (RefusedException refused) {
            throw refused;
        } catch (IOException damaged) {
            // a decoder may hide the failure of the connection in one of its own
            IOException broken = counted.broken();
            throw broken == null ? RefusedException.garbled("fetch.compressed") : broken;
        }
        share.keep(document.size());
        return new Body(document.toByteArray(), counted.count());
    }

    private static void hold(ByteBudget.Share share, long size) throws RefusedException {
        if (!share.holds(size)) {
            throw RefusedException.putOff();
        }
    }

    private static void check(int size, long sent, Limits limits) throws RefusedException {
        if (size > limits.body()) {
            throw RefusedException.tooLarge("fetch.tooLarge", megabytes(limits));
        }
        if (size > Limits.RATIO_FROM && size > limits.ratio() * sent) {
            throw RefusedException.tooLarge("fetch.inflates", limits.ratio());
        }
    }

    private static int megabytes(Limits limits) {
        return limits.body() / (1024 * 1024);
    }

    /// Undoes the codings, the last first (RFC 9110, 8.4). Servers name as one what is none (`utf-8`,
    /// `none`), and compress twice, or without a word: what is no coding is ignored, and gzip known by its
    /// first bytes.
    private static InputStream decoded(CountingStream counted, @Nullable String encoding) throws IOException {
        if (counted.available() == 0) {
            return counted; // an empty body has no gzip header, whatever its encoding
        }
        InputStream plain = counted;
        List<String> codings = List.of((encoding == null ? "" : encoding).split(",", LAYERS + 1));
        for (String coding : codings.reversed()) {
            plain = switch (coding.strip().toLowerCase(Locale.ROOT)) {
                case "gzip", "x-gzip" -> new GZIPInputStream(plain, 8192);
                case "br" -> new BrotliInputStream(plain);
                case "deflate" -> inflated(new BufferedInputStream(plain));
                case "zstd", "compress", "x-compress", "dcb", "dcz" ->
                    throw RefusedException.garbled("fetch.encoded", coding.strip());
                default -> plain;
            };
        }
        for (int layer = 0; layer < LAYERS; layer++) {
            BufferedInputStream ahead = new BufferedInputStream(plain);
            ahead.mark(2);
            boolean gzip = ahead.read() == 0x1F && ahead.read() == 0x8B;
            ahead.reset();
            if (!gzip) {
                return ahead;
            }
            plain = new GZIPInputStream(ahead, 8192);
        }
        return plain;
    }

    /// With the header of zlib (RFC 1950, 2.2), as HTTP has it, or without, as some servers do.
    private static InputStream inflated(BufferedInputStream deflated) throws IOException {
        deflated.mark(2);
        int first = deflated.read();
        int header = first * 256 + deflated.read();
        deflated.reset();
        boolean zlib = (first & 0x0F) == 8 && header % 31 == 0;
        return new InflaterInputStream(deflated, new Inflater(!zlib));
    }
}
