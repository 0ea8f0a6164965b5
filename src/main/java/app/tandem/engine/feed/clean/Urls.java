package app.tandem.engine.feed.clean;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Addresses as feeds write them: relative, padded, with characters no address may hold. Nothing here throws.
public final class Urls {
    /// Splits any text into the five parts of an address (RFC 3986, appendix B).
    private static final Pattern PARTS = Pattern.compile(
            "^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?$", Pattern.DOTALL);

    private static final Set<String> PAGES = Set.of(
            "http", "https", "ftp", "ftps", "gopher", "gemini", "mailto", "magnet", "news", "nntp", "xmpp", "irc",
            "tel", "sms", "geo", "feed", "webcal", "acct", "did", "at", "ipfs");
    private static final Set<String> MEDIA = Set.of("http", "https", "ftp", "ftps", "magnet", "ipfs");
    private static final Pattern UNSPEAKABLE = Pattern.compile("[\\p{Cntrl}\"<>]");

    private static final Pattern STRAY = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern ILLEGAL = Pattern.compile("[\\p{Cntrl} \"<>\\\\^`{|}]|%(?![0-9A-Fa-f]{2})");

    private Urls() {}

    /// Resolves a reference (RFC 3986, 5.2). What is absolute stays as it is written.
    ///
    /// @param base an absolute address; empty for none
    /// @param reference as written
    /// @return the absolute address, or the reference where there is no base to resolve it against
    public static String resolve(String base, String reference) {
        String wanted = trimmed(reference);
        if (base.isEmpty() || !scheme(wanted).isEmpty()) {
            return wanted;
        }
        Matcher r = PARTS.matcher(wanted);
        Matcher b = PARTS.matcher(base);
        if (!r.matches() || !b.matches() || b.group(1) == null) {
            return wanted;
        }
        String scheme = b.group(1) + ":";
        if (r.group(2) != null) {
            return scheme + wanted;
        }
        String site = b.group(2) == null ? scheme : scheme + "//" + b.group(2);
        if (r.group(3).isEmpty()) {
            String query = r.group(4) == null ? b.group(4) : r.group(4);
            return site + b.group(3) + part("?", query) + part("#", r.group(5));
        }
        String path = r.group(3).startsWith("/") ? r.group(3) : merged(b.group(3), r.group(3));
        return site + withoutDots(path) + part("?", r.group(4)) + part("#", r.group(5));
    }

    /// An address that a reader may be led to.
    ///
    /// @param base what relative ones are resolved against; empty for none
    /// @param reference as written; null for none
    /// @return null for none, and for those that run code or lead into this machine
    public static @Nullable String page(String base, @Nullable String reference) {
        return allowed(base, reference, PAGES);
    }

    /// An address that something to see or hear may be loaded from.
    ///
    /// @param base what relative ones are resolved against; empty for none
    /// @param reference as written; null for none
    /// @return null for none, and for those that run code or lead into this machine
    public static @Nullable String media(String base, @Nullable String reference) {
        return allowed(base, reference, MEDIA);
    }

    /// An address, or an identifier that may be one, without the characters that end an attribute or begin a
    /// tag.
    public static String harmless(String address) {
        if (isPlain(address)) {
            return address;
        }
        return UNSPEAKABLE
                .matcher(address)
                .replaceAll(m -> "%%%02X".formatted((int) m.group().charAt(0)));
    }

    /// The address of a page, whose stray `%` is written by its number: with it no browser or library but the
    /// most tolerant would take the address.
    public static String sound(String address) {
        String harmless = harmless(address);
        return harmless.indexOf('%') < 0 ? harmless : STRAY.matcher(harmless).replaceAll("%25");
    }

    private static boolean isPlain(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c < ' ' || c == '"' || c == '<' || c == '>' || c == 0x7F) {
                return false;
            }
        }
        return true;
    }

    /// An address as [java.net.URI] takes it (RFC 3986, 2): what may not stand there, written by its number.
    public static String encoded(String address) {
        return ILLEGAL.matcher(address)
                .replaceAll(m -> "%%%02X".formatted((int) m.group().charAt(0)));
    }

    private static @Nullable String allowed(String base, @Nullable String reference, Set<String> schemes) {
        if (reference == null || trimmed(reference).isEmpty()) {
            return null;
        }
        TimeLimit.check(); // an element may name a million addresses
        String address = resolve(base, reference);
        String scheme = scheme(address);
        boolean safe = scheme.isEmpty() || schemes.contains(scheme.toLowerCase(Locale.ROOT));
        return safe ? TrackingParameters.removed(address) : null;
    }

    /// What stands before the first colon, unless that is within a path already; empty for a relative address.
    private static String scheme(String address) {
        for (int i = 0; i < address.length(); i++) {
            switch (address.charAt(i)) {
                case ':' -> {
                    return address.substring(0, i);
                }
                case '/', '?', '#' -> {
                    return "";
                }
                default -> {}
            }
        }
        return "";
    }

    /// Browsers take control characters out of an address before they look at its scheme (URL Standard, 4.4),
    /// so `java&#10;script:` has to be seen for what it is.
    private static String trimmed(String reference) {
        String plain = reference.strip();
        for (int i = 0; i < plain.length(); i++) {
            if (plain.charAt(i) < 0x20) {
                return plain.replaceAll("[\\x00-\\x1F]", "");
            }
        }
        return plain;
    }

    private static String merged(String base, String relative) {
        return base.isEmpty() ? "/" + relative : base.substring(0, base.lastIndexOf('/') + 1) + relative;
    }

    private static String withoutDots(String path) {
        if (!path.contains("/.")) {
            return path;
        }
        StringBuilder plain = new StringBuilder();
        String[] steps = path.split("/", -1);
        for (int i = 1; i < steps.length; i++) {
            boolean last = i == steps.length - 1;
            if (steps[i].equals("..")) {
                plain.setLength(Math.max(0, plain.lastIndexOf("/")));
                plain.append(last ? "/" : "");
            } else if (steps[i].equals(".")) {
                plain.append(last ? "/" : "");
            } else {
                plain.append('/').append(steps[i]);
            }
        }
        return plain.toString();
    }

    private static String part(String sign, @Nullable String text) {
        return text == null ? "" : sign + text;
    }
}
