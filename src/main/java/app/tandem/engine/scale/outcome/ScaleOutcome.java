package app.tandem.engine.scale.outcome;

import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.problem.Problem;
import java.nio.file.Path;
import java.util.Optional;

/// The outcome for one picture. With several sizes each size has its own.
public sealed interface ScaleOutcome {

    /// The original, relative to the source folder.
    ///
    /// @return the original, relative to the source folder
    Path source();

    /// A smaller (or larger) picture was written.
    ///
    /// @param source the original, relative to the source folder
    /// @param target the new picture, relative to the target folder
    /// @param from the original's size, upright
    /// @param to the new size
    /// @param bytes the new file's length
    record Scaled(Path source, Path target, Size from, Size to, long bytes) implements ScaleOutcome {}

    /// The picture fits already and was copied byte for byte.
    ///
    /// @param source the original, relative to the source folder
    /// @param target the copy, relative to the target folder
    /// @param size its size, upright
    /// @param bytes its length
    record Copied(Path source, Path target, Size size, long bytes) implements ScaleOutcome {}

    /// Nothing was done, and nothing is wrong.
    ///
    /// @param source the original, relative to the source folder
    /// @param target what was left as it is, relative to the target folder; empty when it did not come so far
    /// @param skipReason why
    /// @param reason the same, with what it is about
    record Skipped(Path source, Optional<Path> target, SkipReason skipReason, Problem reason) implements ScaleOutcome {

        /// Why a picture was skipped.
        public enum SkipReason {
            /// The target exists, and the request says to leave it.
            EXISTS,
            /// The target is as new as its source.
            UP_TO_DATE,
            /// It is a link to a file outside the source folder.
            LINKED_FROM_OUTSIDE,
            /// Its format is one that Tandem does not read.
            NOT_READ
        }
    }

    /// The picture could not be scaled; no target was written.
    ///
    /// @param source the original, relative to the source folder
    /// @param target the picture that was to be made, relative to the target folder; empty when
    ///     it did not come so far
    /// @param reason why
    record Failed(Path source, Optional<Path> target, Problem reason) implements ScaleOutcome {}
}
