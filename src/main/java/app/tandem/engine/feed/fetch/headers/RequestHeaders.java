package app.tandem.engine.feed.fetch.headers;

import app.tandem.engine.Version;
import okhttp3.Headers;

/// What a request for a feed says.
public final class RequestHeaders {
    private static final String ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json, "
            + "application/rdf+xml;q=0.9, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, "
            + "text/html;q=0.7, */*;q=0.5";

    private static final String USER_AGENT = "Tandem/" + Version.text() + " (feed reader)";

    private RequestHeaders() {}

    /// The headers of a request.
    ///
    /// @param validators what the server gave the last time
    /// @param conditional whether to ask with them
    /// @return the headers
    public static Headers of(Validators validators, boolean conditional) {
        Headers.Builder headers = new Headers.Builder()
                .add("User-Agent", USER_AGENT)
                .add("Accept", ACCEPT)
                .add("Accept-Encoding", "br, gzip");
        if (conditional && validators.etag() != null) {
            headers.addUnsafeNonAscii("If-None-Match", validators.etag()); // opaque: as it came
        }
        if (conditional && validators.lastModified() != null) {
            headers.addUnsafeNonAscii("If-Modified-Since", validators.lastModified());
        }
        return headers.build();
    }
}
