package app.tandem.engine.news;

import app.tandem.engine.news.opml.Subscription;
import java.util.List;

/// All a refresh needs to know. Immutable.
///
/// @param subscriptions what to read
/// @param entriesPerFeed how many entries of a feed to give at most, the newest; 0 for all
/// @param inFlight how many feeds are asked for at once, 1 or more
/// @param perHost how many of them from one host; 1 also spaces two requests to it by a second
/// @param fresh ask without validators, so that everything is sent and read anew
/// @param trusted whether all addresses may lie in private networks: true for a list given on the command line;
///     else what each subscription's [Subscription#reach] says holds
/// @param occasion why now
public record NewsRequest(
        List<Subscription> subscriptions,
        int entriesPerFeed,
        int inFlight,
        int perHost,
        boolean fresh,
        boolean trusted,
        RefreshTrigger occasion) {

    /// Copies the list.
    public NewsRequest {
        subscriptions = List.copyOf(subscriptions);
    }

    /// A refresh by hand.
    ///
    /// @param subscriptions what to read
    /// @param entriesPerFeed how many entries of a feed to give at most, the newest; 0 for all
    /// @param inFlight how many feeds are asked for at once, 1 or more
    /// @param perHost how many of them from one host
    /// @param fresh ask without validators
    /// @param trusted whether all addresses may lie in private networks
    public NewsRequest(
            List<Subscription> subscriptions,
            int entriesPerFeed,
            int inFlight,
            int perHost,
            boolean fresh,
            boolean trusted) {
        this(subscriptions, entriesPerFeed, inFlight, perHost, fresh, trusted, RefreshTrigger.BY_HAND);
    }
}
