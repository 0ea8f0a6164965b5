package app.tandem.engine.feed.clean;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The parameters of addresses that only tell the publisher where a reader came from. No site chooses by them
/// what it shows, so links are followed without them.
public final class TrackingParameters {
    private static final Set<String> NAMES = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "igshid",
            "mc_cid",
            "mc_eid",
            "_openstat",
            "oly_anon_id",
            "oly_enc_id",
            "vero_id",
            "_hsenc",
            "_hsmi",
            "__hssc",
            "__hstc",
            "__hsfp",
            "hsctatracking",
            "wickedid",
            "srsltid");

    private TrackingParameters() {}

    /// Takes them out.
    ///
    /// @param address any address
    /// @return the same when it has none
    static String removed(String address) {
        int question = address.indexOf('?');
        if (question < 0) {
            return address;
        }
        int hash = address.indexOf('#', question);
        int end = hash < 0 ? address.length() : hash;
        String query = address.substring(question + 1, end);
        String kept = Arrays.stream(query.split("&", -1))
                .filter(parameter -> !isTracking(name(parameter)))
                .collect(Collectors.joining("&"));
        if (kept.equals(query)) {
            return address;
        }
        return address.substring(0, question) + (kept.isEmpty() ? "" : "?" + kept) + address.substring(end);
    }

    /// Whether a parameter is one of them.
    ///
    /// @param name its name, in lower case
    /// @return true for names of campaigns (`utm_…`) and those that advertisers and senders of mail add
    public static boolean isTracking(String name) {
        return name.startsWith("utm_") || NAMES.contains(name);
    }

    /// The name of a parameter.
    ///
    /// @param parameter such as `utm_source=rss`
    /// @return what stands before the first `=`, in lower case
    public static String name(String parameter) {
        int equals = parameter.indexOf('=');
        return (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    }
}
