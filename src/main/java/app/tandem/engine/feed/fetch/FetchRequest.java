package app.tandem.engine.feed.fetch;

import app.tandem.engine.feed.fetch.headers.Validators;
import java.net.URI;

/// What to ask a server for. Immutable.
///
/// @param address http or https; a user name and password in it are sent to that server
///     alone (Basic, RFC 7617), over http only where the list is the reader's own
/// @param validators what the server gave the last time; [Validators#NONE] asks for the whole document
/// @param policy how far the request may go
public record FetchRequest(URI address, Validators validators, AddressPolicy policy) {

    /// A first request for a document, wherever it leads.
    ///
    /// @param address http or https
    /// @return a request without validators
    public static FetchRequest anywhere(URI address) {
        return new FetchRequest(address, Validators.NONE, AddressPolicy.ANYWHERE);
    }
}
