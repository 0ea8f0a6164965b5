package app.tandem.engine.feed.parse.encoding;

import app.tandem.engine.feed.xml.Repairs;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/// Turns the bytes of a document into text. In this order counts: a byte order mark; the pattern of zeros of
/// UTF-16 and UTF-32; being UTF-8, which no other text is by chance; what the document says of itself; what the
/// server says; what the letters look like. RFC 7303 has the server before the document, but servers know less:
/// theirs is a default.
public final class Encodings {
    private static final Pattern PROLOG = Pattern.compile(
            "^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETER =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    /// Enough to tell a language by.
    private static final int SAMPLE = 200_000;

    private final byte[] body;
    private final Repairs repairs;

    private Encodings(byte[] body, Repairs repairs) {
        this.body = body;
        this.repairs = repairs;
    }

    /// Turns bytes into text, whatever they are.
    ///
    /// @param body the document
    /// @param contentType the HTTP Content-Type; null for none
    /// @param repairs where to note that it isn't in the encoding it claims to be in
    /// @return the text, without a byte order mark
    public static String text(byte[] body, @Nullable String contentType, Repairs repairs) {
        return new Encodings(body, repairs).text(contentType);
    }

    private String text(@Nullable String contentType) {
        Charset obvious = obvious();
        if (obvious != null) {
            String text = strict(obvious);
            return withoutMark(text == null ? MixedText.of(body, obvious, repairs) : text);
        }
        String prolog = name(PROLOG, new String(body, 0, Math.min(body.length, 500), StandardCharsets.ISO_8859_1));
        String server = name(PARAMETER, Objects.requireNonNullElse(contentType, ""));
        List<Charset> claims = Stream.of(prolog, server)
                .map(Charsets::named)
                .filter(Objects::nonNull)
                .toList();
        if (prolog != null && Charsets.named(prolog) == null) {
            repairs.note("repair.unknownEncoding", prolog);
        }
        return decoded(claims);
    }

    private String decoded(List<Charset> claims) {
        String text = strict(StandardCharsets.UTF_8);
        if (text != null) {
            return utf8(text, claims);
        }
        MixedText.Share share = MixedText.Share.of(body);
        boolean mixed = share.isMost()
                || (share.isHalf() && claims.stream().noneMatch(Charsets::takesSeveralBytes))
                || (share.isSome() && claims.contains(StandardCharsets.UTF_8));
        if (mixed) {
            return MixedText.of(body, StandardCharsets.UTF_8, repairs);
        }
        for (Charset claim : claims) {
            String claimed = strict(claim);
            if (claimed != null) {
                return claimed;
            }
        }
        Charset detected = Charsets.detected(detected(), body);
        Charset best = detected == null ? Charsets.WINDOWS : detected;
        if (!claims.isEmpty()) {
            repairs.note("repair.encoding", claims.getFirst(), best);
        }
        String guessed = strict(best);
        return guessed == null ? MixedText.of(body, best, repairs) : guessed;
    }

    /// Encodings that shift by escapes look like ASCII, which is UTF-8; for them the claim is all there is.
    private String utf8(String text, List<Charset> claims) {
        boolean ascii = text.length() == body.length;
        for (Charset claim : claims) {
            String claimed = ascii && Charsets.shifts(claim) ? strict(claim) : null;
            if (claimed != null) {
                return claimed;
            }
        }
        if (!ascii && !claims.isEmpty() && !claims.contains(StandardCharsets.UTF_8)) {
            repairs.note("repair.encoding", claims.getFirst(), StandardCharsets.UTF_8);
        }
        return text;
    }

    private @Nullable Charset obvious() {
        long head = 0;
        for (int i = 0; i < 4; i++) {
            head = (head << 8) | (i < body.length ? body[i] & 0xFF : 0x20);
        }
        if (head == 0x0000FEFFL || head == 0x0000003CL) {
            return Charset.forName("UTF-32BE");
        } else if (head == 0xFFFE0000L || head == 0x3C000000L) {
            return Charset.forName("UTF-32LE");
        } else if (head >>> 16 == 0xFEFF || head >>> 16 == 0x003C || head >>> 16 == 0x007B) {
            return StandardCharsets.UTF_16BE;
        } else if (head >>> 16 == 0xFFFE || head >>> 16 == 0x3C00 || head >>> 16 == 0x7B00) {
            return StandardCharsets.UTF_16LE;
        } else if (head >>> 8 == 0xEFBBBF) {
            return StandardCharsets.UTF_8;
        }
        return head == 0x4C6FA794L ? Charsets.ebcdic(body) : null;
    }

    private @Nullable String strict(Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    private @Nullable String detected() {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(body, 0, Math.min(body.length, SAMPLE));
        detector.dataEnd();
        return detector.getDetectedCharset();
    }

    private static @Nullable String name(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
