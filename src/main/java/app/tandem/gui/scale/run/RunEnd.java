package app.tandem.gui.scale.run;

import app.tandem.engine.problem.Problem;
import java.util.Optional;
import java.util.OptionalLong;

/// What only the end of a run shows. Immutable.
///
/// @param gone how many new files are no longer where the run put them: somebody removed them meanwhile
/// @param full the disk that became full
public record RunEnd(int gone, Optional<FullDisk> full) {
    /// Nothing is known yet, or all is well.
    static final RunEnd CLEAN = new RunEnd(0, Optional.empty());

    /// A disk on which there was no place for all. Immutable.
    ///
    /// @param reason why nothing could be written any more
    /// @param needed about how much the run would have written, in bytes; empty where nobody had estimated it
    /// @param free how much is free at the end, in bytes; empty where the disk does not tell
    public record FullDisk(Problem reason, OptionalLong needed, OptionalLong free) {}
}
