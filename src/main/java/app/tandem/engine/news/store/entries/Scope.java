package app.tandem.engine.news.store.entries;

import java.net.URI;

/// Which feeds a list is over.
public sealed interface Scope {
    /// All of them. Entries that tell one story are shown once, as the first of them.
    record Everything() implements Scope {}

    /// One feed.
    ///
    /// @param address where it is
    record OfFeed(URI address) implements Scope {}

    /// The feeds of a folder, and of those within it.
    ///
    /// @param node the folder's number in the list: several may have one name
    record OfFolder(long node) implements Scope {}

    /// The entries that tell one story, each from its feed.
    ///
    /// @param story its number
    record OfStory(long story) implements Scope {}
}
