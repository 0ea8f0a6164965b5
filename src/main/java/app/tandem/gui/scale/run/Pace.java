package app.tandem.gui.scale.run;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/// How far a run is and how fast. Immutable.
///
/// @param reading whether headers are still read; then `done` and `total` count headers
/// @param done new images that have ended, or headers that have been read
/// @param total of how many
/// @param perSecond new images per second; empty until that can be told
/// @param left how long it will take, rounded to a step; empty until that can be told
public record Pace(boolean reading, int done, int total, OptionalDouble perSecond, Optional<Duration> left) {
    /// Nothing is known yet.
    public static final Pace UNKNOWN = new Pace(true, 0, 0, OptionalDouble.empty(), Optional.empty());

    /// Headers are read.
    ///
    /// @param read how many
    /// @param total of how many
    /// @return the pace
    public static Pace reading(int read, int total) {
        return new Pace(true, read, total, OptionalDouble.empty(), Optional.empty());
    }

    /// How far a run is that is paused: it has no speed, and when it ends can not be told.
    ///
    /// @return the same counts
    public Pace paused() {
        return new Pace(reading, done, total, OptionalDouble.empty(), Optional.empty());
    }
}
