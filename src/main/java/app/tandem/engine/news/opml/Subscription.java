package app.tandem.engine.news.opml;

import app.tandem.engine.feed.fetch.AddressPolicy;
import java.net.URI;
import java.util.List;

/// A feed somebody reads.
///
/// @param title what the reader calls it
/// @param address where it is
/// @param folder the names of the folders it lies in, outermost first; empty for none
/// @param policy how far a request for it may go: [AddressPolicy#OWN_HOST] when the reader typed the address
public record Subscription(String title, URI address, List<String> folder, AddressPolicy policy) {

    /// Copies the list.
    public Subscription {
        folder = List.copyOf(folder);
    }

    /// A feed out of a list that came from elsewhere: it may be asked for on the public Internet only.
    ///
    /// @param title what the reader calls it
    /// @param address where it is
    /// @param folder the names of the folders it lies in, outermost first; empty for none
    public Subscription(String title, URI address, List<String> folder) {
        this(title, address, folder, AddressPolicy.PUBLIC);
    }
}
