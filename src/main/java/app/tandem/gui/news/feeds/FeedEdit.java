package app.tandem.gui.news.feeds;

import app.tandem.engine.feed.fetch.AddressPolicy;
import app.tandem.engine.news.store.NewsStore;
import java.net.URI;
import java.util.Optional;

/// Another name and another address of a feed. Its entries and marks stay. Immutable; applied on the store's
/// thread.
///
/// @param node the feed's number in the list
/// @param name its new name
/// @param from its address until now
/// @param to its address from now on; the same where only the name changes
record FeedEdit(long node, String name, URI from, URI to) {
    /// What the feed was before.
    ///
    /// @param name what it was called
    /// @param policy how far requests for it went; empty where it kept its address
    record Before(String name, Optional<AddressPolicy> policy) {}

    /// Makes the change. A feed with an address that was typed in may be in a private network.
    ///
    /// @param open the store
    /// @return what the feed was before; its address stays where another feed has the new one
    Before apply(NewsStore open) {
        String before = open.editor().rename(node, name);
        boolean moved = !from.equals(to) && open.health().moveTo(from, to);
        return new Before(
                before, moved ? Optional.of(open.editor().policy(to, AddressPolicy.OWN_HOST)) : Optional.empty());
    }

    /// Takes the change back.
    ///
    /// @param open the store
    /// @param before what [#apply] gave
    void undo(NewsStore open, Before before) {
        open.editor().rename(node, before.name());
        before.policy().ifPresent(policy -> {
            open.health().moveTo(to, from);
            open.editor().policy(from, policy);
        });
    }

    /// Whether all was done that was asked for.
    ///
    /// @param before what [#apply] gave
    /// @return false where another feed has the new address
    boolean done(Before before) {
        return from.equals(to) || before.policy().isPresent();
    }
}
