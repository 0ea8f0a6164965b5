package app.tandem.engine.feed.fetch.headers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import okhttp3.Cookie;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// The cookies of one exchange (RFC 6265). Some servers set one on a redirect that leads back to where it
/// came from, and answer only those who bring it. Nothing is kept beyond the exchange, so that nobody is
/// known again by it.
public final class ExchangeCookies {
    private static final int MOST = 50;

    private final List<Cookie> cookies = new ArrayList<>();

    /// Takes in those of an answer.
    ///
    /// @param from who answered
    /// @param headers of the answer
    /// @return whether any is new, or has another value than before
    public boolean take(HttpUrl from, Headers headers) {
        boolean changed = false;
        for (Cookie cookie : Cookie.parseAll(from, headers)) {
            if (cookie.persistent() && cookie.expiresAt() <= System.currentTimeMillis()) {
                changed |= cookies.removeIf(old -> isSame(old, cookie)); // this is how a server takes one back
                continue;
            }
            boolean known = cookies.stream()
                    .anyMatch(old -> isSame(old, cookie) && old.value().equals(cookie.value()));
            if (!known && cookies.size() < MOST) {
                cookies.removeIf(old -> isSame(old, cookie));
                cookies.add(cookie);
                changed = true;
            }
        }
        return changed;
    }

    /// What a request brings.
    ///
    /// @param to who is asked
    /// @return the header `Cookie`; null for none
    public @Nullable String header(HttpUrl to) {
        String header = cookies.stream()
                .filter(cookie -> cookie.matches(to))
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; "));
        return header.isEmpty() ? null : header;
    }

    private static boolean isSame(Cookie one, Cookie other) {
        return one.name().equals(other.name())
                && one.domain().equals(other.domain())
                && one.path().equals(other.path());
    }
}
