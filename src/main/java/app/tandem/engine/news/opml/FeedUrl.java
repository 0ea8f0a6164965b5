package app.tandem.engine.news.opml;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/// Reads the addresses that lists hold. What somebody types into the window is read by
/// [app.tandem.engine.feed.find.FeedFinder#address], which also takes the name of a host without a dot.
public final class FeedUrl {
    /// A name and a password before a host.
    private static final Pattern SECRET = Pattern.compile("//[^/?#\\s]*@");

    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");

    private FeedUrl() {}

    /// Reads an address of the web. What RFC 3986 forbids but browsers take is percent-encoded, a host's name
    /// in another script becomes its ASCII form, and `feed:` addresses, which old readers exported, become
    /// what they mean.
    ///
    /// @param text such as `https://example.org/feed`
    /// @return the address; empty when it is none of http or https
    public static Optional<URI> parse(String text) {
        String plain = withScheme(withoutFeedScheme(text.strip()));
        int rest = hostEnd(plain);
        try {
            URI address = new URI(ascii(plain.substring(0, rest)) + encoded(plain.substring(rest)));
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return web && address.getRawAuthority() != null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /// An address as it may be shown and written: a name and a password in it are for the server alone.
    ///
    /// @param address any
    /// @return the address without them
    public static String shown(URI address) {
        return shown(address.toString());
    }

    /// A text as it may be shown that is an address or holds some, such as a title that some program put in
    /// where there was none.
    ///
    /// @param text any
    /// @return the text without the names and passwords of its addresses
    public static String shown(String text) {
        return text.indexOf('@') < 0 ? text : SECRET.matcher(text).replaceAll("//");
    }

    private static String withoutFeedScheme(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("feed://")) {
            return "http://" + text.substring("feed://".length());
        }
        return lower.startsWith("feed:") ? text.substring("feed:".length()) : text;
    }

    /// A host's name alone, with a port and a path or without, is meant as browsers take it.
    private static String withScheme(String text) {
        if (text.startsWith("//")) {
            return "https:" + text;
        }
        int end = 0;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String host = PORT.matcher(text.substring(0, end)).replaceFirst("");
        boolean isHost =
                host.indexOf('.') > 0 && !host.endsWith(".") && host.chars().allMatch(FeedUrl::isHostPart);
        return isHost ? "https://" + text : text;
    }

    private static boolean isHostPart(int c) {
        return c == '.' || c == '-' || Character.isLetterOrDigit(c);
    }

    private static int hostEnd(String text) {
        int start = text.indexOf("://") + "://".length();
        int end = start;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return Math.min(end, text.length());
    }

    private static String ascii(String schemeAndHost) {
        if (schemeAndHost.chars().allMatch(c -> c < 0x80)) {
            return schemeAndHost;
        }
        // java.net.IDN has the rules of 2003 alone, by which straße.example is strasse.example, another host
        HttpUrl known = HttpUrl.parse(schemeAndHost);
        int start = Math.max(schemeAndHost.indexOf("://") + "://".length(), schemeAndHost.lastIndexOf('@') + 1);
        int port = schemeAndHost.indexOf(':', start);
        String rest = port < 0 ? "" : schemeAndHost.substring(port);
        return known == null ? schemeAndHost : schemeAndHost.substring(0, start) + known.host() + rest;
    }

    private static String encoded(String pathAndQuery) {
        if (pathAndQuery.chars().noneMatch(c -> c > '~' || c == '%' || isForbidden(c))) {
            return pathAndQuery;
        }
        StringBuilder encoded = new StringBuilder(pathAndQuery.length());
        byte[] octets = pathAndQuery.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < octets.length; i++) {
            byte octet = octets[i];
            if (isForbidden(octet) || (octet == '%' && !isEscape(octets, i))) {
                encoded.append('%').append("%02X".formatted(octet));
            } else {
                encoded.append((char) octet);
            }
        }
        return encoded.toString();
    }

    private static boolean isEscape(byte[] octets, int percent) {
        return percent + 2 < octets.length
                && Character.digit(octets[percent + 1], 16) >= 0
                && Character.digit(octets[percent + 2], 16) >= 0;
    }

    private static boolean isForbidden(int octet) {
        return octet <= ' ' || "\"<>\\^`{|}[]".indexOf(octet) >= 0;
    }
}
