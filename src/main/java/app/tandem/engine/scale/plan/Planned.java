package app.tandem.engine.scale.plan;

import app.tandem.engine.image.RenderTarget;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.pixels.Region;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.problem.Problem;
import app.tandem.engine.scale.outcome.ScaleOutcome;
import app.tandem.engine.scale.outcome.ScaleOutcome.Skipped.SkipReason;
import java.nio.file.Path;
import java.util.Optional;

/// What will be done with one picture. With several sizes each size has its own plan.
public sealed interface Planned {

    /// The original, relative to the source folder.
    ///
    /// @return the original, relative to the source folder
    Path source();

    /// A new picture will be written.
    ///
    /// @param source the original, relative to the source folder
    /// @param target the new picture, relative to the target folder
    /// @param info the original's header
    /// @param region the part of the upright original that is shown
    /// @param to the new size
    /// @param encodeOptions how it is written
    /// @param note what the user should know, such as a format that can't be written; empty for nothing
    record Scale(
            Path source,
            Path target,
            ImageInfo info,
            Region region,
            Size to,
            EncodeOptions encodeOptions,
            Optional<Problem> note)
            implements Planned {

        /// The order to the picture engine.
        ///
        /// @param file where it is written
        /// @return one rendering
        public RenderTarget renderTarget(Path file) {
            return new RenderTarget(region, to, encodeOptions, file);
        }
    }

    /// The picture fits already and will be copied byte for byte.
    ///
    /// @param source the original, relative to the source folder
    /// @param target the copy, relative to the target folder
    /// @param size its size, upright
    record Copy(Path source, Path target, Size size) implements Planned {}

    /// Nothing will be done.
    ///
    /// @param source the original, relative to the source folder
    /// @param target what stays as it is, relative to the target folder; empty when it does not come so far
    /// @param skipReason why
    /// @param reason the same, with what it is about
    record Skip(Path source, Optional<Path> target, SkipReason skipReason, Problem reason) implements Planned {}

    /// Another picture has the same target; this one will fail.
    ///
    /// @param source the original, relative to the source folder
    /// @param target what both would be written to, relative to the target folder
    /// @param other the picture that has it, relative to the source folder
    record Conflict(Path source, Path target, Path other) implements Planned {

        /// Why it will fail.
        ///
        /// @return to be said to people
        public Problem reason() {
            return source.equals(other)
                    ? Problem.of("scale.plan.conflict.sizes", target)
                    : Problem.of("scale.conflict.ext", other, target);
        }
    }

    /// The picture can't be read or does not fit memory; it will fail.
    ///
    /// @param source the original, relative to the source folder
    /// @param reason why
    /// @param cure what can be done about it
    record Reject(Path source, Problem reason, Cure cure) implements Planned {

        /// A file that something is wrong with.
        ///
        /// @param source the original, relative to the source folder
        /// @param reason why
        public Reject(Path source, Problem reason) {
            this(source, reason, Cure.OPEN);
        }
    }

    /// Where the new picture would be, whether it is written or not.
    ///
    /// @return relative to the target folder; empty when it does not come so far
    default Optional<Path> destination() {
        return switch (this) {
            case Scale scale -> Optional.of(scale.target());
            case Copy copy -> Optional.of(copy.target());
            case Skip skip -> skip.target();
            case Conflict conflict -> Optional.of(conflict.target());
            case Reject _ -> Optional.empty();
        };
    }

    /// What can be done about it.
    ///
    /// @return the cure; none for what is scaled or copied
    default Cure remedy() {
        return switch (this) {
            case Scale _, Copy _ -> Cure.NONE;
            case Skip skip -> skip.skipReason() == SkipReason.EXISTS ? Cure.REPLACE : Cure.NONE;
            case Conflict conflict -> conflict.source().equals(conflict.other()) ? Cure.NAME_SIZES : Cure.NUMBER;
            case Reject reject -> reject.cure();
        };
    }

    /// The outcome, where the plan alone settles it.
    ///
    /// @return the outcome; empty when there is work to do
    default Optional<ScaleOutcome> settled() {
        return switch (this) {
            case Scale _, Copy _ -> Optional.empty();
            case Skip _, Conflict _, Reject _ -> Optional.of(expected());
        };
    }

    /// The outcome if nothing comes between.
    ///
    /// @return the outcome, with 0 bytes for what is not written yet
    default ScaleOutcome expected() {
        return switch (this) {
            case Scale scale ->
                new ScaleOutcome.Scaled(
                        scale.source(), scale.target(), scale.info().size(), scale.to(), 0);
            case Copy copy -> new ScaleOutcome.Copied(copy.source(), copy.target(), copy.size(), 0);
            case Skip skip -> new ScaleOutcome.Skipped(skip.source(), skip.target(), skip.skipReason(), skip.reason());
            case Conflict conflict ->
                new ScaleOutcome.Failed(conflict.source(), Optional.of(conflict.target()), conflict.reason());
            case Reject reject -> new ScaleOutcome.Failed(reject.source(), Optional.empty(), reject.reason());
        };
    }
}
