package app.tandem.engine.news;

import java.net.URI;
import java.util.List;

/// A feed somebody reads.
///
/// @param title what the reader calls it
/// @param address where it is
/// @param folder the names of the folders it lies in, outermost first; empty for none
public record Subscription(String title, URI address, List<String> folder) {

    /// Copies the list.
    public Subscription {
        folder = List.copyOf(folder);
    }
}
