package app.tandem.engine.scale.plan;

import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What will be done with one source: a line of the list in which a plan is shown. Immutable.
///
/// @param image the source
/// @param planned a plan for each size, one or more
public record PlanItem(SourceImage image, List<Planned> planned) {

    /// Takes its parts.
    ///
    /// @param planned copied
    public PlanItem {
        planned = List.copyOf(planned);
    }

    /// What is done, in one word: the gravest where the sizes of one image differ.
    public enum Action {
        /// At least one new picture is written.
        SCALE,
        /// It fits already, and is copied.
        COPY,
        /// It is left alone, and nothing is wrong.
        SKIP,
        /// Another image has the name; this one will fail.
        CONFLICT,
        /// It can't be scaled; it will fail.
        REJECT
    }

    /// Something that a person should know of an item before the run.
    ///
    /// @param problem what it is
    /// @param cure what can be done about it
    public record Notice(Problem problem, Cure cure) {}

    /// What is done.
    ///
    /// @return the gravest: refused, conflict, scaled, copied, skipped, in this order
    public Action action() {
        Action gravest = Action.SKIP;
        for (Planned one : planned) {
            Action action = action(one);
            if (gravity(action) > gravity(gravest)) {
                gravest = action;
            }
        }
        return gravest;
    }

    /// The image's size now, upright.
    ///
    /// @return in pixels; empty when its header could not be read
    public Optional<Size> from() {
        return image.info().map(ImageInfo::size);
    }

    /// The sizes it will have.
    ///
    /// @return one for each picture that is written, copies among them
    public List<Size> to() {
        List<Size> sizes = new ArrayList<>();
        for (Planned one : planned) {
            switch (one) {
                case Planned.Scale scale -> sizes.add(scale.to());
                case Planned.Copy copy -> sizes.add(copy.size());
                case Planned.Skip _, Planned.Conflict _, Planned.Reject _ -> {
                    // no new picture
                }
            }
        }
        return sizes;
    }

    /// Pixels that will be read, the measure of the work.
    ///
    /// @return 0 when nothing is done
    public long pixels() {
        return to().isEmpty() ? 0 : from().map(Size::pixels).orElse(0L);
    }

    /// What a person should know: conflicts, skips and refusals with their cures, and what is lost on the
    /// way.
    ///
    /// @return none when all goes as expected
    public List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        for (Planned one : planned) {
            problem(one).map(problem -> new Notice(problem, one.remedy())).ifPresent(notices::add);
        }
        return notices.stream().distinct().toList();
    }

    private static Optional<Problem> problem(Planned planned) {
        return switch (planned) {
            case Planned.Scale scale -> scale.note();
            case Planned.Copy _ -> Optional.empty();
            case Planned.Skip skip -> Optional.of(skip.reason());
            case Planned.Conflict conflict
            when conflict.source().equals(conflict.other()) ->
                Optional.of(Problem.of("scale.plan.conflict.sizes", conflict.target()));
            case Planned.Conflict conflict ->
                Optional.of(Problem.of("scale.plan.conflict", conflict.other(), conflict.target()));
            case Planned.Reject reject -> Optional.of(reject.reason());
        };
    }

    private static Action action(Planned planned) {
        return switch (planned) {
            case Planned.Scale _ -> Action.SCALE;
            case Planned.Copy _ -> Action.COPY;
            case Planned.Skip _ -> Action.SKIP;
            case Planned.Conflict _ -> Action.CONFLICT;
            case Planned.Reject _ -> Action.REJECT;
        };
    }

    private static int gravity(Action action) {
        return switch (action) {
            case REJECT -> 4;
            case CONFLICT -> 3;
            case SCALE -> 2;
            case COPY -> 1;
            case SKIP -> 0;
        };
    }
}
