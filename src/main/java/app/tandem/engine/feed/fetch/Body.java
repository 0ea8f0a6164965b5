package app.tandem.engine.feed.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import okhttp3.Response;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/// The body of an answer, inflated within [Limits].
///
/// @param bytes the document
/// @param wireBytes how many bytes were sent for it
record Body(byte[] bytes, long wireBytes) {

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

    /// More came than a document may have.
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;

        TooLargeException(String message) {
            super(message);
        }
    }

    /// What came is not what it says it is.
    static final class GarbledException extends IOException {
        private static final long serialVersionUID = 1;

        GarbledException(String message) {
            super(message);
        }
    }

    /// Reads the body of an answer to its end.
    ///
    /// @param response the answer; not closed
    /// @param limits how much may come
    /// @return the document
    /// @throws TooLargeException when more comes, as soon as that is known
    /// @throws GarbledException when it is damaged, or encoded in a way that was not asked for
    /// @throws IOException when the connection breaks or the deadline passes
    static Body read(Response response, Limits limits) throws IOException {
        if (response.body().contentLength() > limits.body()) {
            throw new TooLargeException("more than " + megabytes(limits));
        }
        Wire wire = new Wire(response.body().source());
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try (InputStream plain = decoded(wire, response.header("Content-Encoding"))) {
            for (int n = plain.read(buffer); n >= 0; n = plain.read(buffer)) {
                document.write(buffer, 0, n);
                check(document.size(), wire.count(), limits);
            }
        } catch (TooLargeException | GarbledException refused) {
            throw refused;
        } catch (IOException damaged) {
            // a decoder may hide the failure of the connection in one of its own
            IOException broken = wire.broken();
            throw broken == null ? new GarbledException("the compressed answer is damaged") : broken;
        }
        return new Body(document.toByteArray(), wire.count());
    }

    private static void check(int size, long sent, Limits limits) throws TooLargeException {
        if (size > limits.body()) {
            throw new TooLargeException("more than " + megabytes(limits));
        }
        if (size > Limits.RATIO_FROM && size > limits.ratio() * sent) {
            throw new TooLargeException("inflates to more than " + limits.ratio() + " times its size");
        }
    }

    private static String megabytes(Limits limits) {
        return limits.body() / (1024 * 1024) + " MB";
    }

    private static InputStream decoded(Wire wire, @Nullable String encoding) throws IOException {
        if (encoding == null || wire.available() == 0) {
            return wire; // an empty body has no gzip header, whatever its encoding
        }
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> wire;
            case "gzip", "x-gzip" -> new GZIPInputStream(wire, 8192);
            case "br" -> new BrotliInputStream(wire);
            default -> throw new GarbledException("encoded as " + encoding + ", which was not asked for");
        };
    }
}
