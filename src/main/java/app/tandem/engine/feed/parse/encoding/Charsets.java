package app.tandem.engine.feed.parse.encoding;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Encodings by the names documents give them. Some names mean more than they say, since what writes the
/// documents is Windows: the Encoding Standard (4.2) says which.
final class Charsets {
    /// What text is that says nothing and looks like nothing.
    static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Pattern CODE_PAGE = Pattern.compile("(?:x-)?(?:windows|win|cp|ansi)[-_]?(125\\d|874)");
    private static final Set<String> SHIFTING =
            Set.of("ISO-2022-JP", "ISO-2022-KR", "ISO-2022-CN", "ISO-2022-JP-2", "x-windows-iso2022jp");

    private Charsets() {}

    /// Finds an encoding.
    ///
    /// @param name as a document has it; null for none
    /// @return null for none, and for an unknown one
    static @Nullable Charset named(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String folded = name.strip().toLowerCase(Locale.ROOT);
        Matcher page = CODE_PAGE.matcher(folded);
        if (page.matches()) {
            return known((page.group(1).equals("874") ? "x-windows-" : "windows-") + page.group(1));
        }
        return switch (folded) {
            case "utf-8", "utf8", "unicode-1-1-utf-8", "x-unicode20utf8" -> StandardCharsets.UTF_8;
            // documents of single bytes that say so are wrong about it: zeros would have shown the true ones
            case "utf-16", "utf-16le", "utf-16be", "utf-32", "utf-32le", "utf-32be", "ucs-2", "ucs-4" -> null;
            case "iso-8859-1", "latin1", "l1", "us-ascii", "ascii", "iso8859-1", "iso_8859-1" -> WINDOWS;
            case "iso-8859-9", "latin5" -> known("windows-1254");
            case "iso-8859-11", "tis-620" -> known("x-windows-874");
            case "gb2312", "gbk", "gb_2312-80", "x-gbk", "chinese" -> known("GB18030");
            case "euc-kr", "ks_c_5601-1987", "ksc5601", "korean" -> known("x-windows-949");
            case "shift_jis", "shift-jis", "sjis", "x-sjis" -> known("windows-31j");
            case "big5" -> known("Big5-HKSCS");
            case "macintosh", "mac", "macroman", "mac-roman", "x-mac-roman" -> known("x-MacRoman");
            case "mac-cyrillic", "x-mac-cyrillic", "x-mac-ukrainian" -> known("x-MacUkraine");
            case "mac-ce", "x-mac-ce", "x-mac-centraleurroman" -> known("x-MacCentralEurope");
            case "mac-greek", "x-mac-greek" -> known("x-MacGreek");
            case "mac-turkish", "x-mac-turkish" -> known("x-MacTurkish");
            case "koi8", "koi8_r", "cskoi8r" -> known("KOI8-R");
            case "koi8-ru" -> known("KOI8-U");
            case "iso-8859-8-i", "iso-8859-8-e" -> known("ISO-8859-8");
            case "iso-8859-6-i", "iso-8859-6-e" -> known("ISO-8859-6");
            default -> known(folded);
        };
    }

    /// Judges what a detector says.
    ///
    /// @param name what it says; null for nothing
    /// @param body the document
    /// @return null for none
    static @Nullable Charset detected(@Nullable String name, byte[] body) {
        if (!"MACCYRILLIC".equals(name)) {
            return named(name);
        }
        // the small letters are those of windows-1251; the capitals tell the two apart
        int mac = 0;
        int windows = 0;
        for (byte octet : body) {
            int b = octet & 0xFF;
            mac += b >= 0x80 && b < 0xA0 ? 1 : 0;
            windows += b >= 0xC0 && b < 0xE0 ? 1 : 0;
        }
        return known(mac > windows ? "x-MacCyrillic" : "windows-1251");
    }

    /// Whether it writes letters in several bytes that may look like those of UTF-8.
    static boolean takesSeveralBytes(Charset charset) {
        return charset.canEncode()
                && charset.newEncoder().maxBytesPerChar() > 1
                && !charset.equals(StandardCharsets.UTF_8);
    }

    /// Whether it writes all letters in seven bits, with escapes.
    static boolean shifts(Charset charset) {
        return SHIFTING.contains(charset.name());
    }

    /// Finds the encoding of a document that begins with `<?xm` in EBCDIC, where all code pages agree on the
    /// letters of the prolog.
    static @Nullable Charset ebcdic(byte[] body) {
        Charset latin = known("IBM037");
        if (latin == null) {
            return null;
        }
        String prolog = new String(body, 0, Math.min(body.length, 200), latin);
        Matcher name = Pattern.compile("encoding\\s*=\\s*[\"']([\\w.:-]+)").matcher(prolog);
        Charset said = name.find() ? known(name.group(1)) : null;
        return said == null ? latin : said;
    }

    private static @Nullable Charset known(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return null;
        }
    }
}
