package app.tandem.engine.news.store.entries;

import app.tandem.engine.feed.clean.TrackingParameters;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reduces the address of a page to what tells it from other pages, so that two spellings of one address are
/// equal.
final class CanonicalUrl {
    /// Parameters beside [TrackingParameters] that mostly say where a reader came from. On some site they may
    /// choose what is shown, so links keep them; but two links that differ in them alone are one page.
    private static final Set<String> ORIGINS =
            Set.of("ref", "ref_src", "source", "cmp", "cmpid", "smid", "ncid", "at_medium", "at_campaign");

    private CanonicalUrl() {}

    /// Reduces an address: no scheme, no `www.`, no fragment, no default port, no slash at the end, no
    /// parameters that only track.
    ///
    /// @param link an address; null counts as none
    /// @return what tells the page from others; null when there is no page to tell: no link, or the front of a
    ///     site
    static @Nullable String of(@Nullable String link) {
        if (link == null) {
            return null;
        }
        URI address;
        try {
            address = URI.create(link.strip());
        } catch (IllegalArgumentException _) {
            return link.strip();
        }
        String host = address.getHost();
        if (host == null) {
            return link.strip();
        }
        String path = address.getRawPath() == null ? "" : address.getRawPath().replaceAll("/+$", "");
        String query = query(address.getRawQuery());
        return path.isEmpty() && query.isEmpty() ? null : host(host) + port(address) + path + query;
    }

    private static String host(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("www.") ? lower.substring("www.".length()) : lower;
    }

    private static String port(URI address) {
        boolean usual = address.getPort() == -1 || address.getPort() == 80 || address.getPort() == 443;
        return usual ? "" : ":" + address.getPort();
    }

    private static String query(@Nullable String query) {
        if (query == null) {
            return "";
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !saysOrigin(TrackingParameters.name(parameter)))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean saysOrigin(String name) {
        return name.isEmpty() || TrackingParameters.isTracking(name) || ORIGINS.contains(name);
    }
}
