package app.tandem.engine.feed.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// The way that a request has gone: it grows by a hop with each redirect.
final class RedirectChain {
    private final int longest;
    private final List<Redirect> hops = new ArrayList<>();

    RedirectChain(int longest) {
        this.longest = longest;
    }

    /// Why a redirect is not to be followed.
    ///
    /// @param from what was asked for
    /// @param to where the server sends us; null when that is no http or https address
    /// @param changed whether the server gave a cookie with it, so that what was asked for before may answer
    ///     otherwise now
    /// @return the reason, in plain words; null when there is none
    @Nullable String objection(HttpUrl from, @Nullable HttpUrl to, boolean changed) {
        if (to == null) {
            return "redirects to no http or https address";
        }
        if (from.isHttps() && !to.isHttps()) {
            return "redirects from https to http";
        }
        URI next = to.uri();
        boolean asked = next.equals(from.uri())
                || hops.stream().anyMatch(hop -> hop.from().equals(next));
        if (asked && !changed) {
            return "redirects in a circle";
        }
        return hops.size() == longest ? "more than " + longest + " redirects" : null;
    }

    void add(Redirect hop) {
        hops.add(hop);
    }

    List<Redirect> hops() {
        return hops;
    }
}
