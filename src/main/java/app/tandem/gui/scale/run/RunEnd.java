package app.tandem.gui.scale.run;

import app.tandem.engine.problem.Problem;
import java.util.Optional;

/// What only the end of a run shows. Immutable.
///
/// @param gone how many new files are no longer where the run put them: somebody removed them meanwhile
/// @param full why nothing could be written any more, where the disk became full
public record RunEnd(int gone, Optional<Problem> full) {
    /// Nothing is known yet, or all is well.
    static final RunEnd CLEAN = new RunEnd(0, Optional.empty());
}
