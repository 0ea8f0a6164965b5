package app.tandem.engine.news;

import app.tandem.engine.news.opml.Subscription;
import java.util.List;

/// All a refresh needs to know. Immutable.
///
/// @param subscriptions what to read
/// @param entriesPerFeed how many entries of a feed to give at most, the newest; 0 for all
/// @param inFlight how many feeds are fetched at once, 1 or more
/// @param perHost how many of them from one host; 1 also spaces two requests to it by a second
/// @param fresh ask without validators, so that everything is sent and read anew
/// @param trusted whether all addresses may lie in private networks: true for a list given on the command
///     line; else what each subscription's [Subscription#policy] says holds
/// @param trigger what asks for the refresh
public record NewsRequest(
        List<Subscription> subscriptions,
        int entriesPerFeed,
        int inFlight,
        int perHost,
        boolean fresh,
        boolean trusted,
        RefreshTrigger trigger) {

    /// Copies the list.
    public NewsRequest {
        subscriptions = List.copyOf(subscriptions);
    }

    /// A refresh by hand, as gentle as can be: all entries, eight feeds at once, one request per host, with
    /// validators, and no private addresses but where a subscription allows them.
    ///
    /// @param subscriptions what to read
    /// @return a request that the other methods change
    public static NewsRequest of(List<Subscription> subscriptions) {
        return new NewsRequest(subscriptions, 0, 8, 1, false, false, RefreshTrigger.BY_HAND);
    }

    /// The same with fewer entries.
    ///
    /// @param changed how many entries of a feed to give at most, the newest; 0 for all
    /// @return a changed copy
    public NewsRequest withEntriesPerFeed(int changed) {
        return new NewsRequest(subscriptions, changed, inFlight, perHost, fresh, trusted, trigger);
    }

    /// The same with more or fewer requests at once.
    ///
    /// @param feeds how many feeds are fetched at once, 1 or more
    /// @param ofOneHost how many of them from one host, 1 or more
    /// @return a changed copy
    public NewsRequest withConcurrency(int feeds, int ofOneHost) {
        return new NewsRequest(subscriptions, entriesPerFeed, feeds, ofOneHost, fresh, trusted, trigger);
    }

    /// The same with or without validators.
    ///
    /// @param changed whether everything is sent and read anew
    /// @return a changed copy
    public NewsRequest withFresh(boolean changed) {
        return new NewsRequest(subscriptions, entriesPerFeed, inFlight, perHost, changed, trusted, trigger);
    }

    /// The same for a list whose origin is trusted or not.
    ///
    /// @param changed whether all addresses may lie in private networks
    /// @return a changed copy
    public NewsRequest withTrusted(boolean changed) {
        return new NewsRequest(subscriptions, entriesPerFeed, inFlight, perHost, fresh, changed, trigger);
    }

    /// The same for another reason.
    ///
    /// @param changed what asks for the refresh
    /// @return a changed copy
    public NewsRequest withTrigger(RefreshTrigger changed) {
        return new NewsRequest(subscriptions, entriesPerFeed, inFlight, perHost, fresh, trusted, changed);
    }
}
