package app.tandem.gui.scale.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// What a watch has seen so far. Immutable.
///
/// @param folder what is watched; the first of several sources
/// @param last the newest picture; empty before the first
/// @param at when its outcome came, or the watch began
public record WatchState(Path folder, Optional<Path> last, Instant at) {
    /// Nothing has arrived yet.
    static WatchState begin(Path folder) {
        return new WatchState(folder, Optional.empty(), Instant.now());
    }

    /// With a newer picture.
    WatchState with(Path newest) {
        return new WatchState(folder, Optional.of(newest), Instant.now());
    }
}
