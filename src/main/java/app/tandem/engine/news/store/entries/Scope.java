package app.tandem.engine.news.store.entries;

import java.net.URI;
import java.util.List;

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
    /// @param path the names of the folders, outermost first
    record OfFolder(List<String> path) implements Scope {
        /// Copies the list.
        public OfFolder {
            path = List.copyOf(path);
        }
    }

    /// The entries that tell one story, each from its feed.
    ///
    /// @param story its number
    record OfStory(long story) implements Scope {}
}
