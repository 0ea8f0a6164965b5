package app.tandem.engine.feed.fetch;

/// How far a request may go. An address out of a list that came from elsewhere could make Tandem ask the
/// printer, the router or another program of this machine for something (server-side request forgery, CWE-918).
public enum AddressPolicy {
    /// Hosts of the public Internet, on every hop.
    PUBLIC,
    /// The host of the request itself wherever it is, for the user added it by name; other hosts, reached by
    /// redirects, only where they are public.
    OWN_HOST,
    /// Wherever it leads: the list was given on the command line.
    ANYWHERE
}
