package app.tandem.engine.news.store;

import java.nio.file.Path;
import java.time.Instant;

/// How a store was found when it was opened; for the faces to say where it matters.
public sealed interface StoreHealth {
    /// It was whole, or new.
    record Sound() implements StoreHealth {}

    /// It was damaged, and a backup took its place.
    ///
    /// @param setAside where the damaged file is now
    /// @param from when the backup was made
    record Restored(Path setAside, Instant from) implements StoreHealth {}

    /// It was damaged, there was no good backup, and an empty one took its place.
    ///
    /// @param setAside where the damaged file is now
    record StartedAnew(Path setAside) implements StoreHealth {}
}
