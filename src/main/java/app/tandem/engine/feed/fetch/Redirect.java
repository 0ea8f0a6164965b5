package app.tandem.engine.feed.fetch;

import java.net.URI;

/// One hop on the way to a document.
///
/// @param status 301, 302, 303, 307 or 308; [#NAMED] for a page that names its feed
/// @param from what was asked for
/// @param to where the server sent us, absolute
public record Redirect(int status, URI from, URI to) {

    /// The status of a page where a feed was expected: it came, and names the feed in a `link`.
    public static final int NAMED = 200;

    /// Whether the server means it for good (RFC 9110, 15.4.2 and 15.4.9).
    ///
    /// @return true for 301 and 308, and for a page, which names its feed for as long as it stands
    public boolean permanent() {
        return status == 301 || status == 308 || status == NAMED;
    }
}
