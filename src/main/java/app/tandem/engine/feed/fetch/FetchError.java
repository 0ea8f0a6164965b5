package app.tandem.engine.feed.fetch;

/// The kinds of failure, as far as they call for a different schedule.
public enum FetchError {
    /// The address is none that can be asked: not http or https, or no address at all.
    BAD_ADDRESS,
    /// The host is in a private network, and the request may not go there.
    PRIVATE_ADDRESS,
    /// The name of the host is not known.
    NO_SUCH_HOST,
    /// The host does not take the call.
    NO_CONNECTION,
    /// No secure connection: the certificate is not valid, or the two sides speak no common protocol.
    NOT_SECURE,
    /// The deadline passed.
    TIMED_OUT,
    /// The connection broke, or what came is not HTTP or not what it says it is.
    GARBLED,
    /// Redirects in a circle, too many of them, without an address, or from https to http.
    REDIRECTS,
    /// More than the limit, or more than it may inflate to.
    TOO_LARGE,
    /// So much is held for others that the document has to come later, see [ByteBudget].
    PUT_OFF,
    /// 404: there is nothing, perhaps for the time being.
    NOT_FOUND,
    /// 410: it is gone for good.
    GONE,
    /// 401, 403, 407, 451: the server doesn't want us.
    FORBIDDEN,
    /// 429, or 503 with Retry-After: the whole host is not to be contacted for a time.
    ASKED_TO_WAIT,
    /// Any other status that is no success.
    REFUSED;

    /// Whether it may be our own line that is down.
    ///
    /// @return true when no server was reached
    public boolean unreached() {
        return this == NO_SUCH_HOST || this == NO_CONNECTION || this == TIMED_OUT;
    }
}
