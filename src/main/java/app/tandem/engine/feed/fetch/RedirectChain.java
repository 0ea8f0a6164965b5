package app.tandem.engine.feed.fetch;

import app.tandem.engine.problem.Problem;
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
    /// @param status of the redirect
    /// @return the reason; null when there is none
    @Nullable Problem objection(HttpUrl from, @Nullable HttpUrl to, boolean changed, int status) {
        if (to == null) {
            return Problem.of("fetch.redirect.noAddress", status);
        }
        if (from.isHttps() && !to.isHttps()) {
            return Problem.of("fetch.redirect.insecure", status);
        }
        URI next = to.uri();
        boolean asked = next.equals(from.uri())
                || hops.stream().anyMatch(hop -> hop.from().equals(next));
        if (asked && !changed) {
            return Problem.of("fetch.redirect.circle", status);
        }
        return hops.size() == longest ? Problem.of("fetch.redirect.many", status, longest) : null;
    }

    void add(Redirect hop) {
        hops.add(hop);
    }

    List<Redirect> hops() {
        return hops;
    }
}
