package app.tandem.engine.feed.clean;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes out of addresses what only tells the publisher where a reader came from.
final class TrackingParameters {
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
                .filter(parameter -> !isTracking(parameter))
                .collect(Collectors.joining("&"));
        if (kept.equals(query)) {
            return address;
        }
        return address.substring(0, question) + (kept.isEmpty() ? "" : "?" + kept) + address.substring(end);
    }

    private static boolean isTracking(String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || NAMES.contains(name);
    }
}
