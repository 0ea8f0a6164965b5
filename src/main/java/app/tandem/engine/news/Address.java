package app.tandem.engine.news;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// Reads the addresses people type and lists hold.
final class Address {
    private Address() {}

    /// Reads an address of the web. What RFC 3986 forbids but browsers take is percent-encoded, a host's name
    /// in another script becomes its ASCII form, and `feed:` addresses, which old readers exported, become what
    /// they mean.
    ///
    /// @param text such as `https://example.org/feed`
    /// @return the address; empty when it is none of http or https
    static Optional<URI> parse(String text) {
        String plain = withoutFeedScheme(text.strip());
        int rest = hostEnd(plain);
        try {
            URI address = new URI(ascii(plain.substring(0, rest)) + encoded(plain.substring(rest)));
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return web && address.getRawAuthority() != null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static String withoutFeedScheme(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("feed://")) {
            return "http://" + text.substring("feed://".length());
        }
        return lower.startsWith("feed:") ? text.substring("feed:".length()) : text;
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
        int start = schemeAndHost.indexOf("://") + "://".length();
        try {
            return schemeAndHost.substring(0, start) + IDN.toASCII(schemeAndHost.substring(start));
        } catch (IllegalArgumentException _) {
            return schemeAndHost;
        }
    }

    private static String encoded(String pathAndQuery) {
        if (pathAndQuery.chars().noneMatch(c -> c > '~' || isForbidden(c))) {
            return pathAndQuery;
        }
        StringBuilder encoded = new StringBuilder(pathAndQuery.length());
        for (byte octet : pathAndQuery.getBytes(StandardCharsets.UTF_8)) {
            if (isForbidden(octet)) {
                encoded.append('%').append("%02X".formatted(octet));
            } else {
                encoded.append((char) octet);
            }
        }
        return encoded.toString();
    }

    private static boolean isForbidden(int octet) {
        return octet <= ' ' || "\"<>\\^`{|}[]".indexOf(octet) >= 0;
    }
}
